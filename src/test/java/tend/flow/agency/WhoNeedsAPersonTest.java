package tend.flow.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.AnswerWeek;
import tend.flow.agency.Beside.Running;
import tend.flow.agency.Glance.Answers;
import tend.flow.agency.Glance.Day;
import tend.flow.agency.Glance.Rhythm;
import tend.flow.agency.Glance.Said;
import tend.flow.agency.Need.Reason;
import tend.flow.agency.Overview.Line;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.SyncProblem;

/** One claim for each reason, and one for what is too little to say so. */
class WhoNeedsAPersonTest {
  private static final Rhythm STEADY = new Rhythm(0, 1.0);
  private static final Day FITS = new Day(1, 3, 5, 20, 10, false);
  private static final Beside CONNECTED = new Beside(null, true, null, null);

  /** Of ten comments a week, so many answered. */
  private static Answers answered(@Nullable Double usualHours, int... weeks) {
    List<AnswerWeek> all = new ArrayList<>();
    for (int i = 0; i < weeks.length; i++) {
      all.add(
          new AnswerWeek(NOW.minus(Duration.ofDays(7L * (weeks.length - i))), 10, weeks[i], 1.0));
    }
    return new Answers(80.0, 2.0, usualHours, all);
  }

  private static Answers usual() {
    return answered(1.0, 8, 8, 8, 8, 8, 8);
  }

  private static Glance glance(
      Answers answers, List<Double> questions, Rhythm rhythm, Day day, Duration newest) {
    return new Glance(
        Account.named("mina.makes", "instagram"),
        NOW,
        NOW.minus(newest),
        answers,
        questions,
        rhythm,
        day,
        new Said(0, 0),
        List.of(),
        null);
  }

  private static Glance onTrack() {
    return glance(usual(), List.of(), STEADY, FITS, Duration.ofHours(1));
  }

  private static List<Reason> reasons(Glance glance) {
    return reasons(glance, CONNECTED);
  }

  private static List<Reason> reasons(Glance glance, Beside beside) {
    return WhoNeedsAPerson.needs(glance, beside).stream().map(Need::reason).toList();
  }

  private static List<Reason> reasons(Answers answers) {
    return reasons(glance(answers, List.of(), STEADY, FITS, Duration.ofHours(1)));
  }

  private static Glance waiting(@Nullable Double usualHours, double... hours) {
    List<Double> all = new ArrayList<>();
    for (double one : hours) {
      all.add(one);
    }
    return glance(answered(usualHours, 8, 8, 8, 8, 8, 8), all, STEADY, FITS, Duration.ofHours(1));
  }

  @Test
  void whereEverythingIsAsUsualNobodyIsNeeded() {
    assertThat(reasons(onTrack())).isEmpty();
  }

  @Test
  void aWeekFarUnderTheWeekBeforeIsSaidInPoints() {
    Glance fell = glance(answered(1.0, 8, 8, 8, 8, 8, 6), List.of(), STEADY, FITS, Duration.ZERO);
    assertThat(WhoNeedsAPerson.needs(fell, CONNECTED))
        .containsExactly(new Need(Reason.ANSWERS_FELL, 20, 10, ""));
  }

  @Test
  void anAccountWhoseRateAlwaysSwingsDoesNotFallByTheSame() {
    assertThat(reasons(answered(1.0, 9, 7, 9, 7, 9, 7))).isEmpty();
  }

  @Test
  void tooFewWeeksHaveNoUsualRate() {
    assertThat(reasons(answered(1.0, 8, 8, 8, 2))).isEmpty();
  }

  @Test
  void aWeekAfterAGoodOneIsNoFallWhereItIsAsUsual() {
    assertThat(reasons(answered(1.0, 6, 6, 6, 6, 9, 6))).isEmpty();
  }

  @Test
  void questionsWaitLongerThanTwiceWhatIsUsual() {
    assertThat(WhoNeedsAPerson.needs(waiting(2.0, 5, 5, 4.5, 3), CONNECTED))
        .containsExactly(new Need(Reason.QUESTIONS_WAIT, 3, 4, ""));
  }

  @Test
  void aQuickAccountsQuestionsMayWaitThreeHours() {
    assertThat(reasons(waiting(0.1, 2.5, 2.5, 2.5))).isEmpty();
  }

  @Test
  void aSlowAccountsQuestionsMayWaitADayOfItsHours() {
    assertThat(reasons(waiting(200.0, 8, 8, 8))).isEmpty();
    assertThat(reasons(waiting(200.0, 10, 10, 10))).containsExactly(Reason.QUESTIONS_WAIT);
  }

  @Test
  void daysWithoutAnythingBreakARhythmThatIsUsuallyDaily() {
    Rhythm broke = new Rhythm(4, 1.0);
    assertThat(reasons(glance(usual(), List.of(), broke, FITS, Duration.ofHours(1))))
        .containsExactly(Reason.RHYTHM_BROKE);
  }

