package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.ownReply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.facts.Promptness;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

class PromptnessTest {
  private static final String SAID = "The fog by the harbour";
  private final List<Interaction> rows = new ArrayList<>();

  private Promptness promptness() {
    return Derivation.sheet(Account.named("studio", "youtube"), rows, NOW).habits().stream()
        .filter(Promptness.class::isInstance)
        .map(Promptness.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void answered(String id, Duration ago, Duration wait) {
    rows.add(comment(id, "by-" + id, ago, SAID));
    rows.add(ownReply("r-" + id, id, ago.minus(wait)));
  }

  private void open(String id, Duration ago) {
    rows.add(comment(id, "by-" + id, ago, SAID));
  }

  @Test
  void nineInTenStayAtOrUnderTheSlowestTenth() {
    for (int i = 1; i <= 10; i++) {
      answered("c" + i, ofDays(4), ofHours(i));
    }
    assertThat(promptness().slowestTenthHours()).isEqualTo(9);
    assertThat(promptness().weekSlowestTenthHours()).isEqualTo(9);
    assertThat(promptness().weekMedianWaitHours()).isEqualTo(5);
  }

  @Test
  void whatNobodyAnsweredCountsWithItsAge() {
    answered("a", ofDays(4), ofHours(1));
    open("b", ofDays(5));
    assertThat(promptness().slowestTenthHours()).isEqualTo(120);
    assertThat(promptness().beyondDayPercent()).isEqualTo(50);
    assertThat(promptness().weekRatePercent()).isEqualTo(50);
  }

  @Test
  void ignoringOnePersonForAMonthIsStillTheOldestOpen() {
    open("old", ofDays(200));
    answered("a", ofDays(4), ofHours(1));
    assertThat(promptness().oldestOpenDays()).isEqualTo(200);
  }

  @Test
  void withEverybodyAnsweredNothingIsOpen() {
    answered("a", ofDays(4), ofHours(1));
    assertThat(promptness().oldestOpenDays()).isZero();
  }

  @Test
  void theNewestDayCountsAsComeAndNotAsWaiting() {
    open("a", ofHours(23));
    assertThat(promptness().weekOpened()).isEqualTo(1);
    assertThat(promptness().weekRatePercent()).isNull();
    assertThat(promptness().slowestTenthHours()).isNull();
  }

  @Test
  void fifteenMinutesAreWithinFifteenMinutes() {
    answered("a", ofDays(2), ofMinutes(15));
    answered("b", ofDays(2), ofMinutes(16));
    open("c", ofMinutes(15));
    open("fresh", ofMinutes(14));
    assertThat(promptness().quarterHourPercent()).isEqualTo(200.0 / 3);
  }

  @Test
  void theSeventhDayIsInTheWeekAndTheThirtiethInTheMonth() {
    answered("in", ofDays(7), ofHours(1));
    open("out", ofDays(7).plusMinutes(1));
    assertThat(promptness().weekOpened()).isEqualTo(1);
    assertThat(promptness().beyondDayPercent()).isEqualTo(50);
    rows.clear();
    answered("in", ofDays(30), ofHours(1));
    open("out", ofDays(30).plusMinutes(1));
    assertThat(promptness().beyondDayPercent()).isZero();
  }

  @Test
  void spamNeverWaits() {
    answered("a", ofDays(4), ofHours(1));
    rows.add(comment("s", "bot", ofDays(4), "Make money online, text me on WhatsApp"));
    assertThat(promptness().beyondDayPercent()).isZero();
    assertThat(promptness().weekOpened()).isEqualTo(1);
  }

  @Test
  void messagesCountAndMentionsElsewhereDoNot() {
    rows.add(interaction(Kind.MESSAGE, "m", "ana", false, ofDays(3), SAID, null));
    rows.add(interaction(Kind.MENTION, "n", "bo", false, ofDays(3), SAID, null));
    assertThat(promptness().weekOpened()).isEqualTo(1);
  }

  @Test
  void twiceTheWaitOfTheMonthBeforeIsAHundredPercentSlower() {
    for (int i = 0; i < Promptly.ENOUGH; i++) {
      answered("now" + i, ofDays(4 + i), ofHours(4));
      answered("then" + i, ofDays(40 + i), ofHours(2));
    }
    assertThat(promptness().slowerPercent()).isEqualTo(100);
  }

  @Test
  void lateAnswersToLastMonthDoNotMakeThisMonthLookWorse() {
    for (int i = 0; i < Promptly.ENOUGH; i++) {
      answered("now" + i, ofDays(4 + i), ofHours(4));
      answered("then" + i, ofDays(32), ofDays(31)); // as it stood then: open for two days
    }
    assertThat(promptness().slowerPercent()).isEqualTo(100 * (4 / 48.0 - 1));
  }

  @Test
  void fourCommentsAreTooFewToCallItSlower() {
    for (int i = 0; i < Promptly.ENOUGH; i++) {
      answered("now" + i, ofDays(4 + i), ofHours(4));
    }
    for (int i = 1; i < Promptly.ENOUGH; i++) {
      answered("then" + i, ofDays(40 + i), ofHours(2));
    }
    assertThat(promptness().slowerPercent()).isNull();
  }

  @Test
  void withoutWordsByOthersAllIsUnknown() {
    rows.add(interaction(Kind.POST, "p", "me", true, ofDays(3), SAID, null));
    assertThat(promptness())
        .isEqualTo(new Promptness(null, null, null, null, null, null, null, null, null));
  }
}
