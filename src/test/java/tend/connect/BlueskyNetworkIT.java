package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.facts.WaitingComment;
import tend.model.Interaction;

/** What is seeded on a real network is what a sync reads. Runs with {@code -Plong}. */
@Tag("servers")
class BlueskyNetworkIT {
  private static final Path RECORDED = Path.of("target/recorded/bluesky.ndjson");
  private static BlueskyNetwork network;
  private static BlueskySeed seed;
  private static Instant now;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    network = BlueskyNetwork.start(false);
    now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    seed = new BlueskySeed(network, "maker", 9, now, 5).sow(12, 6);
    network.caughtUp(seed.maker);
  }

  @AfterAll
  static void stop() throws Exception {
    network.close();
  }

  private static Map<String, BlueskySeed.Expected> stored(Map<String, Interaction> rows) {
    Map<String, BlueskySeed.Expected> stored = new TreeMap<>();
    rows.forEach(
        (id, one) ->
            stored.put(
                id, new BlueskySeed.Expected(one.kind(), one.author(), one.own(), one.parent())));
    return stored;
  }

  private LiveAccount connected(Path data, String server, int page) {
    return new LiveAccount(data, Instant.now(), page)
        .connected("bluesky", server, seed.maker.handle(), "pw-maker");
  }

  @Test
  void everythingSeededIsReadOnceAndNothingElse() throws Exception {
    try (LiveAccount live = connected(folder, network.server(), 7)) {
      assertThat(live.read().problems()).isEmpty();
      assertThat(stored(live.rows())).isEqualTo(seed.expected);
    }
  }

  /** The recording that the build reads was made by this test; it lies in src/test/resources. */
  @Test
  void aSmallAccountCanBeRecorded() throws Exception {
    BlueskySeed small = new BlueskySeed(network, "crumb", 3, now, 2).sow(4, 3);
    network.caughtUp(small.maker);
    try (Recording recording = Recording.of(network.server());
        LiveAccount live =
            new LiveAccount(folder, now, 5)
                .connected("bluesky", recording.url(), small.maker.handle(), "pw-crumb")) {
      live.read();
      assertThat(stored(live.rows())).isEqualTo(small.expected);
      Files.createDirectories(RECORDED.getParent());
      recording.write(RECORDED, now);
    }
  }

  @Test
  void whoWaitsIsWhoWasSeededWithoutAnAnswer() {
    try (LiveAccount live = connected(folder, network.server(), 50)) {
      live.read();
      assertThat(live.facts().waiting().stream().map(WaitingComment::id))
          .containsExactlyInAnyOrderElementsOf(seed.waiting);
    }
  }

  @Test
  void aSecondSyncAddsNothing() {
    try (LiveAccount live = connected(folder, network.server(), 20)) {
      live.read();
      assertThat(live.read().added()).isZero();
    }
  }

  @Test
  void aTokenThatRanOutIsRenewedAndKept() {
    try (LiveAccount live = connected(folder, network.server(), 50)) {
      Vault vault = Vault.inFile(folder.resolve("tokens.key"));
      tend.model.Connection before = live.connections.find(LiveAccount.NAME).orElseThrow();
      String ranOut =
          vault
              .open(before.tokens(), LiveAccount.NAME)
              .replaceFirst("\"access\":\"[^\"]*\"", "\"access\":\"ran.out.now\"");
      live.connections.save(before.renewed(vault.lock(ranOut, LiveAccount.NAME)));
      assertThat(live.read().read()).isEqualTo(seed.expected.size());
      String after =
          vault.open(
              live.connections.find(LiveAccount.NAME).orElseThrow().tokens(), LiveAccount.NAME);
      assertThat(after).doesNotContain("ran.out.now");
    }
  }

  @Test
  void killedAtAnyMomentNothingIsLost() throws Exception {
    Random random = new Random(11);
    for (int kill = 0; kill < 8; kill++) {
      Path data = folder.resolve("killed" + kill);
      connected(data, network.server(), 5).close();
      Process sync = sync(data);
      Thread.sleep(600 + random.nextInt(1500));
      sync.destroyForcibly().waitFor();
      assertThat(sync(data).waitFor()).isZero();
      try (LiveAccount live = new LiveAccount(data, Instant.now(), 5)) {
        assertThat(stored(live.rows())).as("kill " + kill).isEqualTo(seed.expected);
      }
    }
  }

  private static Process sync(Path data) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classes));
    command.addAll(List.of("tend.Main", "sync", LiveAccount.NAME, "--data", data.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aCommentThatWasDeletedWaitsNoLonger() throws Exception {
    BlueskyNetwork.Somebody baker = network.join("rollbaker");
    BlueskyNetwork.Somebody guest = network.join("rollguest");
    BlueskyNetwork.Written post =
        network.post(baker, now.minusSeconds(900), "Rolls", null, null, Map.of());
    BlueskyNetwork.Written kept =
        network.post(guest, now.minusSeconds(600), "How many?", post, post, Map.of());
    BlueskyNetwork.Written taken =
        network.post(guest, now.minusSeconds(300), "Oops", post, post, Map.of());
    network.caughtUp(baker);
    try (LiveAccount live =
        new LiveAccount(folder, Instant.now(), 50)
            .connected("bluesky", network.server(), baker.handle(), "pw-rollbaker")) {
      live.read();
      assertThat(live.rows()).containsKeys(kept.uri(), taken.uri());
      network.delete(guest, taken);
      Thread.sleep(3000);
      assertThat(live.read().notes())
          .extracting(tend.flow.ImportActivity.Told::words)
          .containsExactly("1 deleted there and taken away here too");
      assertThat(live.rows()).containsKey(kept.uri()).doesNotContainKey(taken.uri());
    }
  }

  /** Thirty logins in five minutes are the real limit. */
  @Test
  void aRealLimitIsToldWithItsEnd() throws Exception {
    try (BlueskyNetwork strict = BlueskyNetwork.start(true)) {
      strict.join("limited");
      List<String> said = new ArrayList<>();
      for (int login = 0; login < 32; login++) {
        try (LiveAccount live = new LiveAccount(folder, Instant.now(), 50)) {
          live.connected("bluesky", strict.server(), "limited.test", "wrong");
        } catch (Refused e) {
          said.add(String.valueOf(e.getMessage()));
        }
      }
      assertThat(said).hasSize(32);
      assertThat(said.get(0)).contains("handle or app password is wrong");
      assertThat(said.get(31))
          .matches("localhost: its limit of requests is reached until 2.*Z; sync again then.*");
    }
  }

  @Test
  void whatHappensAfterASyncIsReadByTheNext() throws Exception {
    try (LiveAccount live = connected(folder, network.server(), 50)) {
      live.read();
      TreeSet<String> before = new TreeSet<>(live.rows().keySet());
      BlueskyNetwork.Written post =
          network.post(seed.maker, Instant.now(), "One more loaf", null, null, Map.of());
      seed.expected.put(
          post.uri(), new BlueskySeed.Expected(tend.model.Kind.POST, seed.maker.did(), true, null));
      Thread.sleep(3000);
      assertThat(live.read().added()).isEqualTo(1);
      assertThat(live.rows().keySet()).containsAll(before).contains(post.uri());
    }
  }
}
