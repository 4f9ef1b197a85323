package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class BlueskyJsonTest {
  private static final String ME = "did:plc:north";
  private static final String ANA = "did:plc:ana";
  @TempDir private Path place;

  private static String post(String did, String key, String more) {
    return """
        {"uri":"at://%s/app.bsky.feed.post/%s","cid":"c","value":{"$type":"app.bsky.feed.post","text":"Tea 🍵","createdAt":"2026-02-01T10:00:00.123Z"%s}}"""
        .formatted(did, key, more);
  }

  private static String under(String root, String parent) {
    return ",\"reply\":{\"root\":{\"uri\":\"%s\"},\"parent\":{\"uri\":\"%s\"}}"
        .formatted(root, parent);
  }

  private static String subject(String type, String key) {
    return """
        {"uri":"at://%s/%s/%s","cid":"c","value":{"$type":"%s","subject":{"uri":"at://%s/app.bsky.feed.post/9","cid":"c"},"createdAt":"2026-02-01T10:00:00Z"}}"""
        .formatted(ME, type, key, type, ANA);
  }

  private static String address(String did, String key) {
    return "at://" + did + "/app.bsky.feed.post/" + key;
  }

  private Export.Read read(String... records) throws Exception {
    return new Export(place)
        .with("records.json", "{\"records\":[" + String.join(",\n", records) + "]}")
        .read();
  }

  @Test
  void aPostIsKnownByItsAddress() throws Exception {
    Export.Read read = read(post(ME, "1", ""));
    Interaction post = read.row(address(ME, "1"));
    assertThat(read.reading().platform()).isEqualTo("bluesky");
    assertThat(read.reading().me()).isEqualTo(ME);
    assertThat(post.kind()).isEqualTo(Kind.POST);
    assertThat(post.own()).isTrue();
    assertThat(post.text()).isEqualTo("Tea 🍵");
    assertThat(post.url()).isEqualTo("https://bsky.app/profile/did:plc:north/post/1");
  }

  @Test
  void anAnswerToSomebodyElseIsAVisitToThem() throws Exception {
    Interaction visit =
        read(post(ME, "2", under(address(ANA, "8"), address(ANA, "9")))).row(address(ME, "2"));
    assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
    assertThat(visit.parent()).isEqualTo(ANA);
    assertThat(visit.more()).containsEntry("in_reply_to", address(ANA, "9"));
  }

  @Test
  void anAnswerToItselfStaysInItsThread() throws Exception {
    Interaction reply =
        read(post(ME, "3", under(address(ME, "1"), address(ME, "1")))).row(address(ME, "3"));
    assertThat(reply.kind()).isEqualTo(Kind.REPLY);
    assertThat(reply.parent()).isEqualTo(address(ME, "1"));
  }

  @Test
  void anotherPersonsAnswerIsAComment() throws Exception {
    Interaction comment =
        read(post(ME, "1", ""), post(ANA, "4", under(address(ME, "1"), address(ME, "1"))))
            .row(address(ANA, "4"));
    assertThat(comment.kind()).isEqualTo(Kind.COMMENT);
    assertThat(comment.own()).isFalse();
    assertThat(comment.authorId()).isEqualTo(ANA);
  }

  @Test
  void likesAndRepostsAreReadAndFollowsAreNoActivity() throws Exception {
    Export.Read read =
        read(
            subject("app.bsky.feed.like", "5"),
            subject("app.bsky.feed.repost", "6"),
            subject("app.bsky.graph.follow", "7"));
    assertThat(read.rows())
        .extracting(Interaction::kind)
        .containsExactly(Kind.REACTION, Kind.SHARE);
    assertThat(read.rows()).extracting(Interaction::post).containsOnly(address(ANA, "9"));
    assertThat(read.reading().problems()).isEmpty();
  }

  @Test
  void aLikeAnswersNothing() throws Exception {
    assertThat(read(subject("app.bsky.feed.like", "5")).rows())
        .extracting(Interaction::parent)
        .containsOnlyNulls();
  }

  @Test
  void aBareListIsReadAsWell() throws Exception {
    assertThat(new Export(place).with("posts.json", "[" + post(ME, "1", "") + "]").read().rows())
        .hasSize(1);
  }

  @Test
  void aFeedNamesItsAuthors() throws Exception {
    String item =
        """
        {"post":{"uri":"at://%1$s/app.bsky.feed.post/1","cid":"c",
          "author":{"did":"%1$s","handle":"north.example","displayName":"Studio North"},
          "record":{"$type":"app.bsky.feed.post","text":"Hi","createdAt":"2026-02-01T10:00:00Z"}}}"""
            .formatted(ME);
    Interaction post =
        new Export(place)
            .with("feed.json", "{\"feed\":[" + item + "],\"cursor\":\"x\"}")
            .read()
            .rows()
            .get(0);
    assertThat(post.authorName()).isEqualTo("Studio North");
    assertThat(post.own()).isTrue();
  }

  @Test
  void whoIsMeantIsSaidByThePerson() throws Exception {
    Export export = new Export(place).with("r.json", "[" + post(ANA, "1", "") + "]");
    assertThat(export.read(ME, null).rows().get(0).own()).isFalse();
  }
}
