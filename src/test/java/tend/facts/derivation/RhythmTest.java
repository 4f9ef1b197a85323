package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Rhythm;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Pause;
import tend.model.Preferences;

/** How steadily the account posts, counted in its own days. Now is a Monday morning. */
class RhythmTest {
  private final List<Interaction> rows = new ArrayList<>();

  private void post(Duration ago, String text) {
    rows.add(Given.interaction(Kind.POST, "p" + rows.size(), "me", true, ago, text, null));
  }

  private Rhythm rhythm(@Nullable String zone, DayOfWeek... rest) {
    Preferences usual = Preferences.DEFAULT;
    Account account =
        Account.named("studio", "x")
            .with(
                new Preferences(
                    zone == null ? null : ZoneId.of(zone),
                    usual.minutes(),
                    usual.opens(),
                    usual.closes(),
                    Set.of(rest),
                    null,
                    null));
    return rhythmOf(account);
  }

  private Rhythm rhythmOf(Account account) {
    return Derivation.sheet(account, rows, NOW).habits().stream()
        .filter(Rhythm.class::isInstance)
        .map(Rhythm.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void restDaysNeverCount() {
    post(ofDays(4), "The kiln is cooling");
    assertThat(rhythm(null).postDays()).isEqualTo(4);
    assertThat(rhythm(null, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).postDays()).isEqualTo(2);
    assertThat(rhythm(null, DayOfWeek.values()).postDays()).isZero();
  }

  @Test
  void aPauseThatThePersonChoseNeverCounts() {
    post(ofDays(4), "The kiln is cooling");
    Account account = Account.named("studio", "x");
    Pause pause = new Pause(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-03-01"));
    Account paused = account.with(account.preferences().pausing(List.of(pause)));
    assertThat(rhythmOf(paused).postDays()).isEqualTo(1);
  }

  @Test
  void daysAreThoseOfTheAccountsZone() {
    post(Duration.ofHours(20), "The kiln is cooling");
    assertThat(rhythm(null).postDays()).isEqualTo(1);
    assertThat(rhythm("Pacific/Kiritimati").postDays()).isZero();
  }

  @Test
  void theUsualPauseIsTheMedianOfTheDaysBetweenPosts() {
    List.of(6, 8, 10, 12, 30).forEach(d -> post(ofDays(d), "clay"));
    Rhythm rhythm = rhythm(null);
    assertThat(rhythm.usualDays()).isEqualTo(2);
    assertThat(rhythm.late()).isEqualTo(3);
    assertThat(rhythm.longestGap()).isEqualTo(17);
  }

  @Test
  void severalPostsOfOneDayCountOnce() {
    List.of(1, 2, 3, 4).forEach(h -> post(Duration.ofHours(h), "clay"));
    post(ofDays(3), "clay");
    assertThat(rhythm(null).usualDays()).isNull();
    List.of(5, 7, 9).forEach(d -> post(ofDays(d), "clay"));
    assertThat(rhythm(null).usualDays()).isEqualTo(2);
  }

  @Test
  void threePausesAreNoHabitYet() {
    List.of(1, 3, 5, 7).forEach(d -> post(ofDays(d), "clay"));
    assertThat(rhythm(null).usualDays()).isNull();
    assertThat(rhythm(null).late()).isNull();
  }

  @Test
  void weeksAreKnownAsFarBackAsThePostsReach() {
    List.of(1, 2, 8, 15, 16, 22, 23, 28).forEach(d -> post(ofDays(d), "clay"));
    assertThat(rhythm(null).weekPosts()).isEqualTo(2);
    rows.remove(rows.size() - 1);
    assertThat(rhythm(null).weekPosts()).isNull();
  }

  @Test
  void anAnnouncedPauseHoldsForSixtyDaysUntilTheNextPost() {
    post(ofDays(60), "Taking a break");
    assertThat(rhythm(null).paused()).isTrue();
    rows.clear();
    post(ofDays(61), "Taking a break");
    assertThat(rhythm(null).paused()).isFalse();
    post(ofDays(3), "clay");
    assertThat(rhythm(null).paused()).isFalse();
  }

  @Test
  void withoutOwnPostsOnlyTheAnswersAreKnown() {
    rows.add(Given.comment("c", "ana", ofDays(3), "Lovely"));
    rows.add(Given.ownReply("r", "c", ofDays(2)));
    assertThat(rhythm(null)).isEqualTo(new Rhythm(null, null, null, null, null, null, 2));
  }
}
