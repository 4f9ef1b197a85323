package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.model.Interaction;
import tend.model.Kind;

class InstagramHtmlTest {
  private static final String ENTRY =
      "<div class=\"pam _a6-g uiBoxWhite noborder\"><table><tr><td colspan=\"2\">Comment<div><div>word %d</div></div></td></tr>"
          + "<tr><td class=\"_2pin\">Time</td><td class=\"_2pin _2piu\">Jan 05, 2025 4:40 am</td></tr></table></div>";
  @TempDir private Path folder;

  @Test
  void commentsAreReadFromAllPages() {
    Export.Read read = Fixture.read("instagram-html");
    assertThat(read.reading().format()).isEqualTo("instagram-html");
    assertThat(read.rows()).hasSize(7).allMatch(Interaction::own);
  }

  @Test
  void aFolderAndItsZipGiveTheSame() {
    Path zip = Fixture.zipped("instagram-html", folder.resolve("i.zip"));
    assertThat(Export.read(zip, null, null).rows())
        .isEqualTo(Fixture.read("instagram-html").rows());
  }

  @Test
  void entitiesBecomeLetters() {
    assertThat(Fixture.read("instagram-html/post_comments_1.html").rows().get(0).text())
        .isEqualTo("Wow @wood.lover & co! <3");
  }

  @Test
  void aBreakBeginsALine() {
    assertThat(Fixture.read("instagram-html/post_comments_1.html").rows().get(1).text())
        .isEqualTo("Line one\nline two");
  }

  @Test
  void aCommentOfAPictureAloneHasNoWords() {
    Interaction picture = Fixture.read("instagram-html/post_comments_1.html").rows().get(2);
    assertThat(picture.text()).isNull();
    assertThat(picture.parent()).isEqualTo("pine.studio");
  }

  @Test
  void aDateThatCannotBeReadIsListed() {
    assertThat(Fixture.read("instagram-html/post_comments_1.html").reading().problems())
        .extracting(Problem::reason, Problem::value)
        .containsExactly(tuple("its date cannot be read", "the day before"));
  }

  @Test
  void arabicDatesUnderEnglishLabelsAreRead() {
    assertThat(Fixture.read("instagram-html/post_comments_ar.html").rows())
        .extracting(Interaction::at)
        .containsExactly(
            Instant.parse("2026-01-05T16:40:00Z"), Instant.parse("2024-12-31T11:59:00Z"));
  }

  @Test
  void dutchLabelsAreUnderstoodByTheirPlace() {
    Interaction comment = Fixture.read("instagram-html/reels_comments.html").rows().get(0);
    assertThat(comment.text()).isEqualTo("Mooi hout!");
    assertThat(comment.parent()).isEqualTo("oak_and_ash");
  }

  @Test
  void thatTimesCarryNoZoneIsTold() {
    assertThat(Fixture.read("instagram-html/reels_comments.html").reading().notes())
        .extracting(Note::words)
        .containsExactly("its times carry no zone and were taken for UTC");
  }

  @Test
  void otherPagesAreRefusedWithTheWayOut() {
    assertThatThrownBy(() -> Fixture.read("instagram-html/message_1.html"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("HTML")
        .hasMessageEndingWith("; request the export as JSON and import that");
  }

  @ParameterizedTest
  @CsvSource({"instagram, Instagram's", "facebook, Facebook's"})
  void aPageSaysWhoseItIs(String site, String whose) throws Exception {
    Export export =
        new Export(folder)
            .with("a_start_here.html", "<html>begin</html>")
            .with(
                "followers_1.html",
                "<html><style>._a6-g{}</style><div class=\"pam _a6-g uiBoxWhite\"><a"
                    + " href=\"https://www."
                    + site
                    + ".com/bo\">bo</a></div></html>");
    assertThatThrownBy(export::read)
        .hasMessageContaining("followers_1.html: this is a page of " + whose + " HTML");
  }

  @Test
  void aCommentUnderAnOwnPostIsAReply() {
    assertThat(
            Export.read(Fixture.path("instagram-html/reels_comments.html"), "oak_and_ash", null)
                .rows())
        .extracting(Interaction::kind)
        .containsExactly(Kind.REPLY);
  }

  @Test
  void theSameWordsToTwoPeopleInOneMinuteAreTwoComments() throws Exception {
    String page = "<html><style>._a6-g{}._a70e{}</style><body>";
    for (String owner : List.of("ana", "kim")) {
      String whose =
          "<tr><td colspan=\"2\">Media Owner<div><div>" + owner + "</div></div></td></tr>";
      page +=
          ENTRY
              .formatted(1)
              .replace("<tr><td class=\"_2pin\">Time", whose + "<tr><td class=\"_2pin\">Time");
    }
    Path file = Files.writeString(folder.resolve("post_comments_1.html"), page);
    assertThat(Export.read(file, null, null).rows()).hasSize(2);
  }

  @Test
  void manyCommentsOnOneLineAreRead() throws Exception {
    StringBuilder page = new StringBuilder("<html><style>._a6-g{}._a70e{}</style><body>");
    for (int i = 0; i < 1500; i++) {
      page.append(ENTRY.formatted(i));
    }
    Path file = Files.writeString(folder.resolve("post_comments_1.html"), page);
    assertThat(Export.read(file, null, null).rows()).hasSize(1500);
  }
}
