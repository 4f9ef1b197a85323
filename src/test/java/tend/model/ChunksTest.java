package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunksTest {
  @Test
  void itHoldsWhatAnyOtherListWouldAndNeverChanges() {
    Random random = new Random(5);
    List<Integer> expected = new ArrayList<>();
    Chunks<Integer> held = Chunks.none();
    for (int round = 0; round < 3_000; round++) {
      Chunks<Integer> before = held;
      List<Integer> copy = new ArrayList<>(held);
      boolean less = !expected.isEmpty() && random.nextInt(3) == 0;
      int place = random.nextInt(expected.size() + (less ? 0 : 1));
      if (less) {
        expected.remove(place);
        held = held.without(place);
      } else {
        expected.add(place, round);
        held = held.with(place, round);
      }
      assertThat(held.size()).isEqualTo(expected.size());
      assertThat(round % 50 == 0 ? held : expected).isEqualTo(expected);
      assertThat(round % 50 == 0 ? before : copy).isEqualTo(copy);
    }
    Chunks<Integer> before = held;
    List<Integer> copy = new ArrayList<>(held);
    for (int i = 0; i < 50; i++) {
      int place = random.nextInt(expected.size());
      expected.set(place, -i);
      held = held.replaced(place, -i);
    }
    assertThat(before).isEqualTo(copy);
    assertThat(held).containsExactlyElementsOf(expected);
    assertThat(held.toArray()).isEqualTo(expected.toArray());
  }

  @Test
  void aVeryLongOneIsNoOther() {
    Random random = new Random(8);
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      expected.add(i);
    }
    Chunks<Integer> held = Chunks.of(expected);
    for (int round = 0; round < 2_000; round++) {
      int place = round % 3 == 0 ? random.nextInt(expected.size()) : 20_000;
      if (random.nextInt(4) == 0) {
        expected.remove(place);
        held = held.without(place);
      } else {
        expected.add(place, -round);
        held = held.with(place, -round);
      }
      int other = random.nextInt(expected.size());
      assertThat(held.get(other)).isEqualTo(expected.get(other));
    }
    assertThat(held).containsExactlyElementsOf(expected);
    assertThat(held.toArray()).isEqualTo(expected.toArray());
  }

  @Test
  void whatIsSharedIsFoundFromBothEnds() {
    List<Integer> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(i);
    }
    Chunks<Integer> one = Chunks.of(many);
    Chunks<Integer> other = one.with(500, -1);
    int head = one.sharedHead(other);
    int tail = one.sharedTail(other, 1_000 - head);
    assertThat(head).isBetween(400, 500);
    assertThat(tail).isBetween(400, 500);
    assertThat(other.with(head, one.subList(head, 1_000 - tail), tail)).isEqualTo(many);
  }

  @Test
  void theTailNeverReachesIntoTheHead() {
    Chunks<String> one = Chunks.of(List.of("a"));
    Chunks<String> twice = Chunks.joined(List.of(one, one));
    assertThat(twice.sharedHead(one)).isEqualTo(1);
    assertThat(twice.sharedTail(one, 0)).isZero();
  }
}
