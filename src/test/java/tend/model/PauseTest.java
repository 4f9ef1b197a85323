package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {
  private static Pause pause(String from, String to) {
    return new Pause(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void pausesThatTouchAreOne() {
    assertThat(
            Pause.joined(
                List.of(
                    pause("2026-12-28", "2027-01-03"),
                    pause("2026-12-20", "2026-12-27"),
                    pause("2026-12-21", "2026-12-22"))))
        .containsExactly(pause("2026-12-20", "2027-01-03"));
  }

  @Test
  void aDayBetweenKeepsThemApart() {
    List<Pause> two = List.of(pause("2026-12-20", "2026-12-24"), pause("2026-12-26", "2026-12-27"));
    assertThat(Pause.joined(two)).isEqualTo(two);
  }

  @Test
  void whatWasPausedStaysPausedWhenThePauseEnds() {
    List<Pause> all =
        List.of(
            pause("2026-07-01", "2026-07-10"),
            pause("2026-12-20", "2027-01-03"),
            pause("2027-04-01", "2027-04-02"));
    assertThat(Pause.before(LocalDate.parse("2026-12-24"), all))
        .containsExactly(pause("2026-07-01", "2026-07-10"), pause("2026-12-20", "2026-12-23"));
  }

  @Test
  void itsFirstAndLastDayAreDaysOfIt() {
    List<Pause> one = List.of(pause("2026-12-20", "2027-01-03"));
    assertThat(Pause.on(LocalDate.parse("2026-12-20"), one)).isPresent();
    assertThat(Pause.on(LocalDate.parse("2027-01-03"), one)).isPresent();
    assertThat(Pause.on(LocalDate.parse("2027-01-04"), one)).isEmpty();
  }
}
