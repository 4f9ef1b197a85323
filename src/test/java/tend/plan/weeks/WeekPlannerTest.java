package tend.plan.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.plan.weeks.Weeks.day;
import static tend.plan.weeks.Weeks.left;
import static tend.plan.weeks.Weeks.placed;

import org.junit.jupiter.api.Test;
import tend.model.WeekPlan;

/** Small weeks in which one thing decides, and what the plan says of it. */
class WeekPlannerTest {
  @Test
  void whatIsDueGoesBeforeWhatCanWait() {
    WeekPlan plan = new Weeks(3).work("wait", 20, 300).due("due", 20, 200, 0).plan();
    assertThat(placed(plan, "due").day()).isEqualTo(day(0));
    assertThat(placed(plan, "due").because()).isEqualTo("it is due");
    assertThat(placed(plan, "wait").day()).isEqualTo(day(1));
    assertThat(placed(plan, "wait").because()).isEqualTo("Mon 1 Jun is full");
  }

  @Test
  void aDullWorkIsDoneForWhatItOpens() {
    Weeks weeks = new Weeks(1).minutes(0, 20, 0).work("shiny", 20, 250).work("rules", 15, 50);
    WeekPlan plan = weeks.work("open", 5, 400, 0, null, null, null, "rules").plan();
    assertThat(placed(plan, "open").because()).isEqualTo("after “Do rules” on the same day");
    assertThat(left(plan, "shiny").reason()).isEqualTo("no day of these weeks has 20 minutes left");
    assertThat(Placement.greedy(weeks.wanted()).days()).containsOnlyKeys("shiny");
  }

  @Test
  void whatComesAfterWaitsForWhatComesBefore() {
    WeekPlan plan =
        new Weeks(3)
            .work("rules", 20, 50, 1, null, null, null)
            .work("open", 20, 400, 0, null, null, null, "rules")
            .plan();
    assertThat(placed(plan, "open").day()).isEqualTo(day(2));
    assertThat(placed(plan, "open").because()).isEqualTo("after “Do rules”; Tue 2 Jun is full");
  }

  @Test
  void postsStandApart() {
    WeekPlan plan =
        new Weeks(7)
            .cap("youtube/post", 1, 7, 3)
            .capped("a", 5, 200, "youtube/post")
            .capped("b", 5, 200, "youtube/post")
            .plan();
    assertThat(placed(plan, "b").day()).isEqualTo(day(3));
    assertThat(placed(plan, "b").because()).isEqualTo("youtube posts stand 3 days apart");
  }

  @Test
  void askingHasItsWeek() {
    WeekPlan plan =
        new Weeks(14)
            .cap("x/ask", 1, 1, 0)
            .capped("a", 5, 200, "x/ask")
            .capped("b", 5, 200, "x/ask")
            .capped("c", 5, 200, "x/ask")
            .plan();
    assertThat(placed(plan, "b").day()).isEqualTo(day(7));
    assertThat(placed(plan, "b").because()).isEqualTo("at most 1 x ask a week");
    assertThat(left(plan, "c").reason()).startsWith("at most 1 x ask a week");
  }

  @Test
  void minutesKeptForCommentsStayFree() {
    WeekPlan plan = new Weeks(2).minutes(0, 20, 10).work("a", 15, 200).plan();
    assertThat(placed(plan, "a").day()).isEqualTo(day(1));
  }

  @Test
  void whatIsLongerThanEveryDayStandsAloneOnTheRoomiest() {
    WeekPlan plan =
        new Weeks(3).minutes(2, 30, 0).work("film", 90, 400).work("small", 5, 100).plan();
    assertThat(placed(plan, "film").day()).isEqualTo(day(2));
    assertThat(placed(plan, "film").because()).contains("stands alone on the roomiest");
    assertThat(plan.days().get(2).placed()).hasSize(1);
  }

  @Test
  void todaysListStaysOnTodayAndNothingJoinsIt() {
    WeekPlan plan = new Weeks(2).listed("a").work("a", 30, 10).work("b", 5, 400).plan();
    assertThat(placed(plan, "a").day()).isEqualTo(day(0));
    assertThat(placed(plan, "a").because()).isEqualTo("it is on today's list");
    assertThat(placed(plan, "b").day()).isEqualTo(day(1));
  }

  @Test
  void aChosenDayHoldsAndSaysWhereItIsTooMuch() {
    WeekPlan plan = new Weeks(3).work("a", 30, 100).pin("a", 1).plan();
    assertThat(placed(plan, "a").day()).isEqualTo(day(1));
    assertThat(placed(plan, "a").because())
        .isEqualTo("you chose this day, which holds 10 min more than it has room for");
  }

