package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class RedditTest {
  @TempDir private Path folder;

  @Test
  void postsAndCommentsOfAnExportAreRead() {
    Export.Read read = Fixture.read("reddit");
    assertThat(read.reading().format()).isEqualTo("reddit");
    assertThat(read.rows())
        .extracting(Interaction::kind)
        .containsExactly(Kind.OUTREACH, Kind.REPLY, Kind.OUTREACH, Kind.POST);
  }

  @Test
  void aFolderAndItsZipGiveTheSame() {
    Path zip = Fixture.zipped("reddit", folder.resolve("r.zip"));
    assertThat(Export.read(zip, null, null).rows()).isEqualTo(Fixture.read("reddit").rows());
  }

  @Test
  void addressesOfComputersAreNeverKept() {
    Export.Read read = Fixture.read("reddit");
    assertThat(read.rows().toString()).doesNotContain("203.0.113.9");
    assertThat(read.reading().toString()).doesNotContain("203.0.113.9");
  }

  @Test
  void datesAreUtcInBothWaysOfWritingThem() {
    Export.Read read = Fixture.read("reddit/comments.csv");
    assertThat(read.row("t1_k1aaaa1").at()).isEqualTo(Instant.parse("2024-01-02T03:04:05Z"));
    assertThat(read.row("t1_k1aaaa2").at()).isEqualTo(Instant.parse("2024-01-02T04:04:05Z"));
  }

  @Test
  void aRowWithoutADateIsListed() {
    assertThat(Fixture.read("reddit/comments.csv").reading().problems())
        .extracting(Problem::line)
        .containsExactly(6L);
  }

  @Test
  void aCommentKnowsItsPost() {
    assertThat(Fixture.read("reddit/comments.csv").row("t1_k1aaaa1").post())
        .isEqualTo("t3_p1bbbb1");
  }

  @Test
  void anAnswerKnowsItsComment() {
    assertThat(Fixture.read("reddit/comments.csv").row("t1_k1aaaa2").parent())
        .isEqualTo("t1_k1zzzz9");
  }

  @Test
  void whatWasDeletedHasNoWords() {
    assertThat(Fixture.read("reddit/comments.csv").row("t1_k1aaaa3").text()).isNull();
  }

  @Test
  void aPostWithoutABodySaysItsTitle() {
    assertThat(Fixture.read("reddit/posts.csv").row("t3_q2cccc2").text())
        .isEqualTo("Minha bancada");
  }

  @Test
  void votesWithoutADateAreTold() {
    assertThat(Fixture.read("reddit/post_votes.csv").reading().notes())
        .extracting(Note::words)
        .containsExactly("Reddit gives votes without a date, so they are not read");
  }
}
