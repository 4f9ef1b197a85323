package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Item;
import tend.model.Priority;
import tend.plan.Sitting.Listed;
import tend.plan.Sitting.Seated;

class SeatingTest {
  private static final Account ACCOUNT = Account.named("studio", "youtube");

  /** When things were listed, telling the very same for pieces of which nothing changed. */
  private static final class Listings implements Sitting.FirstListed {
    final Map<Covered, Instant> first = new HashMap<>();
    private final IdentityHashMap<Ranked.Piece, Listed> told = new IdentityHashMap<>();

    @Override
    public @Nullable Instant of(Covered covered) {
      return first.get(covered);
    }

    @Override
    public List<Listed> of(Ranked items) {
      List<Listed> now = new ArrayList<>(Sitting.FirstListed.super.of(items));
      for (int i = 0; i < now.size(); i++) {
        Listed one = now.get(i);
        Listed before = told.get(one.items());
        now.set(i, one.equals(before) ? before : one);
        told.put(one.items(), now.get(i));
      }
      return now;
    }
  }

  private static Item item(String id, Random random) {
    Priority priority = List.of(Priority.values()).get(random.nextInt(4));
    return DayPlannerTest.item(id, priority, 1 + random.nextInt(9));
  }

  private static void list(List<Item> items, Listings listings, Random random) {
    for (Item item : items) {
      if (random.nextInt(5) > 0) {
        Instant when = NOW.minus(Duration.ofHours(random.nextInt(200)));
        item.what().covers().forEach(one -> listings.first.put(one, when));
      }
    }
  }

  @RepeatedTest(60)
  void whatChangesLittleByLittleSitsAsIfItWereSeatedAtOnce(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Listings listings = new Listings();
    Seating seating = new Seating();
    Ranked items = Ranked.of(List.of());
    Map<Covered, Instant> back = Map.of();
    Instant at = NOW.plus(Duration.ofHours(random.nextInt(20)));
    for (int look = 0; look < 25; look++) {
      List<Item> gone = items.stream().filter(item -> random.nextInt(90) == 0).toList();
      List<Item> come = new ArrayList<>();
      int many = items.isEmpty() ? 300 : random.nextInt(6);
      for (int i = 0; i < many; i++) {
        come.add(item("i" + look + "-" + i, random));
      }
      items = items.changed(gone, come);
      list(look % 3 == 0 ? items.subList(0, items.size() / 20) : come, listings, random);
      if (random.nextInt(5) == 0) {
        at = at.plus(Duration.ofMinutes(random.nextInt(200)));
      }
      if (random.nextInt(9) == 0) {
        Covered one = items.get(random.nextInt(items.size())).what().covers().get(0);
        back = random.nextBoolean() ? Map.of(one, at.minus(Duration.ofHours(1))) : Map.of();
      }
      Sitting sitting = Sitting.of(listings, back, ACCOUNT, at);
      Seated seated = seating.seat(sitting, items);
      Seated anew = Sitting.of(listings.first::get, back, ACCOUNT, at).seat(items);
      assertThat(seated.items()).isEqualTo(anew.items());
      assertThat(seated.rolledOver()).isEqualTo(anew.rolledOver());
    }
  }

  /** One that is due in the evening and has stood for four days. */
  @Test
  void whatFallsDueMeanwhileMovesUpThoughNothingElseHappens() {
    Item item = DayPlannerTest.item("a", Priority.NORMAL, 2);
    Item due = new Item(item.id(), item.what(), 200, item.scoreParts(), NOW.plusSeconds(3_600));
    Listings listings = new Listings();
    listings.first.put(item.what().covers().get(0), NOW.minus(Duration.ofDays(4)));
    Seating seating = new Seating();
    assertThat(score(seating, listings, due, NOW)).isEqualTo(200);
    assertThat(score(seating, listings, due, NOW.plusSeconds(3_600))).isEqualTo(200);
    assertThat(score(seating, listings, due, NOW.plusSeconds(3_661))).isGreaterThan(200);
  }

  private static int score(Seating seating, Listings listings, Item item, Instant at) {
    Sitting sitting = Sitting.of(listings, Map.of(), ACCOUNT, at);
    return seating.seat(sitting, List.of(item)).items().get(0).score();
  }

  @Test
  void ofALongListOnlyPiecesThatChangeAreMadeAnew() {
    Listings listings = new Listings();
    List<Item> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Item item = DayPlannerTest.item("i" + i, Priority.NORMAL, 2);
      all.add(Scoring.score(item.what(), BusinessClock.of(ACCOUNT), NOW.plus(Duration.ofDays(4))));
      listings.first.put(item.what().covers().get(0), NOW.minus(Duration.ofHours(i % 90)));
    }
    all.sort(Scoring.ORDER);
    Ranked items = Ranked.of(all);
    Seating seating = new Seating();
    Instant at = NOW.plus(Duration.ofDays(4));
    Ranked before = seated(seating, listings, items, at);
    Ranked now = seated(seating, listings, items.changed(List.of(items.get(500)), List.of()), at);
    assertThat(now).hasSize(999);
    assertThat(now.pieces().stream().filter(one -> isIn(one, before)).count())
        .isGreaterThanOrEqualTo(now.pieces().size() - 2);
  }

  @SuppressWarnings("ReferenceEquality") // the very piece
  private static boolean isIn(Ranked.Piece piece, Ranked list) {
    return list.pieces().stream().anyMatch(one -> one == piece);
  }

  private static Ranked seated(Seating seating, Listings listings, Ranked items, Instant at) {
    return Ranked.of(seating.seat(Sitting.of(listings, Map.of(), ACCOUNT, at), items).items());
  }
}