  @Test
  void theSameDaysBreakNoRhythmThatIsUsuallyWeekly() {
    Rhythm weekly = new Rhythm(4, 7.0);
    assertThat(reasons(glance(usual(), List.of(), weekly, FITS, Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void whereNoRhythmIsKnownNoneBreaks() {
    Rhythm unknown = new Rhythm(30, null);
    assertThat(reasons(glance(usual(), List.of(), unknown, FITS, Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void whatIsDueTodayIsOverBudgetByWhatDoesNotFit() {
    Day over = new Day(0, 4, 0, 40, 60, false);
    assertThat(
            WhoNeedsAPerson.needs(
                glance(usual(), List.of(), STEADY, over, Duration.ofHours(1)), CONNECTED))
        .containsExactly(new Need(Reason.OVER_BUDGET, 20, 10, ""));
  }

  @Test
  void aLittleOverALargeBudgetFits() {
    Day little = new Day(0, 4, 0, 100, 120, false);
    assertThat(reasons(glance(usual(), List.of(), STEADY, little, Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void dataOfAnAccountThatIsNotConnectedGrowsOld() {
    Glance old = glance(usual(), List.of(), STEADY, FITS, Duration.ofDays(3));
    assertThat(reasons(old, Beside.NOTHING)).containsExactly(Reason.DATA_OLD);
    assertThat(reasons(old, CONNECTED)).isEmpty();
  }

  @Test
  void dataOfAnAccountWithOneCommentAWeekMayBeOlder() {
    List<AnswerWeek> quiet =
        Collections.nCopies(6, new AnswerWeek(NOW.minus(Duration.ofDays(50)), 1, 1, 1.0));
    Answers answers = new Answers(100.0, 1.0, 1.0, quiet);
    assertThat(
            reasons(glance(answers, List.of(), STEADY, FITS, Duration.ofDays(15)), Beside.NOTHING))
        .isEmpty();
  }

  @Test
  void oldDataSaysNothingAboutTheRhythm() {
    Glance old = glance(usual(), List.of(), new Rhythm(9, 1.0), FITS, Duration.ofDays(9));
    assertThat(reasons(old, Beside.NOTHING)).containsExactly(Reason.DATA_OLD);
  }

  @Test
  void aVisitThatFailedIsSaidInItsWords() {
    SyncProblem failed = new SyncProblem("mina.makes", NOW, "mastodon: no answer; wait an hour");
    assertThat(WhoNeedsAPerson.needs(onTrack(), new Beside(null, true, failed, null)))
        .containsExactly(new Need(Reason.SYNC_FAILED, 1, 0, "mastodon: no answer; wait an hour"));
  }

  @Test
  void aStoppedRuleIsNamed() {
    Glance calm = onTrack();
    Glance stopped =
        new Glance(
            calm.account(),
            NOW,
            calm.newest(),
            calm.answers(),
            List.of(),
            STEADY,
            FITS,
            calm.said(),
            List.of(new Stopped("listen/a-topic-came-up", "ran past 2 s")),
            null);
    assertThat(WhoNeedsAPerson.needs(stopped, CONNECTED))
        .containsExactly(new Need(Reason.RULE_STOPPED, 1, 0, "listen/a-topic-came-up"));
  }

  @Test
  void aCampaignThatCannotGoOnIsNamed() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Running blocked = new Running("kit", "Starter kit", "Entries", day, day, true, true);
    assertThat(WhoNeedsAPerson.needs(onTrack(), new Beside(null, true, null, blocked)))
        .containsExactly(new Need(Reason.CAMPAIGN_BLOCKED, 1, 0, "Starter kit"));
  }

  @Test
  void onADayOffNothingOfTheDayCounts() {
    Day off = new Day(0, 0, 0, 0, 200, true);
    Glance resting =
        glance(
            answered(1.0, 8, 8, 8, 8, 8, 2),
            List.of(50.0, 50.0, 50.0),
            new Rhythm(9, 1.0),
            off,
            Duration.ofDays(9));
    assertThat(reasons(resting, Beside.NOTHING)).isEmpty();
  }

  @Test
  void theReasonOrdersAndThenHowFarPastItsBoundItIs() {
    Line slow = line(waiting(2.0, 5, 5, 5));
    Line slower = line(waiting(2.0, 5, 5, 5, 5, 5, 5, 5));
    Line fell =
        line(glance(answered(1.0, 8, 8, 8, 8, 8, 2), List.of(), STEADY, FITS, Duration.ZERO));
    Line fine = line(onTrack());
    List<Line> lines = new ArrayList<>(List.of(fine, slow, slower, fell));
    lines.sort(WhoNeedsAPerson.ORDER);
    assertThat(lines).containsExactly(fell, slower, slow, fine);
  }

  private static Line line(Glance glance) {
    return new Line(glance, CONNECTED, WhoNeedsAPerson.needs(glance, CONNECTED));
  }
}
