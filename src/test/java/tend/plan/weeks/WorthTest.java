package tend.plan.weeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.model.Work;

class WorthTest {
  private static int[] worth(Work work, int days) {
    return IntStream.range(0, days).map(d -> Worth.on(work, Weeks.day(d), Weeks.MONDAY)).toArray();
  }

  @Test
  void aLateAnswerIsWorthLessEachDayAndNothingOnceItMakesNoSense() {
    Work work = new Weeks(1).work("a", 5, 100, 1, 2, 6, null).wanted().works().get(0);
    assertThat(worth(work, 9)).containsExactly(0, 100, 100, 80, 64, 51, 40, 0, 0);
  }

  @Test
  void withoutADeadlineEveryDayIsAsGood() {
    Work work = new Weeks(1).work("a", 5, 100).wanted().works().get(0);
    assertThat(worth(work, 60)).containsOnly(100);
  }

  @Test
  void howeverLateItIsWorthSomethingAsLongAsItMakesSense() {
    Work work = new Weeks(1).due("a", 5, 100, 0).wanted().works().get(0);
    assertThat(Worth.on(work, Weeks.day(400), Weeks.MONDAY)).isEqualTo(1);
  }

  @Test
  void whatIsLateAlreadyFallsFromTodayOn() {
    Work work = new Weeks(1).due("a", 5, 100, 0).wanted().works().get(0);
    assertThat(Worth.on(work, Weeks.day(3), Weeks.day(3))).isEqualTo(100);
    assertThat(Worth.on(work, Weeks.day(4), Weeks.day(3))).isEqualTo(80);
  }
}
