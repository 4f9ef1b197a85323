package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.facts.WaitingComment;
import tend.flow.ConnectAccount;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** What is seeded on a real server is what a sync reads. Runs with {@code -Plong}. */
@Tag("servers")
class MastodonServerIT {
  private static final Path RECORDED = Path.of("target/recorded/mastodon.ndjson");
  @TempDir private static Path home;
  private static MastodonServer server;
  private static final Map<String, Expected> EXPECTED = new TreeMap<>();
  private static final Set<String> WAITING = new TreeSet<>();
  @TempDir private Path folder;

  private record Expected(Kind kind, String author, @Nullable String parent, String said) {}

  @BeforeAll
  static void start() throws Exception {
    server = MastodonServer.start(home, "maker", "ada", "ben", "cleo");
    for (String fan : new String[] {"ada", "ben", "cleo"}) {
      server.follow(fan, "maker");
      expect("follow:" + fan + "@" + domain(), Kind.FOLLOWER, fan, null, "");
    }
    server.told("maker", 3);
    for (int i = 0; i < 3; i++) {
      String post = said(Kind.POST, "maker", "Loaf " + i + " #bread", null);
      String question = said(Kind.COMMENT, "ada", "@maker how long, " + i + "?", post);
      WAITING.add(question);
      String answer = said(Kind.REPLY, "maker", "@ada about an hour", question);
      WAITING.remove(question);
      if (i == 1) {
        said(Kind.REPLY, "ada", "@maker and if it rains?", answer);
        WAITING.add(question);
      }
      WAITING.add(said(Kind.COMMENT, "ben", "@maker lovely, " + i, post));
      server.favourite("cleo", post);
      expect("favourite:" + post + ":cleo@" + domain(), Kind.REACTION, "cleo", post, "");
      server.reblog("ben", post);
      expect("reblog:" + post + ":ben@" + domain(), Kind.SHARE, "ben", post, "");
    }
    WAITING.add(said(Kind.MENTION, "cleo", "@maker look here", null));
    String quiet = server.say("ada", "@maker for you alone", null, "direct");
    expect(quiet, Kind.MENTION, "ada", null, "for you alone");
    WAITING.add(quiet);
    String theirs = server.say("cleo", "Rye today", null, "public");
    String visit = server.say("maker", "@cleo lovely crust", theirs, "public");
    expect(visit, Kind.OUTREACH, "maker", "cleo@" + domain(), "lovely crust");
    server.told("maker", 18);
  }

  private static String domain() {
    return server.url().replace("http://", "");
  }

  private static String said(Kind kind, String who, String text, @Nullable String parent)
      throws Exception {
    // this server's moments are whole seconds
    Thread.sleep(1001);
    String id = server.say(who, text, parent, "public");
    expect(id, kind, who, parent, text.replaceFirst("^@\\w+ ", ""));
    return id;
  }

  private static void expect(
      String id, Kind kind, String who, @Nullable String parent, String said) {
    EXPECTED.put(id, new Expected(kind, who + "@" + domain(), parent, said));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Map<String, Expected> stored(Map<String, Interaction> rows) {
    Map<String, Expected> stored = new TreeMap<>();
    rows.forEach(
        (id, one) ->
            stored.put(
                id,
                new Expected(
                    one.kind(), one.author(), one.parent(), one.text() == null ? "" : one.text())));
    return stored;
  }

  private LiveAccount connected(Path data, String url, int page) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofSeconds(1));
    LiveAccount live = new LiveAccount(data, now, page);
    Door door = live.connect.door("mastodon", url).orElseThrow();
    live.connect.connect(
        new ConnectAccount.Wish(
            "mastodon", LiveAccount.NAME, url, "", server.allow(door, "maker"), door.begun()));
    return live;
  }

  @Test
  void everythingSeededIsReadOnceAndNothingElse() throws Exception {
    try (Recording recording = Recording.of(server.url());
        LiveAccount live = connected(folder, recording.url(), 7)) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(stored(live.rows())).isEqualTo(EXPECTED);
      Files.createDirectories(RECORDED.getParent());
      recording.write(RECORDED, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @Test
  void whoWaitsIsWhoWasSeededWithoutAnAnswer() throws Exception {
    try (LiveAccount live = connected(folder, server.url(), 40)) {
      live.read();
      assertThat(live.facts().waiting().stream().map(WaitingComment::id))
          .containsExactlyInAnyOrderElementsOf(WAITING);
    }
  }

  @Test
  void whatWasSaidInPrivateIsNotQuotable() throws Exception {
    try (LiveAccount live = connected(folder, server.url(), 40)) {
      live.read();
      Interaction quiet =
          live.rows().values().stream()
              .filter(one -> "for you alone".equals(one.text()))
              .findFirst()
              .orElseThrow();
      // this server calls everything private that is not public
      assertThat(quiet.visibility()).isIn(Visibility.DIRECT, Visibility.FOLLOWERS);
      assertThat(quiet.quotable()).isFalse();
    }
  }

  @Test
  void brokenOffAfterAnyAnswerTheNextSyncLosesNothing() throws Exception {
    for (int after = 1; after < 12; after++) {
      try (Recording proxy = Recording.of(server.url());
          LiveAccount live = connected(folder.resolve("broken" + after), proxy.url(), 5)) {
        proxy.breakAfter(after);
        Throwable broken = org.assertj.core.api.Assertions.catchThrowable(live::read);
        proxy.breakAfter(Integer.MAX_VALUE);
        assertThat(broken).isInstanceOf(Refused.class);
        live.read();
        assertThat(stored(live.rows())).as("after " + after).isEqualTo(EXPECTED);
      }
    }
  }
}
