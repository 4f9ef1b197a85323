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
        .containsExactly(Kind.OUTREACH, Kind.OUTREACH, Kind.OUTREACH, Kind.POST);
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
    assertThat(Fixture.read("reddit/comments.csv").row("t1_k1aaaa2").more())
        .containsEntry("in_reply_to", "t1_k1zzzz9");
  }

  @Test
  void whatIsWrittenUnderAnOwnPostIsNoVisit() throws Exception {
    String under = ",https://r.example/r/a/comments/p9/t/k/,2024-01-02 03:04:05 UTC,a,%s,hello%n";
    Export.Read read =
        new Export(folder)
            .with(
                "comments.csv",
                "id,permalink,date,subreddit,parent,body\n"
                    + ("k1" + under).formatted("")
                    + ("k2" + under).formatted("k0")
                    + ("k3" + under).replace("p9", "p1").formatted("k0"))
            .with(
                "posts.csv",
                "id,permalink,date,subreddit,title,body\np9,,2024-01-02 03:04:05 UTC,a,T,B\n")
            .read();
    assertThat(read.row("t1_k1").kind()).isEqualTo(Kind.COMMENT);
    assertThat(read.row("t1_k2").kind()).isEqualTo(Kind.REPLY);
    assertThat(read.row("t1_k2").parent()).isEqualTo("t1_k0");
    assertThat(read.row("t1_k3").kind()).isEqualTo(Kind.OUTREACH);
    assertThat(read.row("t1_k3").parent()).isNull();
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
