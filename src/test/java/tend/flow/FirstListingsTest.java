package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Account;
import tend.model.Item;
import tend.model.Listing;
import tend.plan.Ranked;
import tend.plan.Sitting;
import tend.store.Database;
import tend.store.EverListed;
import tend.store.ItemStore;

class FirstListingsTest {
  private static final Account STUDIO = Account.named("studio", "mastodon");
  @TempDir private Path folder;

  @Test
  void whatIsKnownOfAnItemIsWhatIsKnownOfAllItCovers() {
    try (Database database = Database.inFolder(folder)) {
      ItemStore store = new ItemStore(database, Account.MAIN_SPACE);
      FirstListings first = new FirstListings(store.ever("studio"));
      Random random = new Random(3);
      Ranked listed = Ranked.of(List.of());
      for (int look = 0; look < 120; look++) {
        listed = changed(listed, random);
        EverListed ever = store.ever("studio");
        Sitting.FirstListed plain = ever::first;
        assertThat(first.of(listed)).isEqualTo(plain.of(listed));
        show(store, some(listed, look % 20 == 5 ? 1 : 4, random), random);
      }
    }
  }

  /** Some others of the same ids, and what they cover changed. */
  private static Ranked changed(Ranked listed, Random random) {
    List<Item> come = new ArrayList<>();
    for (int i = random.nextInt(listed.isEmpty() ? 300 : 5); i >= 0; i--) {
      String covered = "t" + random.nextInt(90);
      come.add(item("i" + random.nextInt(400), covered, "t" + random.nextInt(90)));
    }
    for (Item one : some(listed, 80, random)) { // the same further up
      come.add(new Item(one.id(), one.what(), one.score() + 1, one.scoreParts(), one.due()));
    }
    return listed.changed(some(listed, 40, random), come);
  }

  private static List<Item> some(Ranked listed, int oneOf, Random random) {
    return listed.stream().filter(item -> random.nextInt(oneOf) == 0).toList();
  }

  private static void show(ItemStore store, List<Item> items, Random random) {
    Instant at = NOW.plus(Duration.ofHours(random.nextInt(200)));
    store.show(
        new Listing(STUDIO, at, "rules", 0, "[]", List.of(), List.of(), List.of(), List.of()),
        items,
        at);
  }
}
