package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Fan;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** Where somebody stands, told from the days on which they came. */
class StageTest {
  private static final Account ACCOUNT = Account.named("studio", "instagram");

  private static Instant ago(double days) {
    return NOW.minusSeconds(Math.round(days * 24 * 3600));
  }

  private static Interaction comment(String id, String by, double daysAgo) {
    return Given.interaction(
        Kind.COMMENT, id, by, false, Duration.between(ago(daysAgo), NOW), "Lovely", null);
  }

  /** Ana's stage, with somebody else who came on the first and the last day. */
  private static Fan ana(double since, double until, double... daysAgo) {
    List<Interaction> rows = new ArrayList<>();
    rows.add(comment("first", "crowd", since));
    rows.add(comment("last", "crowd", until));
    for (double days : daysAgo) {
      rows.add(comment("c" + days, "ana", days));
    }
    return Derivation.sheet(ACCOUNT, rows, NOW).fans().stream()
        .filter(f -> f.id().equals("ana"))
        .findFirst()
        .orElseThrow();
  }

  private static String stage(double since, double until, double... daysAgo) {
    return String.valueOf(ana(since, until, daysAgo).stage());
  }

  @Test
  void whoFirstCameAFortnightAgoIsNew() {
    assertThat(stage(100, 0, 14)).isEqualTo("new");
    assertThat(stage(100, 0, 14.1)).isEqualTo("occasional");
  }

  @Test
  void aYoungImportKnowsNoNewcomers() {
    assertThat(stage(20, 0, 6)).isEqualTo("new");
    assertThat(stage(19.9, 0, 6)).isEqualTo("null");
  }

  @Test
  void whoComesOftenInAYoungImportIsARegular() {
    assertThat(stage(12, 0, 11, 8, 5, 2)).isEqualTo("regular");
  }

  @Test
  void twoVisitsAreNoRhythm() {
    assertThat(stage(100, 0, 60, 53)).isEqualTo("occasional");
    assertThat(stage(100, 0, 60, 53, 46)).isEqualTo("cooling");
  }

  @Test
  void whoComesMoreSeldomThanEverySixWeeksComesNowAndThen() {
    assertThat(stage(400, 0, 136, 91, 46)).isEqualTo("regular");
    assertThat(stage(400, 0, 138.4, 92.2, 46)).isEqualTo("occasional");
  }

  @Test
  void threeUsualGapsAreMoreThanChance() {
    assertThat(stage(200, 0, 50, 40, 30)).isEqualTo("regular");
    assertThat(stage(200, 0, 50.1, 40.1, 30.1)).isEqualTo("cooling");
  }

  @Test
  void aDailyGuestIsNotMissedWithinThreeWeeks() {
    assertThat(stage(50, 0, 23, 22, 21)).isEqualTo("regular");
    assertThat(stage(50, 0, 23.1, 22.1, 21.1)).isEqualTo("cooling");
  }

  @Test
  void sixUsualGapsAndNinetyDaysAreLost() {
    assertThat(stage(400, 0, 92, 91, 90)).isEqualTo("cooling");
    assertThat(stage(400, 0, 92.1, 91.1, 90.1)).isEqualTo("lost");
    assertThat(stage(400, 0, 160, 140, 120)).isEqualTo("cooling");
    assertThat(stage(400, 0, 160.1, 140.1, 120.1)).isEqualTo("lost");
  }

  @Test
  void oneLongPauseDoesNotMakeARareGuest() {
    assertThat(stage(400, 0, 100, 93, 86, 13)).isEqualTo("regular");
  }

  @Test
  void quietIsCountedToTheNewestThingThatAnybodyDid() {
    assertThat(stage(400, 80, 94, 87, 80)).isEqualTo("regular");
    assertThat(stage(400, 58, 94, 87, 80)).isEqualTo("cooling");
  }

  @Test
  void loveThatRoseByHalfAndTwoCommentsIsRising() {
    assertThat(stage(100, 0, 70, 20, 13, 6)).isEqualTo("rising");
    assertThat(stage(100, 0, 70, 20, 13)).isEqualTo("regular");
    assertThat(stage(100, 0, 95, 88, 81, 74, 67, 60, 53, 46, 39, 32, 20, 13, 6))
        .isEqualTo("regular");
  }

  @Test
  void aRiseNeedsAMonthToRiseFrom() {
    assertThat(stage(60, 0, 20, 13, 6)).isEqualTo("rising");
    assertThat(stage(59.9, 0, 20, 13, 6)).isEqualTo("regular");
  }

  @Test
  void anEveningOfCommentsIsOneVisit() {
    assertThat(ana(100, 0, 50, 49.9, 49.8, 49.6).visits()).isEqualTo(1);
    assertThat(ana(100, 0, 50, 49.9, 49.5).visits()).isEqualTo(2);
  }

  @Test
  void whoComesAgainAfterHavingBeenLostIsWonBackForAMonth() {
    assertThat(ana(400, 0, 150, 143, 136, 29).wonBack()).isTrue();
    assertThat(ana(400, 0, 150, 143, 136, 30).wonBack()).isFalse();
    assertThat(ana(400, 0, 120, 113, 106, 29).wonBack()).isFalse();
  }
}
