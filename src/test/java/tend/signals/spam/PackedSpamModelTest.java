package tend.signals.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build packs of the model must say of a text what the model says, to the last bit. */
class PackedSpamModelTest {
  private static final List<String> TEXTS =
      List.of(
          "Check out my channel, I post every day!!! www.example.org/me",
          "How long did you let the dough rest?",
          "s u b s c r i b e to me and I subscribe back",
          "Danke, das hat mir sehr geholfen",
          "",
          "earn $500 a day from home, message me on telegram");

  @TempDir private Path folder;

  @Test
  void whatIsPackedWeighsTextsTheSame() throws Exception {
    SpamModel.pack(folder);
    SpamModel text = SpamModel.shipped();
    SpamModel packed = SpamModel.unpacked(read("spam-features.tsv"), read("spam-wording.table"));
    for (String one : TEXTS) {
      SpamFeatures features = SpamFeatures.of(one);
      assertThat(packed.score(features)).isEqualTo(text.score(features));
      assertThat(packed.reasons(features, 9)).isEqualTo(text.reasons(features, 9));
    }
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve("compiled").resolve(name));
  }
}
