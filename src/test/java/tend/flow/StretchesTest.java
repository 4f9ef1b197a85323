package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tend.intake.SampleAccounts;
import tend.model.Account;

/** For which moment a list is made that is looked at again and again. */
class StretchesTest {
  private static final Stretches FIVE = new Stretches(Duration.ofMinutes(5));
  private static final Account BERLIN =
      SampleAccounts.at(Instant.parse("2026-03-02T09:00:00Z")).get(0).account();

  private static Instant end(String at) {
    return FIVE.endOf(BERLIN, Instant.parse(at));
  }

  @Test
  void allMomentsOfAStretchHaveItsEnd() {
    assertThat(end("2026-03-02T09:00:00.001Z")).isEqualTo("2026-03-02T09:05:00Z");
    assertThat(end("2026-03-02T09:04:59.999Z")).isEqualTo("2026-03-02T09:05:00Z");
    assertThat(end("2026-03-02T09:05:00Z")).isEqualTo("2026-03-02T09:05:00Z");
  }

  @Test
  void noListIsOfTheNextDayOfTheAccount() {
    assertThat(end("2026-03-02T22:57:00Z")).isEqualTo("2026-03-02T22:59:59.999Z");
    assertThat(end("2026-03-02T23:00:00Z")).isEqualTo("2026-03-02T23:00:00Z");
  }

  @Test
  void withoutPatienceEachMomentIsItsOwn() {
    Instant at = Instant.parse("2026-03-02T09:01:02.003Z");
    assertThat(new Stretches(Duration.ZERO).endOf(BERLIN, at)).isEqualTo(at);
  }
}
