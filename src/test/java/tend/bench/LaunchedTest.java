package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchedTest {
  @ParameterizedTest
  @ValueSource(strings = {"tend", "tend.cmd"})
  void whatIsMeasuredRunsAsTheLauncherRunsIt(String launcher) throws IOException {
    assertThat(Files.readString(Path.of("src/main/launcher", launcher)))
        .contains(" " + String.join(" ", Launched.FLAGS) + " ");
  }

  @Test
  void aServerIsMeasuredAsTheLauncherRunsOne() throws IOException {
    assertThat(Files.readString(Path.of("src/main/launcher/tend")))
        .containsPattern(
            "= serve ]; then\\s+set -- " + Pattern.quote(String.join(" ", Launched.SERVER)) + " ");
  }
}
