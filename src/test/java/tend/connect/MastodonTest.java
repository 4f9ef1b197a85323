package tend.connect;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.flow.ConnectAccount;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * What a real small server answered ({@link MastodonServerIT} made the recording), and what full
 * servers answer differently.
 */
class MastodonTest {
  private static final Path RECORDED = Path.of("src/test/resources/recorded/mastodon.ndjson");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir private Path folder;

  private static LiveAccount through(Door door, LiveAccount live, String url) {
    live.connect.connect(
        new ConnectAccount.Wish("mastodon", LiveAccount.NAME, url, "", "a-code", door.begun()));
    return live;
  }

  private LiveAccount recorded(Recording server, String data) {
    LiveAccount live = new LiveAccount(folder.resolve(data), server.at(), 7);
    return through(live.connect.door("mastodon", server.url()).orElseThrow(), live, server.url());
  }

  @Test
  void aPoorServerIsReadWhole() throws IOException {
    try (Recording server = Recording.from(RECORDED);
        LiveAccount live = recorded(server, "whole")) {
      assertThat(live.read().problems()).isEmpty();
      Map<Kind, Long> kinds =
          live.rows().values().stream().collect(groupingBy(Interaction::kind, counting()));
      assertThat(kinds)
          .containsEntry(Kind.POST, 3L)
          .containsEntry(Kind.COMMENT, 6L)
          .containsEntry(Kind.REPLY, 4L)
          .containsEntry(Kind.REACTION, 3L)
          .containsEntry(Kind.SHARE, 3L)
          .containsEntry(Kind.MENTION, 2L)
          .containsEntry(Kind.FOLLOWER, 3L)
          .containsEntry(Kind.OUTREACH, 1L);
    }
  }

  @Test
  void aMentionSaysInWhatFormItCame() throws IOException {
    try (Recording server = Recording.from(RECORDED);
        LiveAccount live = recorded(server, "forms")) {
      live.read();
      assertThat(live.rows().values())
          .filteredOn(row -> row.kind() == Kind.MENTION)
          .extracting(Interaction::format)
          .containsExactly("text", "text");
    }
  }

  @Test
  void brokenOffAfterAnyAnswerTheNextSyncLosesNothing() throws IOException {
    try (Recording server = Recording.from(RECORDED)) {
      LiveChecks.loseNothing(server, data -> recorded(server, data));
    }
  }

  @Test
  void theDoorAsksForReadingOnly() throws IOException {
    try (Recording server = Recording.from(RECORDED);
        LiveAccount live = new LiveAccount(folder, server.at(), 7)) {
      assertThat(live.connect.door("mastodon", server.url()).orElseThrow().url())
          .contains("/oauth/authorize?response_type=code&scope=read&client_id=");
    }
  }

