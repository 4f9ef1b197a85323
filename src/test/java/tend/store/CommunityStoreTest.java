package tend.store;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tend.store.CollaborationStore.Said;
import tend.store.TrialStore.Begun;

/** Draws, collaborations and trials are kept the same on both databases. */
class CommunityStoreTest {
  private static final List<Database> OPEN = new ArrayList<>();
  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void open() throws Exception {
    postgres = EmbeddedPostgres.start();
    OPEN.add(Database.inFolder(folder.resolve("kept")));
    OPEN.add(
        Database.at(
            "postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres"));
  }

  @AfterAll
  static void close() throws Exception {
    OPEN.forEach(Database::close);
    postgres.close();
  }

  static List<Database> databases() {
    return OPEN;
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void commitmentsAndDrawsAreKeptInTheirOrderAndNoneIsReplaced(Database database) {
    DrawStore draws = new DrawStore(database, "drawings");
    Drawing committed =
        new Drawing("d", NOW, "p1", null, null, NOW, DrawStore.newSecret(), null, null, null);
    Drawing drawn = new Drawing("d", NOW, null, "kiln", NOW, null, null, "all", "who", "rules");
    draws.commit("studio", committed);
    draws.keep("studio", drawn, List.of());
    draws.keep("studio", drawn, List.of());
    assertThat(draws.of("studio")).containsExactly(committed, drawn, drawn);
    assertThat(draws.of("elsewhere")).isEmpty();
  }

  @Test
  void everySecretIsAnother() {
    assertThat(DrawStore.newSecret()).matches("[0-9a-f]{64}").isNotEqualTo(DrawStore.newSecret());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void theLastWinnersOfADrawCount(Database database) {
    DrawStore draws = new DrawStore(database, "outcomes");
    Drawing drawn = new Drawing("d", NOW, "p1", null, null, null, null, "all", "who", "rules");
    draws.keep("studio", drawn, List.of("ana", "bo"));
    draws.keep("studio", drawn, List.of("bo", "cem"));
    assertThat(draws.wonSince("studio", NOW, "other")).containsExactlyInAnyOrder("bo", "cem");
    assertThat(draws.wonSince("studio", NOW, "d")).isEmpty();
    assertThat(draws.wonSince("studio", NOW.plusMillis(1), "other")).isEmpty();
    assertThat(draws.wonSince("elsewhere", NOW, "other")).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void whatIsSaidOfACollaborationIsKeptInItsOrder(Database database) {
    CollaborationStore store = new CollaborationStore(database, "said");
    LocalDate due = LocalDate.parse("2026-03-09");
    Said first = new Said("ana", NOW.minus(ofDays(2)), "idea", due, "a tour");
    Said second = new Said("ana", NOW.minus(ofDays(1)), "contacted", null, null);
    assertThat(store.say("studio", second)).isTrue();
    assertThat(store.say("studio", first)).isTrue();
    assertThat(store.of("studio", NOW)).containsExactly(first, second);
    assertThat(store.of("studio", first.at())).containsExactly(first);
    store.takeBack("studio", second);
    assertThat(store.of("studio", NOW)).containsExactly(first);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("databases")
  void aTrialIsBegunOnce(Database database) {
    TrialStore store = new TrialStore(database, "trials");
    LocalDate from = LocalDate.parse("2026-02-01");
    Begun trial = new Begun("noon", "More come", "people", from, from.plusDays(7), NOW);
    assertThat(store.begin("studio", trial)).isTrue();
    Begun other = new Begun("noon", "Fewer come", "people", from, from.plusDays(7), NOW);
    assertThat(store.begin("studio", other)).isFalse();
    assertThat(store.of("studio")).containsExactly(trial);
    store.drop("studio", "noon");
    assertThat(store.of("studio")).isEmpty();
  }
}
