package tend.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tend.flow.ImportActivity.Report;

class ImportsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private final AtomicInteger closed = new AtomicInteger();
  private Instant now = NOW;

  private Running begin(Imports imports, String account, CountDownLatch go) throws Imports.Busy {
    return imports.begin(
        new Running.Wanted(account, "a.zip", Running.Typed.NOTHING, false),
        new Imports.Work() {
          @Override
          public Report read(Running running) {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return new Report(
                "x", "x", account, 0, 0, 0, 0, 0, List.of(), List.of(), Map.of(), List.of());
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        });
  }

  @Test
  void tenAreTakenAndTheEleventhIsToldToWait() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (Imports imports = new Imports(() -> now)) {
      List<Running> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        all.add(begin(imports, "account" + i, go));
      }
      assertThatThrownBy(() -> begin(imports, "another", go))
          .isInstanceOf(Imports.Busy.class)
          .hasMessageContaining("Try again in a minute");
      assertThat(closed).hasValue(1);
      go.countDown();
      assertThat(all)
          .allSatisfy(one -> assertThat(one.over(SOON)).isInstanceOf(Running.Done.class));
    }
    assertThat(closed).hasValue(11);
  }

  @Test
  void whatWaitsWhenTheServerStopsIsClosedToo() throws Exception {
    Imports imports = new Imports(() -> now);
    for (int i = 0; i < 5; i++) {
      begin(imports, "account" + i, new CountDownLatch(1));
    }
    imports.close();
    assertThat(closed).hasValue(5);
  }

  @Test
  void resultsAreKeptForAnHour() throws Exception {
    CountDownLatch go = new CountDownLatch(0);
    try (Imports imports = new Imports(() -> now)) {
      Running one = begin(imports, "account", go);
      one.over(SOON);
      now = NOW.plus(Duration.ofMinutes(59));
      assertThat(imports.find(one.id())).isPresent();
      now = NOW.plus(Duration.ofMinutes(61));
      assertThat(imports.find(one.id())).isEmpty();
    }
  }

  @Test
  void twentyResultsAreKept() throws Exception {
    CountDownLatch go = new CountDownLatch(0);
    try (Imports imports = new Imports(() -> now)) {
      Running first = begin(imports, "account", go);
      first.over(SOON);
      for (int i = 0; i < 19; i++) {
        begin(imports, "account", go).over(SOON);
      }
      assertThat(imports.find(first.id())).isPresent();
      Running last = begin(imports, "account", go);
      last.over(SOON);
      assertThat(imports.find(first.id())).isEmpty();
      assertThat(imports.find(last.id())).isPresent();
    }
  }
}
