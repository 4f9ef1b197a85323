package tend.flow;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Listing;
import tend.store.Database;
import tend.store.EverListed;
import tend.store.EverListed.Was;
import tend.store.ItemStore;

class RepliedTest {
  private static final Account STUDIO = Account.named("studio", "mastodon");
  private static final Instant SINCE = NOW.minus(ofMinutes(60));
  private static final int THREADS = 40;
  @TempDir private Path folder;

  /** Some threads were answered before, some after that moment, some never. */
  private static FactSheet sheet() {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      rows.add(Given.comment("t" + i, "fan-" + i, ofMinutes(300 - i), "How do you do that?"));
      if (i % 3 > 0) {
        rows.add(Given.ownReply("r" + i, "t" + i, ofMinutes(i % 3 == 1 ? 90 : 30)));
      }
    }
    return Derivation.sheet(STUDIO, rows, NOW);
  }

  @Test
  void whateverIsListedMeanwhileTheItemsAreThoseOfAllThatWasEverListed() {
    try (Database database = Database.inFolder(folder)) {
      ItemStore store = new ItemStore(database, Account.MAIN_SPACE);
      Random random = new Random(2);
      FactSheet sheet = sheet();
      EverListed ever = store.ever("studio");
      Replied replied = new Replied(SINCE, sheet, ever);
      int most = 0;
      for (int look = 0; look < 60; look++) {
        show(store, random, 1 + random.nextInt(6));
        store.ever("studio");
        List<Was> expected =
            ever.about(threads()).stream().filter(was -> ticks(was, sheet)).toList();
        assertThat(replied.items(sheet)).containsExactlyInAnyOrderElementsOf(expected);
        most = Math.max(most, expected.size());
      }
      assertThat(most).isGreaterThan(5);
      assertThat(replied.isOf(SINCE, sheet, ever)).isTrue();
      assertThat(replied.isOf(SINCE, sheet(), ever)).isFalse(); // other replies for all it knows
      assertThat(replied.isOf(NOW, sheet, ever)).isFalse();
    }
  }

  private static Set<String> threads() {
    return sheet().ownByThread().threadsSince(SINCE);
  }

  private static boolean ticks(Was was, FactSheet sheet) {
    return ByEvidence.ticks(was, sheet)
        .filter(one -> !one.reply().at().isBefore(SINCE))
        .isPresent();
  }

  private static void show(ItemStore store, Random random, int many) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String other = "t" + random.nextInt(THREADS);
      items.add(item("i" + look(random) + i, "t" + random.nextInt(THREADS), other));
    }
    store.show(
        new Listing(STUDIO, NOW, "rules", 0, "[]", List.of(), List.of(), List.of(), List.of()),
        items,
        NOW);
  }

  private static int look(Random random) {
    return 10 * random.nextInt(4); // items come again and cover something else
  }
}