  /** Answers of a full server: numeric ids, pages by Link, addresses without a domain. */
  private static Recording full() throws IOException {
    String status =
        """
        {"id":"%s","created_at":"2026-03-01T0%s:00:00.000Z","in_reply_to_id":%s,
         "in_reply_to_account_id":%s,"visibility":"%s","content":"<p>%s</p>",
         "account":{"id":"%s","acct":"%s","username":"x","display_name":"","created_at":"2020-01-01T00:00:00.000Z"},
         "replies_count":1,"url":"https://social.example/@x/1","tags":[{"name":"Bread"}],
         "mentions":[{"id":"9","acct":"cleo@far.example"}],"reblog":null}
        """;
    String root = status.formatted("100", 1, "null", "null", "public", "A loaf", "1", "maker");
    String comment =
        status.formatted(
            "101",
            2,
            "\"100\"",
            "\"1\"",
            "private",
            "<span class=\\\"h-card\\\"><a href=\\\"https://social.example/@maker\\\">@<span>maker</span></a></span> How?",
            "2",
            "ada");
    String aside =
        status.formatted("102", 3, "\"101\"", "\"2\"", "public", "Same", "3", "ben@far.example");
    String visit = status.formatted("103", 4, "\"77\"", "\"9\"", "public", "Nice", "1", "maker");
    Recording server =
        Recording.answering("GET /api/v2/instance", 200, "{\"domain\":\"social.example\"}");
    return server
        .add(
            "GET /api/v1/accounts/verify_credentials",
            200,
            Map.of(),
            "{\"id\":\"1\",\"acct\":\"maker\"}")
        .add(
            "GET /api/v1/notifications?limit=2",
            200,
            Map.of(
                "link",
                "<{server}/api/v1/notifications?limit=2&max_id=50>; rel=\"next\", <{server}/x>; rel=\"prev\""),
            "[{\"id\":\"51\",\"type\":\"mention\",\"created_at\":\"2026-03-01T02:00:00.000Z\",\"status\":"
                + comment
                + "}]")
        .add(
            "GET /api/v1/notifications?limit=2&max_id=50",
            200,
            Map.of("link", "<{server}/x>; rel=\"prev\""),
            "[{\"id\":\"50\",\"type\":\"follow\",\"created_at\":\"2026-02-01T02:00:00.000Z\",\"account\":{\"id\":\"2\",\"acct\":\"ada\"}},{\"id\":\"49\",\"type\":\"severed_relationships\"}]")
        .add(
            "GET /api/v1/accounts/1/statuses?limit=2",
            200,
            Map.of("link", "<{server}/x>; rel=\"prev\""),
            "[" + visit + "," + root + "]")
        .add(
            "GET /api/v1/accounts/1/followers?limit=2",
            200,
            Map.of("link", "<{server}/x>; rel=\"prev\""),
            "[{\"id\":\"2\",\"acct\":\"ada\",\"created_at\":\"2020-01-01T00:00:00.000Z\"},{\"id\":\"3\",\"acct\":\"ben@far.example\",\"created_at\":\"2021-05-01T00:00:00.000Z\"}]")
        .add("GET /api/v1/statuses/103/context", 404, Map.of(), "{\"error\":\"Record not found\"}")
        .add(
            "GET /api/v1/statuses/100/context",
            200,
            Map.of(),
            "{\"ancestors\":[],\"descendants\":[" + comment + "," + aside + "]}");
  }

  private LiveAccount full(Recording server) {
    LiveAccount live = new LiveAccount(folder, NOW, 2);
    live.connected("mastodon", server.url(), "", "a-token");
    return live;
  }

