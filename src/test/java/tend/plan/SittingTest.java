package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.DayPlan.RolledOver;
import tend.model.Item;
import tend.model.Pause;
import tend.model.Priority;
import tend.model.Shown;
import tend.plan.Sitting.Seated;

/** The first listing was on a Monday morning. */
class SittingTest {
  private static final Account ACCOUNT = Account.named("studio", "youtube");

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Item at(Item item, Instant at) {
    return Scoring.score(item.what(), BusinessClock.of(ACCOUNT), at);
  }

  private static Seated seat(Account account, Item item, Instant at) {
    return Sitting.of(List.of(new Shown(item, NOW)), Map.of(), account, at)
        .seat(List.of(at(item, at)));
  }

  private static RolledOver over(Account account, Item item, Instant at) {
    return over(seat(account, item, at), item);
  }

  private static RolledOver over(Seated seated, Item item) {
    return Objects.requireNonNull(seated.rolledOver().get(item.id()));
  }

  private static final Item ITEM = DayPlannerTest.item("a", Priority.NORMAL, 2);

  @Test
  void whatIsNewTodayDidNotRollOver() {
    assertThat(seat(ACCOUNT, ITEM, NOW.plusSeconds(3600)).rolledOver()).isEmpty();
  }

  @Test
  void anUnfinishedItemSaysSinceWhenItStands() {
    assertThat(over(ACCOUNT, ITEM, day(1)))
        .isEqualTo(new RolledOver(LocalDate.parse("2026-03-02"), 1, false));
  }

  @Test
  void afterThreeDaysPastDueItMovesUpAndSaysSo() {
    Seated seated = seat(ACCOUNT, ITEM, day(3));
    assertThat(over(seated, ITEM).up()).isTrue();
    assertThat(seated.items().get(0).scoreParts())
        .anySatisfy(
            part -> {
              assertThat(part.name()).isEqualTo("sits");
              assertThat(part.value()).isEqualTo(10);
            });
    assertThat(seated.items().get(0).score()).isEqualTo(at(ITEM, day(3)).score() + 10);
  }

  @Test
  void itMovesUpByFortyAtMost() {
    assertThat(seat(ACCOUNT, ITEM, day(29)).items().get(0).score())
        .isEqualTo(at(ITEM, day(29)).score() + 40);
  }

  @Test
  void restDaysDoNotCount() {
    Account resting = DayPlannerTest.resting(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    assertThat(over(resting, ITEM, day(3)).days()).isEqualTo(1);
    assertThat(over(resting, ITEM, day(3)).up()).isFalse();
  }

  private static Account paused(String from, String to) {
    Pause pause = new Pause(LocalDate.parse(from), LocalDate.parse(to));
    return ACCOUNT.with(ACCOUNT.preferences().pausing(List.of(pause)));
  }

  @Test
  void daysOfAPauseDoNotCount() {
    Account account = paused("2026-03-03", "2026-03-11");
    assertThat(over(account, ITEM, day(11)).days()).isEqualTo(2);
  }

  @Test
  void nothingMovesUpOnADayOfAPause() {
    assertThat(over(paused("2026-03-08", "2026-03-20"), ITEM, day(7)).up()).isFalse();
    assertThat(over(paused("2026-03-10", "2026-03-20"), ITEM, day(7)).up()).isTrue();
  }

  @Test
  void whatWasPostponedSitsFromItsReturnOn() {
    Item later = at(ITEM, day(4));
    Sitting sitting =
        Sitting.of(
            List.of(new Shown(ITEM, NOW)), Map.of(new Covered("a", "a"), day(4)), ACCOUNT, day(4));
    assertThat(sitting.seat(List.of(later)).rolledOver()).isEmpty();
  }

  @Test
  void aSessionStandsSinceTheFirstOfWhatItCovers() {
    List<Covered> both = List.of(new Covered("a", "a"), new Covered("b", "b"));
    Item session = DayPlannerTest.item("s", Priority.LOW, tend.model.Group.REPLY, 4, both);
    Sitting sitting = Sitting.of(List.of(new Shown(ITEM, NOW)), Map.of(), ACCOUNT, day(2));
    assertThat(over(sitting.seat(List.of(session)), session).since())
        .isEqualTo(LocalDate.parse("2026-03-02"));
  }

  @RepeatedTest(200)
  void nothingIsLostAndNothingPassesWhatIsUrgent(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Instant at = day(1 + random.nextInt(40));
    List<Item> items = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Item item =
          DayPlannerTest.item("i" + i, List.of(Priority.values()).get(random.nextInt(4)), 2);
      items.add(at(item, at));
      if (random.nextBoolean()) {
        shown.add(new Shown(item, day(random.nextInt(40))));
      }
    }
    items.sort(Scoring.ORDER);
    Seated seated = Sitting.of(shown, Map.of(), ACCOUNT, at).seat(items);
    assertThat(seated.items().stream().map(Item::id))
        .containsExactlyInAnyOrderElementsOf(items.stream().map(Item::id).toList());
    for (Item item : seated.items()) {
      int before =
          items.stream().filter(i -> i.id().equals(item.id())).findFirst().orElseThrow().score();
      assertThat(item.score()).isBetween(before, before + 40);
      if (item.what().priority() != Priority.URGENT && item.score() > before) {
        assertThat(item.score()).isLessThan(Priority.URGENT.weight());
      }
    }
    Set<String> over = seated.rolledOver().keySet();
    assertThat(items.stream().map(Item::id)).containsAll(over);
  }
}
