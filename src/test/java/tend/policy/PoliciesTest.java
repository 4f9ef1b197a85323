package tend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  @Test
  void whatWasRuledOnADayIsNotRuledAgain() {
    Policies policies = new Policies(List.of());
    AtomicInteger made = new AtomicInteger();
    for (LocalDate day : List.of(DAY, DAY, DAY.plusDays(1))) {
      Suggestion what = Suggestion.of(GatedAction.POLL);
      policies.ruling(
          new Policies.Asked(Set.of("eu"), day, "youtube", what),
          () -> {
            made.incrementAndGet();
            return new Ruling(List.of(), List.of(), List.of(), day);
          });
    }
    assertThat(made).hasValue(2);
  }
}
