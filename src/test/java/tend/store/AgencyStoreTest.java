package tend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.AccountChange;
import tend.model.SavedView;
import tend.model.SyncProblem;

/** What whoever has many accounts keeps about them, on both databases. */
class AgencyStoreTest {
  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static Database embedded;
  private static Database server;

  @BeforeAll
  static void open() throws Exception {
    postgres = EmbeddedPostgres.start();
    embedded = Database.inFolder(folder.resolve("data"));
    server =
        Database.at("postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres");
  }

  @AfterAll
  static void close() throws Exception {
    embedded.close();
    server.close();
    postgres.close();
  }

  private static AgencyStore store(boolean isEmbedded, String space) {
    return new AgencyStore(isEmbedded ? embedded : server, space);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoLooksAfterAnAccountIsKeptUntilNobodyDoes(boolean isEmbedded) {
    AgencyStore store = store(isEmbedded, "owners");
    store.lookAfter("ana", "Ida");
    store.lookAfter("ana", "Tomas");
    assertThat(store.lookedAfter()).isEqualTo(Map.of("ana", "Tomas"));
    store.lookAfter("ana", "");
    assertThat(store.lookedAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChangeComesBackAsItWasKeptUntilItIsOld(boolean isEmbedded) {
    AgencyStore store = store(isEmbedded, "changes");
    AccountChange done = new AccountChange("c", "ana", "who", "\"\"", "\"Ida\"", null, NOW);
    AccountChange not = new AccountChange("c", "ben", "who", null, null, "SAME ", NOW);
    store.keep(List.of(not, done), NOW.minus(Duration.ofDays(7)));
    assertThat(store.change("c")).containsExactly(done, not);
    store.keep(List.of(), NOW.plus(Duration.ofDays(1)));
    assertThat(store.change("c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aViewTakesThePlaceOfAnotherOfItsName(boolean isEmbedded) {
    AgencyStore store = store(isEmbedded, "views");
    store.save(new SavedView("Mine", "all", "ida"));
    store.save(new SavedView("Mine", "needs", ""));
    assertThat(store.views()).containsExactly(new SavedView("Mine", "needs", ""));
    assertThat(store.delete("Mine")).isTrue();
    assertThat(store.delete("Mine")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailedVisitIsKnownUntilOneGoesWell(boolean isEmbedded) {
    ConnectionStore store = new ConnectionStore(isEmbedded ? embedded : server, "visits");
    SyncProblem second = new SyncProblem("ana", NOW, "mastodon: no answer; try again later");
    store.failed(new SyncProblem("ana", NOW.minusSeconds(900), "mastodon: asks to wait; wait"));
    store.failed(second);
    assertThat(store.problems()).containsExactly(second);
    store.wentWell("ana");
    assertThat(store.problems()).isEmpty();
  }
}
