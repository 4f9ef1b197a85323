package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  @Test
  void everybodyIsCountedOnceHoweverManyCame() {
    Random random = new Random(3);
    for (int most : new int[] {1, 5, 40, 3_000, Integer.MAX_VALUE - 1}) {
      Set<Integer> known = new HashSet<>();
      Visitors visitors = new Visitors();
      for (int i = 0; i < 2_000; i++) {
        int number = random.nextInt(most);
        assertThat(visitors.add(number)).isEqualTo(known.add(number));
        assertThat(visitors.count()).isEqualTo(known.size());
      }
    }
  }

  @Test
  void whoComesAgainChangesNothing() {
    Visitors visitors = new Visitors();
    assertThat(visitors.add(0)).isTrue();
    assertThat(visitors.add(0)).isFalse();
    assertThat(visitors.count()).isEqualTo(1);
  }

  /** With a bit for each person of the account a derivation takes the square of the account. */
  @Test
  void fewTakeLittleRoomHoweverManyThereAre() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int thing = 0; thing < 100; thing++) {
      assertThat(new Visitors().add(1_000_000 + thing)).isTrue();
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
  }
}
