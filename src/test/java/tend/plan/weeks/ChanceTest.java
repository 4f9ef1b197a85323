package tend.plan.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static tend.plan.weeks.Weeks.left;
import static tend.plan.weeks.Weeks.placed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.model.WeekPlan;
import tend.model.Work;

/** However many works are open, only those with a chance are searched. */
class ChanceTest {
  private static Weeks crowd(int days, int many) {
    Weeks weeks = new Weeks(days);
    for (int i = 0; i < many; i++) {
      weeks.due("w" + i, 2 + i % 3, 100 + i * 37 % 300, i % 4);
    }
    return weeks;
  }

  private static List<String> kept(Weeks weeks) {
    return Chance.of(weeks.wanted()).wanted().works().stream().map(Work::id).toList();
  }

  @Test
  void whatSomebodyChoseAndWhatItNeedsHasAChanceHoweverDull() {
    Weeks weeks = crowd(7, 400).work("dull", 20, 1).work("listed", 20, 1).work("had", 20, 1);
    weeks.work("open", 20, 1, 0, null, null, null, "dull").work("other", 20, 1);
    assertThat(kept(weeks.pin("open", 2).listed("listed").before("had", 3)))
        .contains("dull", "listed", "had", "open")
        .doesNotContain("other")
        .hasSize(Chance.WORKS);
  }

  @Test
  void roomierDaysGiveMoreWorksAChance() {
    Weeks weeks = crowd(7, 1_000);
    for (int d = 0; d < 7; d++) {
      weeks.minutes(d, 100, 0);
    }
    assertThat(kept(weeks)).hasSizeBetween(600, 800);
  }

  @Test
  void whoHasNoChanceIsLeftWithTheReason() {
    WeekPlan plan =
        crowd(7, 400).work("dull", 20, 1).work("first", 20, 1, 3, null, null, null).plan();
    assertThat(left(plan, "dull").reason())
        .isEqualTo("others are worth more a minute, and the weeks are full");
    assertThat(left(plan, "first").reason())
        .isEqualTo(
            "others are worth more a minute, and no day from Thu 4 Jun on has 20 minutes left");
  }

  @Test
  void roomThatTheOthersLeaveIsStillGiven() {
    Weeks weeks = new Weeks(2);
    for (int i = 0; i < 350; i++) {
      weeks.work("w" + i, 5, 300, 0, null, 0, null);
    }
    assertThat(placed(weeks.work("dull", 5, 1).plan(), "dull").day()).isEqualTo(Weeks.day(1));
  }

  @Test
  void thousandsOfWorksArePlannedInSeconds() {
    WeekPlan plan = assertTimeout(Duration.ofSeconds(60), () -> crowd(28, 3_000).plan());
    assertThat(plan.days()).allSatisfy(day -> assertThat(day.planned()).isBetween(18, 20));
  }

  @Test
  void movesFallWithTheNumberOfWorks() {
    assertThat(Placement.moves(300, 200)).isEqualTo(60_000);
    assertThat(Placement.moves(300, 100)).isEqualTo(30_000);
    assertThat(Placement.moves(300, 3_000)).isEqualTo(3_900);
  }
}
