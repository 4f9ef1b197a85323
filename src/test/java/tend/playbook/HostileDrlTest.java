package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tend.engine.Playground;
import tend.model.Issue;

/**
 * Files that each try to make a marker in their own way go the way of every .drl file: check,
 * compile, evaluate. {@code LayersTest} shows that Drools alone runs most of them.
 */
class HostileDrlTest {
  static List<Path> hostile() {
    return DrlFolder.files("hostile");
  }

  @Test
  void thereAreAtLeastSixty() {
    assertThat(hostile()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedAtItsPlaceAndMakesNoMarker(Path file, @TempDir Path folder) throws IOException {
    Path marker = folder.resolve("marker");
    String name = file.getFileName().toString();
    String text = Playground.hostile(file, marker);

    Checked checked = DrlFolder.check(name, text);
    Throwable ran = catchThrowable(() -> run(checked));

    assertThat(marker).doesNotExist();
    assertThat(checked.playbook()).isEmpty();
    assertThat(ran).isNull();
    assertThat(checked.issues())
        .filteredOn(i -> i.level() == Issue.Level.ERROR && i.path().equals("rules/mine/" + name))
        .isNotEmpty()
        .allSatisfy(i -> assertThat(i.line()).isBetween(1, (int) text.lines().count()))
        .anySatisfy(i -> assertThat(i.shown()).startsWith("rules/mine/" + name + ":" + i.line()));
  }

  /** What would come next, had it been taken. */
  private static void run(Checked checked) {
    checked.playbook().ifPresent(p -> p.matches(Playground.sheet()));
  }
}
