package tend.flow.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.ownReply;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Json;
import tend.model.Preferences;
import tend.plan.Identity;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.policy.Gate;

/** How often a rule would have fired, on a real database. */
class BacktestTest {
  private static final String ASKS = "How long does it rest?";
  @TempDir private Path folder;
  private Desk desk;
  private Playbook playbook;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk(folder);
    playbook = desk.sides(null, Map.of()).after().get(0);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Backtested backtest(String from, String to) {
    return backtest("question", from, to);
  }

  private Backtested backtest(String rule, String from, String to) {
    return new Backtest(desk.activity, desk.accounts)
        .of(
            new Backtest.Question(
                playbook,
                rule,
                desk.accounts.all(),
                tend.policy.Policies.NONE,
                zone -> LocalDate.parse(from),
                zone -> LocalDate.parse(to),
                NOW),
            progress -> {});
  }

  @Test
  void aCommentThatWaitsForDaysCountsOnce() {
    desk.account("one", comment("q1", "ana", Duration.ofDays(5), ASKS));
    Backtested result = backtest("2026-02-25", "2026-03-02");
    assertThat(result.fired()).isEqualTo(1);
    assertThat(result.days()).isEqualTo(6);
    assertThat(result.accounts()).isEqualTo(1);
  }

  @Test
  void whatComesBackCountsAgain() {
    desk.account(
        "one",
        comment("q1", "ana", Duration.ofDays(5), ASKS),
        ownReply("r1", "q1", Duration.ofDays(3)),
        tend.Given.reply("q2", "q1", "ana", Duration.ofDays(2), "And how long then?"));
    assertThat(backtest("2026-02-20", "2026-03-02").fired()).isEqualTo(2);
  }

  @Test
  void whatWasAnsweredWithinItsDayIsNotCounted() {
    desk.account(
        "one",
        comment("q1", "ana", Duration.ofHours(50), ASKS),
        ownReply("r1", "q1", Duration.ofHours(40)));
    assertThat(backtest("2026-02-20", "2026-03-02").fired()).isZero();
  }

  @Test
  void daysBeforeTheFirstActivityAreNotCounted() {
    desk.account("one", comment("q1", "ana", Duration.ofDays(5), ASKS));
    Backtested result = backtest("2026-02-01", "2026-02-28");
    assertThat(result.days()).isEqualTo(4);
    assertThat(result.before()).isEqualTo(24);
    assertThat(result.perWeek()).extracting(Backtested.Week::week).containsExactly("2026-W09");
  }

  @Test
  void daysToComeAreNoHistory() {
    desk.account("one", comment("q1", "ana", Duration.ofHours(6), ASKS));
    Backtested result = backtest("2026-03-02", "2026-03-30");
    assertThat(result.days()).isEqualTo(1);
    assertThat(result.fired()).isEqualTo(1);
  }

  @Test
  void withoutHistoryNothingIsPromised() {
    desk.account("one");
    assertThat(backtest("2026-02-01", "2026-02-28").words())
        .singleElement()
        .asString()
        .contains("says nothing about mine/question");
  }

  @Test
  void itemsCountInTheWeekInWhichTheyFirstStood() {
    desk.account(
        "one",
        comment("q1", "ana", Duration.ofDays(10), ASKS),
        comment("q2", "bo", Duration.ofDays(5), ASKS));
    assertThat(backtest("2026-02-10", "2026-03-02").perWeek())
        .containsExactly(
            new Backtested.Week("2026-W08", 1, 1),
            new Backtested.Week("2026-W09", 1, 1),
            new Backtested.Week("2026-W10", 0, 0));
  }

  @Test
  void whatAStrongerRuleOfThePlaybookTakesIsToldApart() {
    desk.account("one", comment("q1", "ana", Duration.ofDays(5), ASKS));
    Backtested result = backtest("regular", "2026-02-20", "2026-03-02");
    assertThat(result.fired()).isZero();
    assertThat(result.yielded()).isEqualTo(1);
  }

  @Test
  void itIsWhatEveryDayGivesByHand() {
    for (int seed = 0; seed < 12; seed++) {
      Invented.Owned one = Invented.account(seed);
      ZoneId zone = ZoneId.of(seed % 2 == 0 ? "Pacific/Auckland" : "America/Bogota");
      Preferences usual = Preferences.DEFAULT;
      desk.store(
          one.account()
              .with(
                  new Preferences(
                      zone,
                      usual.minutes(),
                      usual.opens(),
                      usual.closes(),
                      usual.restDays(),
                      null,
                      null)),
          one.rows());
    }
    LocalDate from = LocalDate.parse("2026-01-28");
    LocalDate to = LocalDate.parse("2026-02-27");
    Backtested result = backtest("regular", from.toString(), to.toString());
    Map<String, Integer> weeks = new TreeMap<>();
    for (Account account : desk.accounts.all()) {
      byHand(account, from, to, weeks);
    }
    Map<String, Integer> told = new TreeMap<>();
    result.perWeek().forEach(w -> told.merge(w.week(), w.fired(), Integer::sum));
    told.values().removeIf(fired -> fired == 0);
    assertThat(told).isNotEmpty().isEqualTo(weeks);
    assertThat(Json.write(backtest("regular", from.toString(), to.toString())))
        .isEqualTo(Json.write(result));
  }

  private void byHand(Account account, LocalDate from, LocalDate to, Map<String, Integer> weeks) {
    Set<String> seen = new HashSet<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var end = day.plusDays(1).atStartOfDay(account.zone()).toInstant().minusMillis(1);
      FactSheet sheet = Derivation.sheet(account, desk.activity.read(account.name(), end), end);
      String week = Json.write(day.format(java.time.format.DateTimeFormatter.ISO_WEEK_DATE));
      Gate gate = Gate.of(tend.policy.Policies.NONE, day);
      Evaluation.of(sheet, List.of(playbook), gate).recommendations().stream()
          .filter(r -> r.rule().equals("regular"))
          .map(Identity::of)
          .filter(seen::add)
          .forEach(id -> weeks.merge(week.substring(1, 9), 1, Integer::sum));
    }
  }
}