  @Test
  void aFullServerIsFollowedByItsLinksAndNotFurther() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(live.rows().keySet())
          .containsExactlyInAnyOrder(
              "100", "101", "102", "103", "follow:ada@social.example", "follow:ben@far.example");
      assertThat(server.asked()).filteredOn(asked -> asked.contains("notifications")).hasSize(2);
    }
  }

  @Test
  void peopleAreKnownByTheirAddressOnEveryServer() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      live.read();
      assertThat(live.rows().values())
          .extracting(Interaction::author)
          .contains("maker@social.example", "ada@social.example", "ben@far.example");
    }
  }

  @Test
  void aVisitNamesWhomItAnswers() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      live.read();
      assertThat(live.rows().get("103"))
          .extracting(r -> r.kind(), r -> r.parent(), r -> r.post())
          .containsExactly(Kind.OUTREACH, "cleo@far.example", "77");
    }
  }

  @Test
  void textIsWithoutMarkupAndSalutationAndFollowersOnlyStaysSo() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      live.read();
      assertThat(live.rows().get("101"))
          .extracting(r -> r.text(), r -> r.visibility(), r -> r.topics())
          .containsExactly("How?", Visibility.FOLLOWERS, "bread");
    }
  }

  @Test
  void aFollowerWhoseDayIsKnownKeepsIt() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      live.read();
      assertThat(live.rows().get("follow:ada@social.example"))
          .extracting(r -> r.at())
          .isEqualTo(Instant.parse("2026-02-01T02:00:00Z"));
      assertThat(live.rows().get("follow:ben@far.example"))
          .extracting(r -> r.more())
          .isEqualTo(Map.of("since", "unknown"));
    }
  }

  @Test
  void followersComeWithWhatTheyShowOfThemselves() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      server.instead(
          "GET /api/v1/accounts/1/followers?limit=2",
          200,
          """
          [{"id":"3","acct":"ben@far.example","created_at":"2021-05-01T00:00:00.000Z","locked":true,
            "note":"<p>I bake</p>","avatar":"https://social.example/avatars/original/missing.png",
            "followers_count":12,"following_count":34,"statuses_count":56},
           {"id":"4","acct":"dia@poor.example","created_at":"2022-05-01T00:00:00.000Z","note":"",
            "followers_count":0,"following_count":0,"statuses_count":0}]
          """);
      server.headers(
          server.line("/api/v1/accounts/1/followers"),
          Map.of("link", "<{server}/x>; rel=\"prev\""));
      live.read();
      assertThat(Objects.requireNonNull(live.rows().get("follow:ben@far.example")).more())
          .isEqualTo(
              Map.of(
                  "since", "unknown",
                  "posts", "56",
                  "following", "34",
                  "followers", "12",
                  "biography_length", "6",
                  "has_picture", "false",
                  "is_private", "true"));
      assertThat(Objects.requireNonNull(live.rows().get("follow:dia@poor.example")).more())
          .as("whoever follows follows one at least")
          .isEqualTo(Map.of("since", "unknown", "biography_length", "0"));
    }
  }

  @Test
  void aCommentThatWasDeletedIsTakenAwayAndOneThatIsOnlyHiddenStays() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      live.read();
      server
          .add("GET /api/v1/statuses/100/context", 200, Map.of(), "{\"descendants\":[]}")
          .add("GET /api/v1/statuses/102", 200, Map.of(), "{\"id\":\"102\"}");
      live.read();
      assertThat(live.rows()).containsKey("102").doesNotContainKey("101");
    }
  }

  @Test
  void followersThatAreAllKnownAreNotPagedThrough() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server)) {
      server.headers(
          server.line("/api/v1/accounts/1/followers"),
          Map.of("link", "<{server}/api/v1/accounts/1/followers?limit=2&max_id=7>; rel=\"next\""));
      server.add("GET /api/v1/accounts/1/followers?limit=2&max_id=7", 200, Map.of(), "[]");
      live.read();
      int first = followers(server);
      live.read();
      assertThat(first).isEqualTo(2);
      assertThat(followers(server)).isEqualTo(3);
    }
  }

  private static int followers(Recording server) {
    return (int) server.asked().stream().filter(asked -> asked.contains("/followers")).count();
  }

  @Test
  void aTokenThatWasTakenBackSaysToConnectAgain() throws IOException {
    try (Recording server = full();
        LiveAccount live = full(server);
        Recording refusing =
            Recording.answering(
                "GET /api/v1/notifications?limit=2",
                401,
                "{\"error\":\"The access token was revoked\"}")) {
      tend.model.Connection before = live.connections.find(LiveAccount.NAME).orElseThrow();
      live.connections.save(
          new tend.model.Connection(
              before.account(), "mastodon", refusing.url(), before.me(), "x", before.tokens()));
      assertThatThrownBy(live::read)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("The access token was revoked")
          .hasMessageContaining("connect the account again");
      assertThat(live.connections.problems())
          .as("kept for whoever looks after the account")
          .extracting(problem -> problem.account() + ": " + problem.problem())
          .singleElement()
          .asString()
          .startsWith(LiveAccount.NAME)
          .contains("The access token was revoked");
    }
  }

  @Test
  void withoutAServerThePersonIsAskedForOne() {
    try (LiveAccount live = new LiveAccount(folder, NOW, 2)) {
      assertThatThrownBy(() -> live.connect.door("mastodon", null))
          .hasMessage(
              "on mastodon each account has a server of its own; name it with --server https://…");
    }
  }
}
