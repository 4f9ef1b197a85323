package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.Group;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Day;
import tend.model.WeekPlan.Placed;
import tend.model.Whose;
import tend.model.Work;
import tend.web.page.Places;

/** The words and numbers of the weeks, and the page that shows them. */
class WeekPagesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
  private static final LocalDate TODAY = MONDAY.plusDays(3);
  private static final Whose MINA = Whose.of(Account.named("mina.makes", "instagram"));

  private static Work work(String id, Group group, String title, int minutes) {
    return new Work(
        id,
        "mina.makes",
        title,
        "Eleven people asked.",
        group,
        minutes,
        50,
        MONDAY,
        null,
        TODAY.plusDays(5),
        List.of(),
        null,
        null);
  }

  private static Placed placed(Work work, int day, boolean pinned, boolean done) {
    return new Placed(work, MONDAY.plusDays(day), "Before the video comes out", pinned, done);
  }

  private static Day day(int offset, int minutes, Placed... placed) {
    return new Day(MONDAY.plusDays(offset), minutes, 10, null, List.of(placed));
  }

  private static WeekPlan plan(Placed... onThursday) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      days.add(
          i % 7 == 6
              ? new Day(MONDAY.plusDays(i), 0, 0, "Rest day", List.of())
              : i == 3 ? day(i, 45, onThursday) : day(i, 45));
    }
    return new WeekPlan(
        "mina.makes", Instant.parse("2026-06-11T09:00:00Z"), TODAY, days, List.of(), List.of());
  }

  private static String html(WeeksPage page) {
    return Rendered.page("weeks.jte", page, MINA, Places.WEEKS);
  }

  private static WeeksPage.Day thursday(WeekPlan plan) {
    return WeekPages.of(plan, MINA, null, null).weeks().get(0).days().get(3);
  }

  @Test
  void aDayOverItsBudgetSaysByHowMuch() {
    Placed tooLong = placed(work("a", Group.MAKE, "Cut the reel", 52), 3, false, false);
    assertThat(thursday(plan(tooLong)))
        .returns("52 of 45 min, 7 over", WeeksPage.Day::load)
        .returns(true, WeeksPage.Day::over)
        .returns(100, WeeksPage.Day::plannedPercent)
        .returns(0, WeeksPage.Day::carePercent);
  }

  @Test
  void whatIsKeptForCommentsStandsBesideWhatIsPlanned() {
    Placed one = placed(work("a", Group.REPLY, "Answer 6", 18), 3, false, false);
    assertThat(thursday(plan(one)))
        .returns("18 of 45 min", WeeksPage.Day::load)
        .returns(40, WeeksPage.Day::plannedPercent)
        .returns(22, WeeksPage.Day::carePercent);
  }

  @Test
  void aRestDayAsksForNothing() {
    WeeksPage.Day sunday = WeekPages.of(plan(), MINA, null, null).weeks().get(0).days().get(6);
    assertThat(sunday.off()).isEqualTo("Rest day");
    assertThat(sunday.load()).isNull();
    assertThat(sunday.full()).isEqualTo("Sunday 14 June, Rest day");
  }

  @Test
  void daysGoneByKeepNothingForComments() {
    WeeksPage.Week week = WeekPages.of(plan(), MINA, null, null).weeks().get(0);
    assertThat(week.days().get(0).carePercent()).isZero();
    assertThat(week.said()).isEqualTo("0 min of 4 h 30 planned, 30 min kept for replies");
  }

  @Test
  void whatIsDoneIsStruckThroughAndStays() {
    Placed done = placed(work("a", Group.REPLY, "Answer 4", 8), 3, false, true);
    assertThat(html(WeekPages.of(plan(done), MINA, null, null)))
        .contains("<s>Answer 4</s>")
        .doesNotContain("name=\"day\"");
  }

  @Test
  void aDayCanBeChosenAfterTodayUpToTheLastThatMakesSense() {
    Placed one = placed(work("w/1", Group.MAKE, "Cut the reel", 20), 4, false, false);
    assertThat(html(WeekPages.of(plan(one), MINA, null, null)))
        .contains(
            "action=\"/accounts/mina.makes/weeks/pins\"",
            "name=\"work\" value=\"w/1\"",
            "value=\"2026-06-12\" min=\"2026-06-12\" max=\"2026-06-16\"",
            "Before the video comes out",
            "href=\"/accounts/mina.makes/today#i-w/1\"")
        .doesNotContain("Let it move");
  }

  @Test
  void manySmallAnswersFoldBehindWhatIsMadeThatDay() {
    List<Placed> many = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      many.add(placed(work("r" + i, Group.REPLY, "Answer " + i, 2), 3, i == 6, false));
    }
    many.add(placed(work("m", Group.MAKE, "Cut the reel", 20), 3, false, false));
    assertThat(thursday(plan(many.toArray(Placed[]::new))))
        .returns("4 more, 8 min", WeeksPage.Day::more)
        .extracting(d -> d.chips().stream().map(WeeksPage.Chip::title).toList())
        .isEqualTo(List.of("Answer 0", "Answer 1", "Answer 6", "Cut the reel"));
  }

  @Test
  void aStepOfACampaignSaysSoAndLeadsToIt() {
    Work step =
        new Work(
            "s",
            "mina.makes",
            "Write the rules",
            "First things first.",
            Group.MAKE,
            25,
            50,
            MONDAY,
            null,
            null,
            List.of(),
            null,
            "kit");
    assertThat(html(WeekPages.of(plan(placed(step, 4, false, false)), MINA, null, null)))
        .contains("Campaign: </span>", "href=\"/campaigns/kit\"", ">Open the campaign</a>");
  }

  @Test
  void whatIsOnTodaysListIsPutOffThere() {
    Placed one = placed(work("a", Group.MAKE, "Cut the reel", 20), 3, false, false);
    assertThat(html(WeekPages.of(plan(one), MINA, null, null)))
        .contains("href=\"/accounts/mina.makes/today#i-a\"")
        .doesNotContain("name=\"day\"");
  }

  @Test
  void whatIsPinnedCanBeLetGo() {
    Placed one = placed(work("a", Group.MAKE, "Cut the reel", 20), 3, true, false);
    assertThat(html(WeekPages.of(plan(one), MINA, null, null)))
        .contains(", pinned</span>", "aria-label=\"Let it move: Cut the reel\"");
  }

  @Test
  void nothingPlannedSaysWhatThePageIsFor() {
    assertThat(html(WeekPages.of(plan(), MINA, null, null)))
        .contains("Nothing is planned yet", "href=\"/campaigns/new\"");
  }

  @Test
  void aWeekThatHoldsTooMuchShowsItsWayOut() {
    WeekPlan plan = plan();
    WeekPlan over =
        new WeekPlan(
            plan.whose(),
            plan.at(),
            TODAY,
            plan.days(),
            List.of(),
            List.of(
                new WeekPlan.Over(
                    MONDAY.plusDays(7),
                    270,
                    395,
                    "crumb-challenge",
                    MONDAY.plusDays(14),
                    "Starting the challenge on 22 June brings it back under.")));
    assertThat(html(WeekPages.of(over, MINA, null, null)))
        .contains(
            "Week of 15 June is 2 h 05 over.",
            "href=\"/campaigns/crumb-challenge?preview=2026-06-22\"");
  }

  @Test
  void whatFoundNoDayIsListedWithItsReason() {
    WeekPlan plan = plan();
    Work work = work("a", Group.ASK, "Ask what to bake", 6);
    WeekPlan left =
        new WeekPlan(
            plan.whose(),
            plan.at(),
            TODAY,
            plan.days(),
            List.of(new WeekPlan.Left(work, "Every day before 16 June is full")),
            List.of());
    assertThat(html(WeekPages.of(left, MINA, null, null)))
        .contains("1 found no day", "Every day before 16 June is full");
  }

  @Test
  void aToastOffersToTakeThePinBack() {
    WeeksPage.Toast toast = new WeeksPage.Toast("Pinned", "a");
    assertThat(html(WeekPages.of(plan(), MINA, null, toast)))
        .contains("name=\"_method\" value=\"DELETE\"", "data-key=\"u\">Undo</button>");
  }

  @Test
  void aWorkIsFoundOnItsDay() {
    Placed one = placed(work("a", Group.MAKE, "Cut the reel", 20), 3, true, false);
    assertThat(WeekPages.placed(plan(one), "a")).isEqualTo(Optional.of(one));
    assertThat(WeekPages.placed(plan(one), "b")).isEmpty();
  }
}
