package tend.store;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.InventedItems.covered;
import static tend.InventedItems.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.CoveredTogether;
import tend.model.Covering;
import tend.model.Item;
import tend.model.Listing;
import tend.model.Shown;
import tend.store.EverListed.Was;

/** What is known of items that were ever listed is what the database says, whoever wrote it. */
class EverListedTest extends OnBothDatabases {
  private static final Account STUDIO = Account.named("studio", "mastodon");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatAnotherProcessListsIsKnownAtTheNextLook(boolean embedded) {
    String space = space();
    ItemStore here = new ItemStore(open(embedded), space);
    ItemStore there = new ItemStore(open(embedded), space);
    assertThat(here.ever("studio").began()).isEmpty();
    show(there, NOW, item("a", "t1"));
    assertThat(here.ever("studio").began()).contains(NOW);
    show(there, NOW.plus(ofHours(1)), item("b", "t2"));
    assertThat(here.ever("studio").first(covered("t2"))).isEqualTo(NOW.plus(ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anItemThatIsListedAgainKeepsItsMomentAndCoversWhatItCoversNow(boolean embedded) {
    ItemStore store = new ItemStore(open(embedded), space());
    show(store, NOW, item("a", "t1", "t2"));
    store.ever("studio");
    show(store, NOW.plus(ofDays(1)), item("a", "t2", "t3"));
    EverListed ever = store.ever("studio");
    assertThat(ever.first(covered("t1"))).isNull();
    assertThat(ever.first(covered("t3"))).isEqualTo(NOW);
    assertThat(ever.about(Set.of("t1", "t2"))).extracting(Was::id).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anItemIsFoundAsItWasListedLastWhoeverListedIt(boolean embedded) {
    String space = space();
    ItemStore here = new ItemStore(open(embedded), space);
    show(here, NOW, item("a", "t1"));
    assertThat(found(here, "a", "b")).containsExactly(item("a", "t1"));
    show(here, NOW, item("a", "t2"));
    assertThat(found(here, "a", "b")).containsExactly(item("a", "t2"));
    show(new ItemStore(open(embedded), space), NOW, item("a", "t3"), item("b", "t4"));
    assertThat(found(here, "a", "b")).containsExactly(item("a", "t3"), item("b", "t4"));
  }

  private static List<Item> found(ItemStore store, String... ids) {
    store.ever("studio");
    store.find("studio", List.of(ids)); // a second time from what is known
    var found = store.find("studio", List.of(ids));
    return Stream.of(ids).flatMap(id -> Stream.ofNullable(found.get(id))).map(Shown::item).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAccountThatIsMadeAnewHasNothingOfTheDeletedOne(boolean embedded) {
    String space = space();
    ItemStore store = new ItemStore(open(embedded), space);
    show(store, NOW, item("a", "t1"));
    store.ever("studio");
    new AccountStore(open(embedded), space).delete("studio");
    show(store, NOW, item("b", "t2"));
    show(store, NOW, item("c", "t2"));
    EverListed ever = store.ever("studio");
    assertThat(ever.first(covered("t1"))).isNull();
    assertThat(ever.covering(Set.of(covered("t2")))).extracting(Was::id).containsExactly("b", "c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatGrewIsTheSameAsWhatIsReadAtOnce(boolean embedded) {
    Random random = new Random(7);
    String space = space();
    ItemStore growing = new ItemStore(open(embedded), space);
    for (int i = 0; i < 60; i++) {
      List<Item> some = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        some.add(item("i" + k + random.nextInt(9), subject(random), subject(random)));
      }
      show(growing, NOW.plus(ofHours(random.nextInt(100))), some.toArray(Item[]::new));
      EverListed grown = growing.ever("studio");
      EverListed fresh = new ItemStore(open(embedded), space).ever("studio");
      assertThat(said(grown)).isEqualTo(said(fresh));
    }
  }

  /** Versions of hundreds, others of few, and some that are now this and now that. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatManyCoverIsKnownAsIfEachWereLookedAt(long seed) {
    Random random = new Random(seed);
    EverListed ever = new EverListed();
    Map<String, Was> all = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      Map<String, Optional<Instant>> before = firsts(ever, all);
      long renewals = ever.renewals();
      String id = "i" + random.nextInt(20);
      Was known = all.get(id);
      Instant first =
          known == null || random.nextInt(3) == 0
              ? NOW.plus(ofHours(random.nextInt(50)))
              : known.first();
      List<Covered> covers =
          known != null && random.nextInt(3) == 0 ? known.covers() : some(random);
      Was is = was(id, first, covers.toArray(Covered[]::new));
      all.put(id, is);
      ever.take(List.of(is));
      Set<String> renewed = ever.renewedSince(renewals).orElseThrow();
      Map<String, Optional<Instant>> now = firsts(ever, all);
      now.forEach(
          (name, one) ->
              assertThat(renewed.contains(name) || one.equals(before.get(name))).isTrue());
      assertThat(now).isEqualTo(looked(all));
      Set<Covered> asked = Set.copyOf(some(random).subList(0, 1));
      assertThat(ever.covering(asked)).isEqualTo(covering(all, asked));
      assertThat(ever.about(subjects(asked))).isEqualTo(covering(all, asked));
    }
  }

  private static List<Covered> some(Random random) {
    int from = random.nextInt(60);
    int to = from + (random.nextBoolean() ? 1 + random.nextInt(4) : 120 + random.nextInt(200));
    List<Covered> some = new ArrayList<>();
    for (int i = from; i < to; i++) {
      some.add(covered("t" + i));
    }
    some.remove(random.nextInt(some.size()));
    return some.isEmpty() ? List.of(covered("t1")) : some;
  }

  /** When the first of what each covers was listed, as it is told and by looking at each. */
  private static Map<String, Optional<Instant>> firsts(EverListed ever, Map<String, Was> all) {
    Map<String, Optional<Instant>> firsts = new TreeMap<>();
    all.forEach(
        (id, was) ->
            firsts.put(
                id,
                was.covers().stream()
                    .flatMap(one -> Stream.ofNullable(ever.first(one)))
                    .min(Comparator.naturalOrder())));
    return firsts;
  }

  private static Map<String, Optional<Instant>> looked(Map<String, Was> all) {
    Map<Covered, Instant> first = new HashMap<>();
    all.values()
        .forEach(
            was ->
                was.covers()
                    .forEach(c -> first.merge(c, was.first(), (a, b) -> a.isBefore(b) ? a : b)));
    Map<String, Optional<Instant>> firsts = new TreeMap<>();
    all.forEach(
        (id, was) ->
            firsts.put(id, was.covers().stream().map(first::get).min(Comparator.naturalOrder())));
    return firsts;
  }

  private static List<Was> covering(Map<String, Was> all, Set<Covered> asked) {
    return all.values().stream()
        .filter(was -> was.covers().stream().anyMatch(asked::contains))
        .sorted(Was.ORDER)
        .toList();
  }

  private static Set<String> subjects(Set<Covered> asked) {
    return asked.stream().map(Covered::subject).collect(Collectors.toSet());
  }

  @Test
  void anItemIsKnownWithoutWhatItWasMadeFrom() {
    List<Covered> together =
        new CoveredTogether(
            List.of(covered("t1")),
            some -> {
              throw new AssertionError();
            });
    Was was = Was.of("a", NOW, new Covering(NOW, null, together));
    assertThat(was.covers()).isEqualTo(together).isNotInstanceOf(CoveredTogether.class);
  }

  @Test
  void anItemWithAnotherMomentStandsWhereThatBelongs() {
    Covered one = covered("t1");
    EverListed ever = new EverListed();
    ever.take(List.of(was("a", NOW, one), was("b", NOW.plus(ofHours(1)), one)));
    ever.take(List.of(was("a", NOW.plus(ofHours(2)), one)));
    assertThat(ever.first(one)).isEqualTo(NOW.plus(ofHours(1)));
  }

  @Test
  void whatAnItemCoversTwiceItCoversAsLongAsOnceIsLeft() {
    Covered one = covered("t1");
    EverListed ever = new EverListed();
    ever.take(List.of(was("a", NOW, one, one)));
    ever.take(List.of(was("a", NOW, one)));
    assertThat(ever.first(one)).isEqualTo(NOW);
    ever.take(List.of(was("a", NOW)));
    assertThat(ever.first(one)).isNull();
  }

  private static Was was(String id, Instant first, Covered... covers) {
    return new Was(id, first, NOW, null, List.of(covers));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatNoItemIsMadeFromAnyMoreIsForgottenWhoeverListedItLast(boolean embedded) {
    Random random = new Random(11);
    String space = space();
    Database database = open(embedded);
    List<ItemStore> stores =
        List.of(new ItemStore(database, space), new ItemStore(open(embedded), space));
    for (int i = 0; i < 40; i++) {
      ItemStore store = stores.get(random.nextInt(2));
      if (random.nextBoolean()) {
        store.ever("studio");
      }
      List<Item> some = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        some.add(item("i" + (2 * k + random.nextInt(2)), subject(random)));
      }
      show(store, NOW.plus(ofHours(i)), some.toArray(Item[]::new));
      assertThat(all(database, space, "SELECT id FROM listing WHERE space_id = :space ORDER BY id"))
          .isEqualTo(
              all(
                  database,
                  space,
                  """
                  SELECT DISTINCT listing FROM item WHERE space_id = :space ORDER BY listing
                  """));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasSaidIsKnownWhoeverSaidItOrTookItBack(boolean embedded) {
    Random random = new Random(5);
    String space = space();
    ItemStore items = new ItemStore(open(embedded), space);
    AnswerStore here = new AnswerStore(open(embedded), space);
    for (int i = 0; i < 80; i++) {
      for (int k = random.nextInt(3); k >= 0; k--) {
        String item = "i" + random.nextInt(9);
        if (random.nextInt(3) == 0) {
          here.takeBack("studio", item);
        } else {
          here.give(answer(item, NOW.plus(ofHours(random.nextInt(100))), random));
        }
      }
      assertThat(items.said("studio").said().answers()).isEqualTo(here.of("studio"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answersThatWereKnownAreNotReadAgain(boolean embedded) {
    String space = space();
    ItemStore items = new ItemStore(open(embedded), space);
    AnswerStore answers = new AnswerStore(open(embedded), space);
    answers.give(answer("a", NOW, new Random(1)));
    Answer first = items.said("studio").said().answers().get(0);
    answers.give(answer("b", NOW.plus(ofHours(1)), new Random(2)));
    assertThat(items.said("studio").said().answers()).hasSize(2).first().isSameAs(first);
  }

  private static Answer answer(String item, Instant at, Random random) {
    List<Covered> covers = List.of(covered(subject(random)));
    return new Answer("studio", item, Answer.State.DONE, at, null, null, 1, covers);
  }

  private static List<String> all(Database database, String space, String query) {
    return database
        .jdbi()
        .withHandle(h -> h.createQuery(query).bind("space", space).mapTo(String.class).list());
  }

  private static String subject(Random random) {
    return "t" + random.nextInt(8);
  }

  private static List<Object> said(EverListed ever) {
    List<Object> said = new ArrayList<>();
    said.add(ever.size());
    said.add(ever.began());
    for (int i = 0; i < 8; i++) {
      said.add(String.valueOf(ever.first(covered("t" + i))));
      said.add(ever.about(Set.of("t" + i)));
    }
    return said;
  }

  private static void show(ItemStore store, Instant at, Item... items) {
    Listing listing =
        new Listing(STUDIO, at, "rules", 0, "[]", List.of(), List.of(), List.of(), List.of());
    store.show(listing, List.of(items), at);
  }
}
