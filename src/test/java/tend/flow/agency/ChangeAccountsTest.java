package tend.flow.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.flow.agency.Changed.Refused;
import tend.flow.agency.Changed.Why;
import tend.model.Account;
import tend.model.Pause;
import tend.model.Preferences;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.AgencyStore;
import tend.store.Database;

/** Settings of several accounts at once, on a real database. */
class ChangeAccountsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final List<String> BOTH = List.of("ana", "ben");
  @TempDir private Path folder;
  private Database database;
  private Accounts accounts;
  private AgencyStore agency;
  private ChangeAccounts changes;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder.resolve("db"));
    AccountStore store = new AccountStore(database, Account.MAIN_SPACE);
    accounts = new Accounts(store, new ActivityStore(database, Account.MAIN_SPACE));
    agency = new AgencyStore(database, Account.MAIN_SPACE);
    changes = new ChangeAccounts(accounts, agency);
    accounts.save(Account.named("ana", "x"));
    accounts.save(
        Account.named("ben", "x").with(Preferences.DEFAULT.within(List.of(1, 2, 3, 4, 5, 6, 7))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Preferences of(String account) {
    return accounts.named(account).preferences();
  }

  /** Two accounts of one person, of whom the first is called ana. */
  private void share() {
    Account ana = accounts.named("ana");
    Preferences p = ana.preferences();
    Preferences hers =
        new Preferences(
            p.zone(), p.minutes(), p.opens(), p.closes(), p.restDays(), null, "Ana Moll");
    accounts.save(ana.with(hers));
    accounts.save(Account.named("ana.too", "x").with(hers));
  }

  @Test
  void undoGivesEachAccountItsOwnBudgetBack() {
    changes.change("c", BOTH, new Change.Budget(30), NOW);
    assertThat(of("ben").minutes()).isEqualTo(Collections.nCopies(7, 30));
    Changed undone = changes.undo("c", "u", NOW);
    assertThat(undone.changed()).isEqualTo(BOTH);
    assertThat(of("ana").minutes()).isEqualTo(Collections.nCopies(7, 20));
    assertThat(of("ben").minutes()).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7));
  }

  @Test
  void whatIsUndoneCanBeDoneAgain() {
    changes.change("c", BOTH, new Change.Who("Ida"), NOW);
    changes.undo("c", "u", NOW);
    changes.undo("u", "again", NOW);
    assertThat(agency.lookedAfter()).containsEntry("ana", "Ida").containsEntry("ben", "Ida");
  }

  @Test
  void anEmptyNameMeansNobody() {
    changes.change("c", BOTH, new Change.Who("Ida"), NOW);
    changes.change("d", List.of("ana"), new Change.Who(""), NOW);
    assertThat(agency.lookedAfter()).isEqualTo(java.util.Map.of("ben", "Ida"));
  }

  @Test
  void aPauseLastsFromTodayToThatDay() {
    changes.change("c", BOTH, new Change.PauseUntil(TODAY.plusDays(5)), NOW);
    assertThat(of("ana").pauses()).containsExactly(new Pause(TODAY, TODAY.plusDays(5)));
  }

  @Test
  void aDayThatIsOverRefusesEveryAccountAndChangesNone() {
    Changed changed = changes.change("c", BOTH, new Change.PauseUntil(TODAY.minusDays(1)), NOW);
    assertThat(changed.changed()).isEmpty();
    assertThat(changed.refused())
        .extracting(Refused::why)
        .containsExactly(Why.NOT_THAT_DAY, Why.NOT_THAT_DAY);
    assertThat(of("ana").pauses()).isEmpty();
  }

  @Test
  void aLongerPauseIsNotCutShort() {
    changes.change("c", List.of("ana"), new Change.PauseUntil(TODAY.plusDays(9)), NOW);
    Changed changed = changes.change("d", BOTH, new Change.PauseUntil(TODAY.plusDays(2)), NOW);
    assertThat(changed.changed()).containsExactly("ben");
    assertThat(changed.refused())
        .containsExactly(new Refused("ana", Why.PAUSED_LONGER, TODAY.plusDays(9).toString()));
  }

  @Test
  void aSharedBudgetChangesOnlyWhereAllWhoShareItAreChosen() {
    share();
    Changed alone = changes.change("c", BOTH, new Change.Budget(45), NOW);
    assertThat(alone.changed()).containsExactly("ben");
    assertThat(alone.refused()).containsExactly(new Refused("ana", Why.SHARED, "ana.too"));
    assertThat(of("ana.too").minutes()).isEqualTo(Collections.nCopies(7, 20));
    Changed together = changes.change("d", List.of("ana", "ana.too"), new Change.Budget(45), NOW);
    assertThat(together.changed()).containsExactly("ana", "ana.too");
  }

  @Test
  void whatSomebodyChangedSinceIsNotTakenBack() {
    changes.change("c", BOTH, new Change.Budget(30), NOW);
    changes.change("d", List.of("ana"), new Change.Budget(50), NOW);
    Changed undone = changes.undo("c", "u", NOW);
    assertThat(undone.changed()).containsExactly("ben");
    assertThat(undone.refused()).containsExactly(new Refused("ana", Why.CHANGED_SINCE, ""));
    assertThat(of("ana").minutes()).isEqualTo(Collections.nCopies(7, 50));
  }

  @Test
  void anUnknownAccountIsNamedAndTheOthersChange() {
    Changed changed = changes.change("c", List.of("ana", "nobody"), new Change.Who("Ida"), NOW);
    assertThat(changed.changed()).containsExactly("ana");
    assertThat(changed.refused()).containsExactly(new Refused("nobody", Why.UNKNOWN, ""));
  }

  @Test
  void whatIsSetAlreadyIsSaidToBe() {
    Changed changed = changes.change("c", List.of("ana"), new Change.Budget(20), NOW);
    assertThat(changed.refused()).containsExactly(new Refused("ana", Why.SAME, ""));
  }

  @Test
  void aChangeThatIsNotKnownCannotBeTakenBack() {
    assertThatThrownBy(() -> changes.undo("x", "u", NOW))
        .isInstanceOf(UnknownName.class)
        .hasMessageContaining("there is no change x");
  }

  @Test
  void whatAChangeDidIsToldAgainByItsId() {
    Changed changed = changes.change("c", BOTH, new Change.Budget(30), NOW);
    assertThat(changes.find("c")).contains(changed);
    assertThat(changed.to()).isEqualTo("30");
  }
}
