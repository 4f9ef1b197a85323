package tend.plan.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.model.Covered;
import tend.model.Group;
import tend.model.WeekPlan.Over;
import tend.model.campaign.Campaign;
import tend.model.campaign.Step;
import tend.model.campaign.Template;
import tend.model.campaign.Template.Stretch;
import tend.model.campaign.Terms;

class LoadTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

  static Step step(String id, int minutes, boolean daily, boolean optional) {
    return new Step(
        id,
        "Do " + id,
        "Because.",
        minutes,
        Group.CAMPAIGN,
        List.of(),
        daily,
        List.of(),
        List.of(),
        optional);
  }

  static Campaign campaign(String id, LocalDate start, int days, Step... steps) {
    Template template =
        new Template(
            "small",
            "Small",
            "About.",
            null,
            List.of(),
            "Goal.",
            List.of(new Stretch("only", "Only", days, false, List.of(steps))),
            List.of());
    return new Campaign(
        id,
        "The " + id,
        "small",
        null,
        List.of("studio"),
        Terms.NONE,
        "Goal.",
        null,
        Schedule.of(template, start, Map.of()),
        List.of(),
        Instant.EPOCH,
        null);
  }

  private static Campaign startingOn(Campaign campaign, LocalDate start) {
    int days = (int) (start.toEpochDay() - campaign.starts().toEpochDay());
    return Schedule.moved(campaign, campaign.phases().get(0).id(), days);
  }

  private static Load load(int minutesADay, int careADay, Covered... settled) {
    return new Load(MONDAY, 4, Set.of(settled), day -> minutesADay, day -> careADay);
  }

  @Test
  void aStepOfSeveralDaysCountsEvenlyOnEachOfThem() {
    Campaign over = campaign("long", MONDAY.plusDays(5), 4, step("s", 40, false, false));
    assertThat(load(20, 0).of(List.of(over)))
        .extracting(Load.Week::campaigns)
        .containsExactly(20, 20, 0, 0);
  }

  @Test
  void whatIsDoneOrLeftOutTakesNoMinutes() {
    Campaign daily = campaign("daily", MONDAY, 7, step("s", 10, true, false));
    assertThat(load(20, 0).of(List.of(daily)).get(0).campaigns()).isEqualTo(70);
    assertThat(load(20, 0, new Covered("daily/s", "day-3")).of(List.of(daily)).get(0).campaigns())
        .isEqualTo(60);
  }

  @Test
  void daysThatAreGoneCountForNothing() {
    Load friday = new Load(MONDAY.plusDays(4), 1, Set.of(), day -> 20, day -> 5);
    Campaign daily = campaign("daily", MONDAY, 7, step("s", 10, true, false));
    assertThat(friday.of(List.of(daily))).containsExactly(new Load.Week(MONDAY, 60, 15, 30, 0));
  }

  @Test
  void daysOffHaveNoMinutes() {
    Load weekend =
        new Load(
            MONDAY, 1, Set.of(), day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 20, day -> 0);
    assertThat(weekend.of(List.of()).get(0).minutes()).isEqualTo(120);
  }

  @Test
  void theSmallestMoveThatBringsTheWeekUnderIsOffered() {
    Campaign first = campaign("first", MONDAY.plusDays(7), 7, step("s", 15, true, false));
    Campaign second = campaign("second", MONDAY.plusDays(7), 7, step("s", 10, true, false));
    List<Over> over = load(20, 0).over(List.of(first, second));
    assertThat(over)
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.monday()).isEqualTo(MONDAY.plusDays(7));
              assertThat(o.wanted()).isEqualTo(175);
              assertThat(o.minutes()).isEqualTo(140);
              assertThat(o.campaign()).isEqualTo("first");
              assertThat(o.start()).isEqualTo(MONDAY.plusDays(10));
              assertThat(o.wayOut()).contains("The first").contains("2026-06-11").contains("every");
            });
    Campaign moved = startingOn(first, MONDAY.plusDays(10));
    assertThat(load(20, 0).over(List.of(moved, second))).isEmpty();
  }

  @Test
  void aCampaignThatHasBegunIsNotMoved() {
    Campaign begun = campaign("begun", MONDAY, 7, step("s", 30, true, false));
    assertThat(load(20, 0).over(List.of(begun)))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.campaign()).isNull();
              assertThat(o.wayOut()).contains("70 minutes more");
            });
  }

  @Test
  void whatIsOptionalIsLeftOutBeforeAnythingMoves() {
    Campaign one =
        campaign(
            "one",
            MONDAY.plusDays(7),
            7,
            step("must", 18, true, false),
            step("may", 5, true, true));
    assertThat(load(20, 0).over(List.of(one)))
        .singleElement()
        .satisfies(o -> assertThat(o.wayOut()).contains("Leaving out what is optional"));
  }

  @Test
  void dailyCareComesBeforeCampaigns() {
    Campaign one = campaign("one", MONDAY.plusDays(7), 7, step("s", 15, true, false));
    assertThat(load(20, 5).over(List.of(one))).isEmpty();
    assertThat(load(20, 6).over(List.of(one))).hasSize(1);
  }

  @Test
  void aTickStaysWhereItIsWhenTheCampaignMoves() {
    Campaign one = campaign("one", MONDAY, 5, step("s", 15, true, false));
    Campaign later = startingOn(one, MONDAY.plusDays(30));
    assertThat(Occasion.of(later))
        .extracting(Occasion::covered)
        .isEqualTo(Occasion.of(one).stream().map(Occasion::covered).toList());
    assertThat(later.starts()).isEqualTo(MONDAY.plusDays(30));
    assertThat(later.ends()).isEqualTo(MONDAY.plusDays(34));
  }

  @Test
  void noWayOutFillsAnotherWeek() {
    Campaign first = campaign("first", MONDAY.plusDays(7), 7, step("s", 15, true, false));
    Campaign second = campaign("second", MONDAY.plusDays(7), 7, step("s", 10, true, false));
    Campaign third = campaign("third", MONDAY.plusDays(14), 7, step("s", 19, true, false));
    for (Over over : load(20, 0).over(List.of(first, second, third))) {
      LocalDate start = Objects.requireNonNull(over.start());
      List<Campaign> after =
          List.of(first, second, third).stream()
              .map(c -> c.id().equals(over.campaign()) ? startingOn(c, start) : c)
              .toList();
      assertThat(load(20, 0).of(after)).allSatisfy(w -> assertThat(w.over()).isZero());
    }
  }

  @Test
  void noWayOutBeginsOnADayOff() {
    Load rested =
        new Load(
            MONDAY,
            4,
            Set.of(),
            day -> day.isBefore(MONDAY.plusDays(14)) && day.isAfter(MONDAY.plusDays(8)) ? 0 : 20,
            day -> 0);
    Campaign one = campaign("one", MONDAY.plusDays(7), 3, step("s", 60, false, false));
    assertThat(rested.over(List.of(one)))
        .singleElement()
        .satisfies(o -> assertThat(o.start()).isEqualTo(MONDAY.plusDays(14)));
  }

  @Test
  void whatIsDailyTakesNothingOfDaysOff() {
    Load weekend =
        new Load(
            MONDAY, 1, Set.of(), day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 20, day -> 0);
    Campaign daily = campaign("daily", MONDAY, 7, step("s", 10, true, false));
    assertThat(weekend.of(List.of(daily)).get(0).campaigns()).isEqualTo(60);
  }

  @Test
  void ofACampaignThatHasBegunWhatIsAheadIsMoved() {
    Template two =
        new Template(
            "two",
            "Two",
            "About.",
            null,
            List.of(),
            "Goal.",
            List.of(
                new Stretch("early", "Early", 3, false, List.of(step("e", 5, false, false))),
                new Stretch("late", "Late", 7, false, List.of(step("l", 25, true, false)))),
            List.of());
    Campaign begun = campaign("begun", MONDAY, 1).with(Schedule.of(two, MONDAY, Map.of()));
    Campaign busy = campaign("busy", MONDAY.plusDays(3), 4, step("s", 15, true, false));
    assertThat(new Load(MONDAY, 1, Set.of(), day -> 30, day -> 15).over(List.of(begun, busy)))
        .singleElement()
        .satisfies(o -> assertThat(o.wayOut()).contains("Moving The begun from “Late” on to"));
  }
}