  @Test
  void whatAChosenDayNeedsComesBefore() {
    WeekPlan plan =
        new Weeks(3)
            .minutes(1, 25, 0)
            .work("shiny", 20, 400, 0, 1, 1, null)
            .work("bright", 20, 400, 0, 1, 1, null)
            .work("rules", 20, 1)
            .work("open", 5, 1, 0, null, null, null, "rules")
            .pin("open", 1)
            .plan();
    assertThat(placed(plan, "rules").day()).isBeforeOrEqualTo(day(1));
    assertThat(plan.left()).hasSize(1);
  }

  @Test
  void aChosenDayThatCameOffIsNotKeptAndSaysSo() {
    WeekPlan plan = new Weeks(3).off(1).work("a", 10, 100).pin("a", 1).plan();
    assertThat(placed(plan, "a").pinned()).isFalse();
    assertThat(placed(plan, "a").because())
        .contains("not on Tue 2 Jun, which you chose and is off (Rest day)");
  }

  @Test
  void whatIsDoneTakesItsMinutesOfTheDay() {
    WeekPlan plan = new Weeks(2).done("a", 15, 0).work("b", 10, 100).plan();
    assertThat(placed(plan, "a").done()).isTrue();
    assertThat(placed(plan, "b").day()).isEqualTo(day(1));
  }

  @Test
  void aWorkStaysWhereItWasUnlessAnotherDayIsWorthMuchMore() {
    Weeks weeks = new Weeks(5).before("a", 3).before("b", 4).work("a", 10, 100);
    WeekPlan plan = weeks.due("b", 10, 200, 1).plan();
    assertThat(placed(plan, "a").day()).isEqualTo(day(3));
    assertThat(placed(plan, "a").because()).isEqualTo("it stays where it was");
    assertThat(placed(plan, "b").day()).isEqualTo(day(0));
  }

  @Test
  void whatFindsNoDaySaysWhy() {
    WeekPlan plan =
        new Weeks(2)
            .off(1)
            .work("later", 5, 100, 9, null, null, null)
            .work("free", 5, 100, 1, null, 1, null)
            .work("full", 20, 300)
            .work("rest", 15, 100, 0, null, 0, null)
            .work("next", 1, 100, 0, null, null, null, "free")
            .work("self", 1, 100, 0, null, null, null, "self")
            .plan();
    assertThat(left(plan, "later").reason()).isEqualTo("not before Wed 10 Jun");
    assertThat(left(plan, "free").reason())
        .isEqualTo("every day up to Tue 2 Jun that it could have is off");
    assertThat(left(plan, "rest").reason()).isEqualTo("no day up to Mon 1 Jun has 15 minutes left");
    assertThat(left(plan, "next").reason()).isEqualTo("“Do free” must come before and has no day");
    assertThat(left(plan, "self").reason()).isEqualTo("it waits for something that waits for it");
  }

  @Test
  void emptyDaysOnWhichItCannotStandAreNotCalledFull() {
    WeekPlan plan =
        new Weeks(4)
            .work("fills", 20, 300, 2, 2, 2, null)
            .work("more", 20, 300, 3, 3, 3, null)
            .work("from", 3, 10, 2, null, null, null)
            .work("only", 3, 10, 2, null, 2, null)
            .work("span", 3, 10, 2, null, 3, null)
            .plan();
    assertThat(left(plan, "from").reason())
        .isEqualTo("no day from Wed 3 Jun on has 3 minutes left");
    assertThat(left(plan, "only").reason()).isEqualTo("Wed 3 Jun has no 3 minutes left");
    assertThat(left(plan, "span").reason())
        .isEqualTo("no day from Wed 3 Jun up to Thu 4 Jun has 3 minutes left");
  }

  @Test
  void whatIsDueTodayAndComesLaterIsNotSaidToBeOver() {
    Weeks weeks = new Weeks(2).listed("list").work("list", 20, 10).due("due", 5, 200, 0);
    WeekPlan plan = weeks.due("late", 5, 200, -1).plan();
    assertThat(placed(plan, "due").because()).startsWith("it is due on Mon 1 Jun");
    assertThat(placed(plan, "late").because()).startsWith("it was due on Sun 31 May");
  }

  @Test
  void aStepOfACampaignKeepsItsPlaceAgainstALittleMore() {
    Weeks weeks = new Weeks(1).before("step", 0).before("old", 0).minutes(0, 40, 0);
    weeks.work("step", 20, 100).ofCampaign("giveaway").work("old", 20, 100).work("new", 20, 450);
    WeekPlan plan = weeks.plan();
    assertThat(placed(plan, "step").day()).isEqualTo(day(0));
    assertThat(placed(plan, "new").day()).isEqualTo(day(0));
    assertThat(left(weeks.work("more", 20, 440).plan(), "more").reason())
        .isEqualTo("no day of these weeks has 20 minutes left");
  }
}
