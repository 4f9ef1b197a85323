package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class XArchiveTest {
  private static final String ACCOUNT =
      "window.YTD.account.part0 = [ { \"account\" : { \"accountId\" : \"77\", \"username\" : \"studio_north\", \"email\" : \"s@north.example\" } } ]";
  @TempDir private Path place;

  private static String tweet(String id, String text, String more) {
    return """
        { "tweet" : { "id_str" : "%s", "id" : "%s", "full_text" : "%s",
          "created_at" : "Wed Oct 10 20:19:24 +0000 2018", "favorite_count" : "3"%s } }"""
        .formatted(id, id, text, more);
  }

  private static String part(String section, int number, String... elements) {
    return "window.YTD."
        + section
        + ".part"
        + number
        + " = [ "
        + String.join(",\n", elements)
        + " ]";
  }

  private Export archive(String... tweets) {
    return new Export(place)
        .with("data/account.js", ACCOUNT)
        .with("data/tweets.js", part("tweets", 0, tweets));
  }

  @Test
  void aTweetIsAPost() throws Exception {
    Export.Read read = archive(tweet("1", "Tea &amp; cake &lt;3", "")).read();
    Interaction post = read.rows().get(0);
    assertThat(read.reading().format()).isEqualTo("x-archive");
    assertThat(read.reading().platform()).isEqualTo("x");
    assertThat(read.reading().me()).isEqualTo("77");
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.own()).isTrue();
    assertThat(post.authorId()).isEqualTo("77");
    assertThat(post.text()).isEqualTo("Tea & cake <3");
    assertThat(post.at()).isEqualTo("2018-10-10T20:19:24Z");
    assertThat(post.url()).isEqualTo("https://x.com/studio_north/status/1");
  }

  @Test
  void anAnswerToSomebodyElseIsAVisitToThem() throws Exception {
    Interaction visit =
        archive(
                tweet(
                    "2",
                    "@ana lovely",
                    ", \"in_reply_to_status_id_str\" : \"9\", \"in_reply_to_user_id_str\" : \"500\""))
            .read()
            .row("2");
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.parent()).isEqualTo("500");
    assertThat(visit.more()).containsEntry("in_reply_to", "9");
  }

  @Test
  void aPostSaysInWhatFormItCame() throws Exception {
    Export export =
        archive(
            tweet("1", "which one", ", \"card\" : { \"name\" : \"poll2choice_text_only\" }"),
            tweet("2", "look", ", \"entities\" : { \"media\" : [ { \"type\" : \"photo\" } ] }"));
    assertThat(export.read().row("1").format()).isEqualTo("poll");
    assertThat(export.read().row("2").format()).isEqualTo("photo");
  }

  @Test
  void anAnswerToItselfStaysInItsThread() throws Exception {
    Interaction reply =
        archive(
                tweet("1", "one", ""),
                tweet(
                    "2",
                    "two",
                    ", \"in_reply_to_status_id_str\" : \"1\", \"in_reply_to_user_id_str\" : \"77\""))
            .read()
            .row("2");
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isEqualTo("1");
  }

  @Test
  void aRetweetIsNoPost() throws Exception {
    assertThat(archive(tweet("3", "RT @ana: hi", "")).read().row("3").kind()).isEqualTo(Kind.SHARE);
  }

  @Test
  void thePictureIsNoLinkAndLinksAreWhole() throws Exception {
    String entities =
        """
        , "entities" : { "urls" : [ { "url" : "https://t.co/a", "expanded_url" : "https://north.example/tea" } ],
          "media" : [ { "url" : "https://t.co/b" } ] }""";
    assertThat(archive(tweet("4", "See https://t.co/a https://t.co/b", entities)).read().rows())
        .extracting(Interaction::text)
        .containsExactly("See https://north.example/tea");
  }

  @Test
  void theOldShapeAndSeveralPartsAreRead() throws Exception {
    Export export =
        new Export(place)
            .with("account.js", ACCOUNT)
            .with(
                "tweet.js",
                part(
                    "tweet",
                    0,
                    "{ \"id_str\" : \"1\", \"full_text\" : \"old\", \"created_at\" : \"Mon Jan 02 03:04:05 +0000 2017\" }"))
            .with("tweet-part1.js", part("tweet", 1, tweet("2", "newer", "")));
    assertThat(export.read().rows()).extracting(Interaction::id).containsExactly("2", "1");
  }

  @Test
  void whatCarriesNoDateIsToldOnceAndIsNoProblem() throws Exception {
    Reading reading =
        archive(tweet("1", "hi", ""))
            .with(
                "data/follower.js",
                part(
                    "follower",
                    0,
                    "{ \"follower\" : { \"accountId\" : \"5\" } }",
                    "{ \"follower\" : { \"accountId\" : \"6\" } }"))
            .with("data/like.js", part("like", 0, "{ \"like\" : { \"tweetId\" : \"8\" } }"))
            .read()
            .reading();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes())
        .extracting(Note::words)
        .containsExactly(
            "2 followers carry no date and were left out",
            "1 like carries no date and was left out");
  }

  @Test
  void settingsAdsAndPicturesAreNoProblem() throws Exception {
    Reading reading =
        archive(tweet("1", "hi", ""))
            .with("data/ad-engagements.js", part("ad_engagements", 0, "{ \"ad\" : {} }"))
            .with("data/direct-messages.js", part("direct_messages", 0, "{ \"dm\" : {} }"))
            .with("Your archive.html", "<!doctype html>")
            .with("data/tweets_media/1-a.jpg", "\u0000picture")
            .read()
            .reading();
    assertThat(reading.read()).isEqualTo(1);
    assertThat(reading.leftOut()).isZero();
    assertThat(reading.notes())
        .extracting(Note::words)
        .containsExactly("2 other files of the export hold no activity that Tend reads");
  }

  @Test
  void anotherFolderWithoutAnExportIsStillListed() throws Exception {
    Path zip = archive(tweet("1", "hi", "")).zip();
    Path notes = place.resolve("notes");
    new Export(notes).with("diary.txt", "Dear diary").folder();
    Reading reading =
        ActivityFiles.read(
            java.util.List.of(zip, notes),
            new ReadOptions(null, null, null, tend.Given.NOW),
            row -> {});
    assertThat(reading.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file()).endsWith("diary.txt"));
  }

  @Test
  void aSettingsFileAloneIsSaidToHoldNoActivity() throws Exception {
    Path folder = new Export(place).with("ads.js", part("ad_engagements", 0, "{}")).folder();
    Reading reading = Export.read(folder.resolve("ads.js"), null, null).reading();
    assertThat(reading.read()).isZero();
    assertThat(reading.notes())
        .extracting(Note::words)
        .containsExactly("it belongs to an export, and holds no activity that Tend reads");
  }

  @Test
  void aCharacterThatNoDatabaseKeepsCostsItsRowAlone() throws Exception {
    Export.Read read = archive(tweet("1", "a\\u0000b", ""), tweet("2", "fine", "")).read();
    assertThat(read.rows()).extracting(Interaction::id).containsExactly("2");
    assertThat(read.reading().leftOut()).isEqualTo(1);
  }

  @Test
  void theManifestSaysWhoItIsAsWell() throws Exception {
    Export export =
        new Export(place)
            .with(
                "data/manifest.js",
                "window.__THAR_CONFIG = { \"userInfo\" : { \"accountId\" : \"77\", \"userName\" : \"studio_north\" } }")
            .with("data/tweets.js", part("tweets", 0, tweet("1", "hi", "")));
    assertThat(export.read().rows().get(0).authorId()).isEqualTo("77");
  }

  @Test
  void aTweetWithoutADateIsListedWithItsLine() throws Exception {
    Export.Read read =
        archive(
                tweet("1", "hi", ""),
                "{ \"tweet\" : { \"id_str\" : \"2\" } }",
                tweet("3", "ho", ""))
            .read();
    assertThat(read.rows()).extracting(Interaction::id).containsExactly("1", "3");
    assertThat(read.reading().problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.line()).isEqualTo(3);
              assertThat(p.reason()).isEqualTo("it has no date");
            });
  }

  @Test
  void twoAccountsInOneFolderAreRefused() throws Exception {
    Path folder =
        archive(tweet("1", "hi", ""))
            .with("other/account.js", ACCOUNT.replace("77", "78"))
            .folder();
    assertThatThrownBy(() -> Export.read(folder, null, null))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("exports of two accounts, 77 and 78");
  }

  @Test
  void overlappingArchivesAreReadOnce() throws Exception {
    Export.Read read =
        archive(tweet("1", "hi", ""))
            .with("older/tweets.js", part("tweets", 0, tweet("1", "hi", "")))
            .read();
    assertThat(read.rows()).hasSize(1);
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.reading().notes())
        .extracting(Note::words)
        .containsExactly("1 row came more than once; the first is kept");
  }
}
