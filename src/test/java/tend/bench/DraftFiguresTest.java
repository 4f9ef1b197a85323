package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures count what they say, on invented lines. */
class DraftFiguresTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private DraftFigures figures = new DraftFigures(System.out, false);

  @BeforeEach
  void listen() {
    figures = new DraftFigures(new PrintStream(out, true, StandardCharsets.UTF_8), false);
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("given.csv"), List.of(lines));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyOwnReplyIsADraftToWhoSpokeBeforeIt() throws IOException {
    figures.replies(
        file(
            "id,parent_id,at,author,text",
            "c1,,2026-01-01T10:00:00Z,ana,Is that cobalt?",
            "r1,c1,2026-01-01T11:00:00Z,Clay Corner,Yes!",
            "c2,,2026-01-02T10:00:00Z,bo,I fired mine in a barrel.",
            "r2,c2,2026-01-02T11:00:00Z,Clay Corner,Great!"),
        "Clay Corner");
    assertThat(told())
        .startsWith("replies: 2 drafts, 1 clean (50.0 %)")
        .contains("generic-praise   1");
  }

  @Test
  void labelledCommentsAreDraftsToAStranger() throws IOException {
    figures.strangers(
        List.of(
            file(
                "content,class",
                "Please subscribe to my channel,1",
                "The second verse was sung an octave higher in Bergen,0")));
    assertThat(told())
        .contains("spam: 1 drafts, 0 clean")
        .contains("ham: 1 drafts, 1 clean")
        .contains("promotion        1");
  }
}
