package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.InventedItems;
import tend.model.Account;
import tend.model.Covered;
import tend.model.CoveredTogether;
import tend.model.Evidence;
import tend.model.Item;
import tend.model.Recommendation;
import tend.model.WhenAsked;

/** What stays from moment to moment is known again without being compared. */
class KeptItemsTest {
  private static final Account ACCOUNT = Account.named("studio", "mastodon");
  private static final Instant LATER = Given.NOW.plus(Duration.ofMinutes(5));
  private static final List<Covered> WHO = List.of(new Covered("a", "a"));

  /** As rules recommend it: put into words when somebody looks. */
  private static Recommendation waits(String how) {
    Recommendation one = InventedItems.item("a", "a").what();
    return one.with(WhenAsked.of(List.of(how), () -> List.of(Evidence.remark(how))), one.sources());
  }

  private static Item item(Recommendation what, Instant at, List<Item> earlier) {
    return new KeptItems(ACCOUNT, at, earlier).change(List.of(), List.of(what)).get(0);
  }

  @Test
  void anItemThatIsEqualAtTheNextMomentIsTheVeryOne() {
    Item first = item(waits("long"), Given.NOW, List.of());
    Item second = item(waits("long"), LATER, List.of(first));
    assertThat(second).isEqualTo(first);
    assertThat(item(waits("long"), LATER, List.of(second))).isSameAs(second);
  }

  @Test
  void anItemThatSaysSomethingElseIsAnotherOne() {
    Item first = item(waits("long"), Given.NOW, List.of());
    Recommendation longer = waits("longer");
    assertThat(item(longer, LATER, List.of(first)).what()).isSameAs(longer);
  }

  @Test
  void whatStaysKnowsNothingOfWhatItWasMadeFrom() {
    Item first = item(waits("long"), Given.NOW, List.of());
    assertThat(first.what().evidence()).isInstanceOf(WhenAsked.class);
    assertThat(item(waits("long"), LATER, List.of(first)).what().evidence())
        .isNotInstanceOf(WhenAsked.class);
  }

  @Test
  void whatMustSayWhoIsLeftIsMadeAtItsOwnMoment() {
    Item first = item(together(), Given.NOW, List.of());
    Recommendation again = together();
    assertThat(item(again, LATER, List.of(first)).what()).isSameAs(again);
  }

  private static Recommendation together() {
    return waits("long").covering(new CoveredTogether(WHO, some -> waits("long")));
  }
}
