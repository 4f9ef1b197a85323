package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import tend.bench.Workload.Load;
import tend.facts.derivation.Derivation;

/** What takes room for each person of each thing grows with the square, and shows first here. */
class GrowthTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long bytesPerRow(int rows) {
    Load load = Workload.account(7, rows).packed();
    derive(load); // its texts are judged once
    long before = THREADS.getCurrentThreadAllocatedBytes();
    derive(load);
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / rows;
  }

  private static void derive(Load load) {
    Derivation.sheet(load.account(), load.rows(), Workload.now(), load.elsewhere());
  }

  @Test
  void aRowOfALongHistoryTakesNoMoreRoomToDeriveThanOneOfAShort() {
    assertThat(bytesPerRow(128_000)).isLessThan(bytesPerRow(16_000));
  }
}
