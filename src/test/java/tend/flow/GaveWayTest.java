package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.named;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.model.Item;
import tend.model.Shown;
import tend.model.Subject;

/** People named together, who count once for as long as nothing becomes of them. */
class GaveWayTest {
  private static final String MARCH = "2026-03-01";
  private static final Subject PEOPLE = Subject.people(null);
  private static final Item ANA = named("keep-advocates", PEOPLE, MARCH, "ana");
  private static final Item ANA_BO = named("keep-advocates", PEOPLE, MARCH, "ana", "bo");
  private static final Item ANA_BO_CY = named("keep-advocates", PEOPLE, MARCH, "ana", "bo", "cy");
  private static final Item CY = named("keep-advocates", PEOPLE, MARCH, "cy");

  private static Instant day(int day) {
    return NOW.plus(Duration.ofDays(day));
  }

  /** Listed a day after the other. */
  private static List<Shown> listed(Item... items) {
    return Stream.iterate(0, i -> i < items.length, i -> i + 1)
        .map(i -> new Shown(items[i], day(i)))
        .toList();
  }

  private static List<Shown> leftOut(List<Shown> all, Item... standing) {
    Set<Item> stand = Set.of(standing);
    return GaveWay.leftOut(all, stand::contains);
  }

  @Test
  void whoeverJoinsTheyAreOneListedWhenTheFirstWas() {
    assertThat(leftOut(listed(ANA, ANA_BO, ANA_BO_CY), ANA_BO_CY))
        .containsExactly(new Shown(ANA_BO_CY, day(0)));
  }

  @Test
  void whoeverLeavesTheyAreOne() {
    assertThat(leftOut(listed(ANA_BO_CY, ANA), ANA)).containsExactly(new Shown(ANA, day(0)));
  }

  @Test
  void whoJoinsForADayOnlyIsNoOther() {
    assertThat(leftOut(listed(ANA_BO, ANA_BO_CY), ANA_BO))
        .containsExactly(new Shown(ANA_BO, day(0)));
  }

  @Test
  void whereNothingStandsTheLastOfThemIsGone() {
    assertThat(leftOut(listed(ANA, ANA_BO))).containsExactly(new Shown(ANA_BO, day(0)));
  }

  @Test
  void whatSomethingBecameOfStaysWhateverCameAfter() {
    List<Shown> all = listed(ANA_BO, CY);
    assertThat(leftOut(all, ANA_BO, CY)).isEqualTo(all);
    assertThat(leftOut(all, ANA_BO)).isEqualTo(all);
  }

  @Test
  void ofAnotherRuleOrMonthOrAboutOneThingNothingGivesWay() {
    for (Item other :
        List.of(
            named("know-who-comes-first", PEOPLE, MARCH, "ana", "bo"),
            named("keep-advocates", PEOPLE, "2026-04-01", "ana", "bo"),
            named("keep-advocates", Subject.of("person", "ana", null, null), MARCH, "ana"))) {
      List<Shown> all = listed(ANA, other);
      assertThat(leftOut(all, other)).isEqualTo(all);
    }
  }
}
