package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Returning;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** Whether people come again and talk on. */
class ReturningTest {
  private static final Account ACCOUNT = Account.named("studio", "x");

  private static Returning of(List<Interaction> rows) {
    return Derivation.sheet(ACCOUNT, rows, NOW).habits().stream()
        .filter(Returning.class::isInstance)
        .map(Returning.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Interaction like(String by, double daysAgo) {
    return Given.interaction(
        Kind.REACTION, by + daysAgo, by, false, ofHours(Math.round(daysAgo * 24)), null, null);
  }

  private static List<Interaction> likes(double eldest) {
    return List.of(
        like("eldest", eldest), like("ana", 59), like("ana", 29), like("bo", 30), like("kit", 1));
  }

  @Test
  void peopleOfThisMonthAreHeldAgainstTheDaysBeforeIt() {
    Returning returning = of(likes(60));
    assertThat(returning.came()).isEqualTo(2);
    assertThat(returning.percent()).isEqualTo(50);
  }

  @Test
  void belowSixtyDaysNobodyKnowsWhoReturned() {
    assertThat(of(likes(59.5)).percent()).isNull();
    assertThat(of(likes(59.5)).came()).isEqualTo(2);
  }

  @Test
  void theMonthBeforeNeedsNinetyDays() {
    List<Interaction> rows = new ArrayList<>(likes(89));
    assertThat(of(rows).fell()).isNull();
    rows.add(like("ana", 90));
    assertThat(of(rows).percentBefore()).isEqualTo(50);
    assertThat(of(rows).fell()).isZero();
  }

  @Test
  void aFallIsCountedInPoints() {
    List<Interaction> rows = new ArrayList<>(likes(90));
    rows.add(like("ana", 80));
    rows.add(like("bo", 80));
    assertThat(of(rows).percentBefore()).isEqualTo(100);
    assertThat(of(rows).fell()).isEqualTo(50);
  }

  @Test
  void nothingByOthersIsUnknown() {
    Returning returning = of(List.of());
    assertThat(returning.came()).isNull();
    assertThat(returning.talks()).isNull();
    assertThat(returning.wonBack()).isNull();
  }

  @Test
  void nobodyCanBeWonBackInAHundredDays() {
    List<Interaction> rows =
        List.of(like("ana", 119), like("ana", 112), like("ana", 105), like("ana", 5));
    assertThat(of(rows).wonBack()).isNull();
    List<Interaction> older = new ArrayList<>(rows);
    older.add(like("bo", 120));
    assertThat(of(older).wonBack()).isEqualTo(1);
  }

  @Test
  void aConversationGoesOnWhenWhoWasAnsweredWritesAgain() {
    List<Interaction> rows =
        List.of(
            Given.comment("c1", "ana", ofDays(20), "Which clay?"),
            Given.ownReply("a1", "c1", ofDays(19)),
            Given.reply("b1", "c1", "ana", ofDays(18), "I see"),
            Given.comment("c2", "bo", ofDays(20), "Which glaze?"),
            Given.ownReply("a2", "c2", ofDays(19)),
            Given.reply("b2", "c2", "kit", ofDays(18), "I wonder, too"),
            Given.comment("c3", "lin", ofDays(20), "Which kiln?"),
            Given.comment("c4", "lin", ofDays(31), "Which wheel?"),
            Given.ownReply("a4", "c4", ofDays(2)));
    assertThat(of(rows).talks()).isEqualTo(2);
    assertThat(of(rows).wentOnPercent()).isEqualTo(50);
  }
}
