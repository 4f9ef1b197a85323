package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackedFolderTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));

  private static RulesFolder packed() throws IOException {
    return PackedFolder.read(new ByteArrayInputStream(PackedFolder.written(SHIPPED)));
  }

  @Test
  void whatIsPackedSaysTheSameInEveryFile() throws IOException {
    assertThat(packed()).isEqualTo(SHIPPED);
  }

  @Test
  void theVersionThatIsPackedIsTheOneOfTheFiles() throws IOException {
    assertThat(packed().playbooks().stream().map(PlaybookFiles::version))
        .isEqualTo(SHIPPED.playbooks().stream().map(PlaybookFiles::version).toList());
  }
}
