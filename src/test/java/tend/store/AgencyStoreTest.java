package tend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.AccountChange;
import tend.model.SavedView;
import tend.model.SyncProblem;

/** What whoever has many accounts keeps about them, on both databases. */
class AgencyStoreTest extends OnBothDatabases {
  private static AgencyStore store(boolean isEmbedded) {
    return new AgencyStore(open(isEmbedded), space());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoLooksAfterAnAccountIsKeptUntilNobodyDoes(boolean isEmbedded) {
    AgencyStore store = store(isEmbedded);
    store.lookAfter("ana", "Ida");
    store.lookAfter("ana", "Tomas");
    assertThat(store.lookedAfter()).isEqualTo(Map.of("ana", "Tomas"));
    store.lookAfter("ana", "");
    assertThat(store.lookedAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChangeComesBackAsItWasKeptUntilItIsOld(boolean isEmbedded) {
    AgencyStore store = store(isEmbedded);
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
    AgencyStore store = store(isEmbedded);
    store.save(new SavedView("Mine", "all", "ida"));
    store.save(new SavedView("Mine", "needs", ""));
    assertThat(store.views()).containsExactly(new SavedView("Mine", "needs", ""));
    assertThat(store.delete("Mine")).isTrue();
    assertThat(store.delete("Mine")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailedVisitIsKnownUntilOneGoesWell(boolean isEmbedded) {
    ConnectionStore store = new ConnectionStore(open(isEmbedded), space());
    SyncProblem second = new SyncProblem("ana", NOW, "mastodon: no answer; try again later");
    store.failed(new SyncProblem("ana", NOW.minusSeconds(900), "mastodon: asks to wait; wait"));
    store.failed(second);
    assertThat(store.problems()).containsExactly(second);
    store.wentWell("ana");
    assertThat(store.problems()).isEmpty();
  }
}
