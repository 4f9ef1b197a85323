package tend.connect;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * What a real network answered for a small account ({@link BlueskyNetworkIT} made the recording),
 * read again.
 */
class BlueskyTest extends OnRecording {
  private static final int PAGE = 5;

  BlueskyTest() {
    super("bluesky", 46);
  }

  @Override
  LiveAccount connected(String data) {
    return new LiveAccount(folder.resolve(data), server.at(), PAGE)
        .connected("bluesky", server.url(), "crumb.test", "pw-crumb");
  }

  @Test
  void readsPostsCommentsGesturesAndFollowers() {
    try (LiveAccount live = connected("whole")) {
      assertThat(live.read().problems()).isEmpty();
      Map<Kind, Long> kinds =
          live.rows().values().stream().collect(groupingBy(Interaction::kind, counting()));
      assertThat(kinds)
          .containsEntry(Kind.POST, 4L)
          .containsEntry(Kind.FOLLOWER, 3L)
          .containsEntry(Kind.OUTREACH, 1L)
          .containsEntry(Kind.MENTION, 2L)
          .containsEntry(Kind.REACTION, 12L);
    }
  }

  /** The recording was made before profiles were asked for; these answers are invented. */
  @Test
  void followersComeWithWhatTheyShowOfThemselves() throws IOException {
    server.add(PROFILES, 200, Map.of(), SHOWN);
    try (LiveAccount live = connected("profiles")) {
      live.read();
      assertThat(fan(live, "crumb-fan1.test"))
          .containsEntry("posts", "40")
          .containsEntry("following", "210")
          .containsEntry("followers", "240")
          .containsEntry("biography_length", "5")
          .containsEntry("has_picture", "true");
      assertThat(fan(live, "crumb-fan0.test"))
          .containsEntry("posts", "0")
          .containsEntry("biography_length", "0")
          .containsEntry("has_picture", "false");
      assertThat(fan(live, "crumb-fan2.test")).doesNotContainKey("posts");
    }
  }

  private static Map<String, String> fan(LiveAccount live, String handle) {
    return live.rows().values().stream()
        .filter(r -> r.kind() == Kind.FOLLOWER && handle.equals(r.more().get("handle")))
        .findFirst()
        .orElseThrow()
        .more();
  }

  private static final String PROFILES =
      "GET /xrpc/app.bsky.actor.getProfiles?actors=did%3Aplc%3A2zadgci2gx2ypqhwgf4xuh72"
          + "&actors=did%3Aplc%3Axr7iswfke5y3dvsv5u7blz3p&actors=did%3Aplc%3Agozju4vjilzdrqhhbehoart3";

  private static final String SHOWN =
      """
      {"profiles":[
        {"did":"did:plc:xr7iswfke5y3dvsv5u7blz3p","avatar":"https://cdn.example/a","description":"Bread",
         "postsCount":40,"followsCount":210,"followersCount":240},
        {"did":"did:plc:gozju4vjilzdrqhhbehoart3","postsCount":0,"followsCount":2300,"followersCount":9}]}
      """;

  @Test
  void anAnswerToAMentionIsAReplyAndAVisitNamesWhomItMeant() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      Map<String, Interaction> rows = live.rows();
      Interaction answer = saying(rows, "Here I am");
      assertThat(answer.kind()).isEqualTo(Kind.REPLY);
      assertThat(rows.get(answer.parent())).extracting(r -> r.kind()).isEqualTo(Kind.MENTION);
      Interaction visit = saying(rows, "Lovely crust");
      assertThat(visit.kind()).isEqualTo(Kind.OUTREACH);
      assertThat(visit.parent()).isEqualTo(AtUri.whose(visit.post()));
    }
  }

  private static Interaction saying(Map<String, Interaction> rows, String text) {
    return rows.values().stream().filter(r -> text.equals(r.text())).findFirst().orElseThrow();
  }

  @Test
  void tokensAreNowhereInTheDataFolder() throws IOException {
    try (LiveAccount live = connected("whole")) {
      live.read();
    }
    LiveChecks.holdsNone(folder, List.of("not-recorded", "pw-crumb"));
  }

  @Test
  void anotherAccountOfThePlatformIsReadFromItsBeginning() {
    try (LiveAccount live = connected("whole")) {
      live.read();
      tend.model.Connection before = live.connections.find(LiveAccount.NAME).orElseThrow();
      live.connections.save(
          new tend.model.Connection(
              LiveAccount.NAME, "bluesky", before.server(), "did:plc:other", "x", before.tokens()));
      assertThat(live.connections.place(LiveAccount.NAME, "notifications")).isEmpty();
    }
  }

  @Test
  void aWrongPasswordSaysWhereAppPasswordsAreMade() throws IOException {
    try (Recording refusing =
            Recording.answering(
                "POST /xrpc/com.atproto.server.createSession",
                401,
                "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier\"}");
        LiveAccount live = new LiveAccount(folder, server.at(), PAGE)) {
      assertThatThrownBy(() -> live.connected("bluesky", refusing.url(), "crumb.test", "wrong"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("crumb.test: handle or app password is wrong")
          .hasMessageContaining("Settings > Privacy and security > App passwords")
          .hasMessageNotContaining("\"wrong\"");
    }
  }

  @Test
  void whatTheServerLeavesOutCostsOnlyItself() throws IOException {
    Map<String, String> answers = new TreeMap<>();
    answers.put(
        "GET /xrpc/app.bsky.notification.listNotifications?limit=5",
        """
        {"notifications":[
          {"uri":"at://did:plc:a/app.bsky.feed.post/1","reason":"mention","indexedAt":"2026-01-01T00:00:00Z"},
          {"uri":"at://did:plc:a/app.bsky.feed.post/2","reason":"something-new"},
          {"uri":"at://did:plc:a/app.bsky.feed.post/3","reason":"mention",
           "author":{"did":"did:plc:a"},"record":{"text":"hi"},"indexedAt":"2026-01-02T00:00:00Z"}]}
        """);
    answers.put(
        "GET /xrpc/app.bsky.feed.getAuthorFeed?actor=did%3Aplc%3Ame&filter=posts_with_replies&limit=5",
        "{\"feed\":[]}");
    answers.put("GET /xrpc/app.bsky.graph.getFollowers?actor=did%3Aplc%3Ame&limit=5", "{}");
    answers.put(
        "POST /xrpc/com.atproto.server.createSession",
        "{\"did\":\"did:plc:me\",\"handle\":\"me.test\",\"accessJwt\":\"a\",\"refreshJwt\":\"r\"}");
    try (Recording poor = Recording.answering(answers);
        LiveAccount live =
            new LiveAccount(folder, server.at(), PAGE)
                .connected("bluesky", poor.url(), "me.test", "pw")) {
      var report = live.read();
      assertThat(live.rows().keySet()).containsExactly("at://did:plc:a/app.bsky.feed.post/3");
      assertThat(report.problems())
          .extracting(p -> p.file() + " " + p.reason())
          .containsExactly(
              "bluesky/notifications at://did:plc:a/app.bsky.feed.post/1: it has no did");
    }
  }
}
