package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan;
import tend.model.Exchanged;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;

class RankedTest {
  private static List<Item> items(String prefix, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> {
              Priority priority = List.of(Priority.values()).get(i % 4);
              return DayPlannerTest.item(prefix + i, priority, 1 + i % 9);
            })
        .sorted(Scoring.ORDER)
        .toList();
  }

  private static List<Item> some(List<Item> of, int most, Random random) {
    List<Item> all = new ArrayList<>(of);
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(all.size(), random.nextInt(most + 1)));
  }

  @Test
  void afterAnyChangesItIsTheSortedList() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Ranked ranked = Ranked.of(List.of());
      List<Item> plain = new ArrayList<>();
      for (int change = 0; change < 60; change++) {
        List<Item> gone = List.copyOf(some(plain, 1 + change / 2, random));
        List<Item> come = items(change + "-", random.nextInt(change % 10 == 0 ? 300 : 20));
        ranked = ranked.changed(gone, come);
        plain.removeAll(gone);
        plain.addAll(come);
        plain.sort(Scoring.ORDER);
        assertThat(ranked).isEqualTo(plain);
        assertThat(IntStream.range(0, ranked.size()).mapToObj(ranked::get)).isEqualTo(plain);
      }
    }
  }

  @Test
  void ofTwoThatStandAlikeTheVeryOneGoes() {
    List<Item> alike = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      alike.add(DayPlannerTest.item("one", Priority.NORMAL, 1 + i));
    }
    Ranked ranked = Ranked.of(alike).changed(List.of(alike.get(1), alike.get(30)), List.of());
    assertThat(ranked).hasSize(38);
    assertThat(ranked).doesNotContain(alike.get(1), alike.get(30));
  }

  @Test
  void aChangeMakesAnewOnlyThePieceWhereItHappens() {
    Ranked before = Ranked.of(items("a", 1_000));
    Ranked now = before.changed(List.of(before.get(500)), items("b", 1));
    assertThat(besides(before, now)).isBetween(1, 2);
    assertThat(besides(now, before)).isBetween(1, 2);
  }

  private static int besides(Ranked one, Ranked other) {
    Set<Ranked.Piece> pieces = Collections.newSetFromMap(new IdentityHashMap<>());
    pieces.addAll(one.pieces());
    other.pieces().forEach(pieces::remove);
    return pieces.size();
  }

  @Test
  void theVeryItemsThatDifferAreExchanged() {
    Random random = new Random(5);
    for (int change = 0; change < 50; change++) {
      Ranked before = Ranked.of(items("a", 400));
      List<Item> gone = List.copyOf(some(before, 20, random));
      List<Item> come = items("b", random.nextInt(20));
      Exchanged<Item> exchanged = Ranked.exchanged(before, before.changed(gone, come));
      assertThat(exchanged.gone()).containsExactlyInAnyOrderElementsOf(gone);
      assertThat(exchanged.come()).containsExactlyInAnyOrderElementsOf(come);
    }
  }

  @Test
  void theVeryItemIsFoundAlsoAmongThoseThatStandAlike() {
    Random random = new Random(6);
    List<Item> all = new ArrayList<>(items("a", 300));
    for (int i = 0; i < 200; i++) { // others of the same name and worth
      Item one = all.get(random.nextInt(10));
      all.add(new Item(one.id(), one.what(), one.score(), one.scoreParts(), one.due()));
    }
    all.sort(Scoring.ORDER);
    Ranked ranked = Ranked.of(all);
    for (int place = 0; place < all.size(); place++) {
      assertThat(ranked.placeOf(all.get(place))).isEqualTo(place);
      int piece = ranked.pieceAt(place);
      assertThat(ranked.pieces().get(piece).get(place - ranked.start(piece)))
          .isSameAs(all.get(place));
    }
    assertThat(ranked.placeOf(items("b", 1).get(0))).isEqualTo(-1);
    assertThat(ranked.changed(List.of(all.get(7)), List.of()).placeOf(all.get(7))).isEqualTo(-1);
    assertThat(Ranked.of(List.of()).placeOf(all.get(0))).isEqualTo(-1);
  }

  @Test
  void itEndsWhereItEnds() {
    Ranked all = Ranked.of(items("a", 70));
    assertThatThrownBy(() -> all.get(70)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> all.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void whatIsSoughtIsFound() {
    Random random = new Random(9);
    for (int run = 0; run < 40; run++) {
      Ranked all = Ranked.of(covering(300, random));
      Set<Covered> some = new HashSet<>(covers(random.nextInt(40), random));
      List<Item> found =
          all.stream().filter(i -> i.what().covers().stream().anyMatch(some::contains)).toList();
      assertThat(in(all, new Ranked.Sought(some))).isEqualTo(found);
      Set<Covered> others = new HashSet<>(covers(random.nextInt(40), random));
      assertThat(in(all, new Ranked.Sought(others).with(less(some, others), less(others, some))))
          .isEqualTo(found);
    }
  }

  private static List<Covered> less(Set<Covered> some, Set<Covered> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private static List<Item> in(Ranked all, Ranked.Sought sought) {
    List<Item> found = new ArrayList<>();
    for (Ranked.Piece piece : all.pieces()) {
      for (int place = 0; sought.mayBeIn(piece) && place < piece.size(); place++) {
        if (sought.mayBeIn(piece, place)) {
          found.add(piece.get(place));
        }
      }
    }
    return found;
  }

  private static List<Item> covering(int many, Random random) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> {
              List<Covered> covers = covers(1 + random.nextInt(i == 7 ? 5_000 : 3), random);
              return DayPlannerTest.item("i" + i, Priority.NORMAL, Group.REPLY, 3, covers);
            })
        .sorted(Scoring.ORDER)
        .toList();
  }

  private static List<Covered> covers(int many, Random random) {
    return IntStream.range(0, many)
        .mapToObj(i -> new Covered("c" + random.nextInt(9_000), "c"))
        .distinct()
        .toList();
  }

  @Test
  void whatWasAnsweredMakesAnewOnlyThePieceWhereItStood() {
    Ranked all = Ranked.of(items("a", 500));
    Item done = all.get(300);
    Answer answer =
        new Answer(
            "studio", "x", Answer.State.DONE, Given.NOW, null, null, 1, done.what().covers());
    Ranked left = Ranked.of(Remaining.of(all, List.of(answer), Given.NOW).items());
    assertThat(left).isEqualTo(all.stream().filter(item -> !item.equals(done)).toList());
    assertThat(besides(left, all)).isEqualTo(1);
  }

  @Test
  void aRuleTurnedOffOrShownLessMakesAnewOnlyThePiecesWhereItStood() {
    Ranked all = Ranked.of(items("a", 500));
    Item off = all.get(100);
    Item less = all.get(130);
    String rule = Taught.rule(off.what());
    Taught taught =
        new Taught(
            Set.of(),
            Map.of(rule, new DayPlan.TurnedOff(rule, "Title", off.id())),
            Set.of(Taught.rule(less.what())));
    Ranked left = taught.apply(all);
    assertThat(left).hasSize(499).doesNotContain(off, less);
    assertThat(left).isSortedAccordingTo(Scoring.ORDER);
    assertThat(besides(left, all)).isLessThanOrEqualTo(4);
  }
}
