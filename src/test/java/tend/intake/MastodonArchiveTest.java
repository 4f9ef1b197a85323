package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

class MastodonArchiveTest {
  private static final String ME = "https://tuts.example/users/north";
  private static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
  private static final String ACTOR =
      """
      {"@context":["https://www.w3.org/ns/activitystreams"],"id":"%s","type":"Person",
       "preferredUsername":"north","name":"Studio North","inbox":"%s/inbox","outbox":"outbox.json"}"""
          .formatted(ME, ME);
  @TempDir private Path place;

  private static String note(String number, String to, String cc, String more) {
    return """
        {"id":"%1$s/statuses/%2$s/activity","type":"Create","actor":"%1$s",
         "published":"2026-02-01T10:00:00Z","to":["%3$s"],"cc":["%4$s"],
         "object":{"id":"%1$s/statuses/%2$s","type":"Note","published":"2026-02-01T10:00:00Z",
          "url":"https://tuts.example/@north/%2$s","to":["%3$s"],"cc":["%4$s"],
          "content":"<p>Tea &amp; cake<br>today</p><p>Come</p>"%5$s}}"""
        .formatted(ME, number, to, cc, more);
  }

  private Export archive(String... items) {
    return new Export(place)
        .with("actor.json", ACTOR)
        .with(
            "outbox.json",
            "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\",\"type\":\"OrderedCollection\",\"totalItems\":9000,\"orderedItems\":[\n"
                + String.join(",\n", items)
                + "]}");
  }

  private Interaction only(String item) throws Exception {
    return archive(item).read().rows().get(0);
  }

  @Test
  void aNoteIsAPostInPlainWordsWithTheKeysOfTheLivePlatform() throws Exception {
    Export.Read read = archive(note("1", PUBLIC, ME + "/followers", "")).read();
    Interaction post = read.rows().get(0);
    assertThat(read.reading().platform()).isEqualTo("mastodon");
    assertThat(read.reading().leftOut()).isZero();
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.id()).isEqualTo("1");
    assertThat(post.text()).isEqualTo("Tea & cake\ntoday\n\nCome");
    assertThat(post.authorId()).isEqualTo("north@tuts.example");
    assertThat(post.authorName()).isEqualTo("north");
    assertThat(post.url()).isEqualTo("https://tuts.example/@north/1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.w3.org/ns/activitystreams#Public, https://tuts.example/users/north/followers, PUBLIC",
    "as:Public, https://tuts.example/users/north/followers, PUBLIC",
    "https://tuts.example/users/north/followers, https://www.w3.org/ns/activitystreams#Public, UNLISTED",
    "https://tuts.example/users/north/followers, https://b.example/users/ana, FOLLOWERS",
    "https://b.example/users/ana, '', DIRECT"
  })
  void whoMayReadItIsKnownFromItsAddresses(String to, String cc, Visibility visibility)
      throws Exception {
    assertThat(only(note("1", to, cc, "")).visibility()).isEqualTo(visibility);
  }

  @Test
  void aQuestionIsAPollAndAPictureAPhoto() throws Exception {
    String picture = ",\"attachment\":[{\"mediaType\":\"image/png\"}]";
    assertThat(only(note("1", PUBLIC, "", ",\"type\":\"Question\"")).format()).isEqualTo("poll");
    assertThat(only(note("2", PUBLIC, "", picture)).format()).isEqualTo("photo");
    assertThat(only(note("3", PUBLIC, "", "")).format()).isEqualTo("text");
  }

  @Test
  void aDirectMessageIsAMessageAndNeverQuoted() throws Exception {
    Interaction message = only(note("1", "https://b.example/users/ana", "", ""));
    assertThat(message.kind()).isEqualTo(Kind.MESSAGE);
    assertThat(message.quotable()).isFalse();
  }

  @Test
  void anAnswerToSomebodyElseIsAVisitToThem() throws Exception {
    Interaction visit =
        only(
            note(
                "2",
                PUBLIC,
                "",
                ",\"inReplyTo\":\"https://b.example/users/ana/statuses/5\",\"tag\":[{\"type\":\"Mention\",\"href\":\"https://c.example/users/kim\"},{\"type\":\"Mention\",\"href\":\"https://b.example/users/ana\"}]"));
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.parent()).isEqualTo("ana@b.example");
    assertThat(visit.more()).containsEntry("in_reply_to", "https://b.example/users/ana/statuses/5");
  }

  @Test
  void anAnswerToItselfStaysInItsThread() throws Exception {
    Interaction reply = only(note("3", PUBLIC, "", ",\"inReplyTo\":\"" + ME + "/statuses/1\""));
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isEqualTo("1");
  }

  @Test
  void passingOnIsAShare() throws Exception {
    Interaction share =
        only(
            """
            {"id":"%s/statuses/4/activity","type":"Announce","actor":"%s","published":"2026-02-01T10:00:00Z",
             "to":["%s"],"cc":[],"object":"https://b.example/users/ana/statuses/5"}"""
                .formatted(ME, ME, PUBLIC));
    assertThat(share.kind()).isEqualTo(Kind.SHARE);
    assertThat(share.own()).isTrue();
    assertThat(share.parent()).isEqualTo("https://b.example/users/ana/statuses/5");
  }

  @Test
  void likesCarryNoDateAndAreToldOnce() throws Exception {
    Reading reading =
        archive(note("1", PUBLIC, "", ""))
            .with(
                "likes.json",
                "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"https://b.example/1\",\"https://b.example/2\"]}")
            .with("avatar.png", "\u0000")
            .read()
            .reading();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes())
        .extracting(Note::words)
        .containsExactly(
            "2 likes carry no date and were left out",
            "1 other file of the export holds no activity that Tend reads");
  }

  @Test
  void aCutOffOutboxKeepsWhatCameBefore() throws Exception {
    Export export = archive(note("1", PUBLIC, "", ""), note("2", PUBLIC, "", ""));
    Path outbox = export.folder().resolve("outbox.json");
    String whole = java.nio.file.Files.readString(outbox);
    java.nio.file.Files.writeString(outbox, whole.substring(0, whole.length() - 30));
    Export.Read read = Export.read(outbox, ME, null);
    assertThat(read.rows()).extracting(Interaction::id).containsExactly("1");
    assertThat(read.reading().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).startsWith("the file is cut off here"));
  }
}
