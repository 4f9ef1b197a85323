package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Account;
import tend.model.Item;
import tend.model.Listing;
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
      List<Item> listed = new ArrayList<>();
      for (int look = 0; look < 120; look++) {
        change(listed, random);
        EverListed ever = store.ever("studio");
        first.begin();
        assertThat(first.of(listed))
            .isEqualTo(listed.stream().map(item -> oldest(item, ever)).toList());
        show(store, listed.stream().filter(item -> random.nextInt(3) > 0).toList(), random);
      }
    }
  }

  private static void change(List<Item> listed, Random random) {
    listed.removeIf(item -> random.nextInt(9) == 0);
    while (listed.size() < 12) {
      listed.add(
          random.nextInt(listed.size() + 1),
          item("i" + random.nextInt(15), "t" + random.nextInt(9), "t" + random.nextInt(9)));
    }
  }

  private static @Nullable Instant oldest(Item item, EverListed ever) {
    return item.what().covers().stream()
        .map(ever::first)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static void show(ItemStore store, List<Item> items, Random random) {
    Instant at = NOW.plus(Duration.ofHours(random.nextInt(200)));
    store.show(
        new Listing(STUDIO, at, "rules", 0, "[]", List.of(), List.of(), List.of(), List.of()),
        items,
        at);
  }
}
