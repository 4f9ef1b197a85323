package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

class LinkedInTest {
  @TempDir private Path folder;

  @Test
  void allTablesOfAnExportAreRead() {
    Export.Read read = Fixture.read("linkedin");
    assertThat(read.reading().format()).isEqualTo("linkedin");
    assertThat(read.rows())
        .extracting(Interaction::kind)
        .containsOnly(Kind.OUTREACH, Kind.POST, Kind.REACTION, Kind.FOLLOWER)
        .hasSize(10);
  }

  @Test
  void aFolderAndItsZipGiveTheSame() {
    Path zip = Fixture.zipped("linkedin", folder.resolve("l.zip"));
    assertThat(Export.read(zip, null, null).rows()).isEqualTo(Fixture.read("linkedin").rows());
  }

  @Test
  void quotesEscapedByABackslashAreQuotes() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows().get(0).text())
        .isEqualTo("She said \"measure twice\", and she is right");
  }

  @Test
  void aQuoteThatNeverClosesEndsWithTheNextDate() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows().get(1).text())
        .startsWith("First line\nsecond line, with a comma\n\"third\" line");
    assertThat(Fixture.read("linkedin/Comments.csv").rows()).hasSize(5);
  }

  @Test
  void doubledQuotesAreQuotesToo() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows().get(2).text())
        .isEqualTo("Nice \"doubled\" quotes");
  }

  @Test
  void aCommaWithoutQuotesStaysInTheMessage() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows().get(3).text())
        .isEqualTo("no quotes, but a comma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"\n\"\"\n\"\"", "\"\"\n\"\"\"\"\n\"\"", "\"\"\n\n\"\""})
  void aBlankLineOfAPostHasNoQuotes(String blank) throws Exception {
    Export.Read read =
        new Export(folder)
            .with(
                "Shares.csv",
                "Date,ShareLink,ShareCommentary\n2026-02-03 08:15:00,https://l.example/1,\"One."
                    + blank
                    + "Two.\"\"\n\"\"Three.\"\n")
            .read();
    assertThat(read.rows()).extracting(Interaction::text).containsExactly("One.\n\nTwo.\nThree.");
  }

  @Test
  void datesWithoutAZoneAreUtc() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows().get(0).at())
        .isEqualTo(Instant.parse("2026-02-03T08:15:00Z"));
  }

  @Test
  void aPostHasOneNameHoweverItsLinkIsWritten() {
    assertThat(Fixture.read("linkedin/Comments.csv").rows())
        .extracting(Interaction::post)
        .startsWith("urn:li:activity:7000000000000000001", "urn:li:ugcPost:7000000000000000002");
  }

  @Test
  void eachLineOfAShareStandsInQuotesOfItsOwn() {
    assertThat(Fixture.read("linkedin/Shares_4711.csv").rows().get(0).text())
        .isEqualTo("We open the workshop on Friday.\n\nBring your \"oldest\" plane.");
  }

  @Test
  void aShareForConnectionsIsNotPublic() {
    assertThat(Fixture.read("linkedin/Shares_4711.csv").rows())
        .extracting(Interaction::visibility)
        .containsExactly(null, Visibility.FOLLOWERS);
  }

  @Test
  void notesAboveTheHeaderArePassedOver() {
    Export.Read read = Fixture.read("linkedin/Connections.csv");
    assertThat(read.rows())
        .extracting(Interaction::authorName)
        .containsExactly("Marta Beispiel", "Йон Примеров");
    assertThat(read.rows().get(0).at()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  void aConnectionWithoutANameIsListed() {
    assertThat(Fixture.read("linkedin/Connections.csv").reading().problems())
        .extracting(Problem::line, Problem::reason)
        .containsExactly(org.assertj.core.api.Assertions.tuple(7L, "it does not say who it is"));
  }

  @Test
  void addressesOfMailAreNotKept() {
    assertThat(Fixture.read("linkedin").rows().toString()).doesNotContain("marta@example.org");
  }

  /** An activity is made some hundred milliseconds after the share that it shows. */
  @ParameterizedTest
  @CsvSource({
    "activity, 7100000000000000001, 0, COMMENT",
    "activity, 7100000000000000001, 240, COMMENT",
    "activity, 7100000000000000001, -20, COMMENT",
    "activity, 7100000000000000001, 60000, OUTREACH",
    "ugcPost, 7100000000000000001, 240, OUTREACH",
    "share, 7100000000000000001, 0, COMMENT"
  })
  void aCommentUnderAnOwnPostIsNoVisit(String kind, long share, long later, Kind found)
      throws Exception {
    Export.Read read =
        new Export(folder)
            .with(
                "Comments.csv", "Date,Link,Message\n" + row(kind, share + (later << 22)) + ",Hi\n")
            .with("Shares.csv", "Date,ShareLink,ShareCommentary\n" + row("share", share) + ",New\n")
            .read();
    assertThat(read.saying("Hi").kind()).isEqualTo(found);
  }

  private static String row(String kind, long id) {
    return "2026-02-03 08:15:00,https://l.example/urn%3Ali%3A" + kind + "%3A" + id;
  }
}
