package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ExchangedTest {
  /** Equal to every other: only which one it is counts. */
  private static final class Thing {
    @Override
    public boolean equals(Object other) {
      return other instanceof Thing;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Test
  void whatStayedIsNeitherGoneNorComeWhereverItStands() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      List<Thing> before = things(random.nextInt(60));
      List<Thing> now = new ArrayList<>(before);
      now.removeIf(one -> random.nextInt(12) == 0);
      for (int i = random.nextInt(4); i > 0; i--) {
        now.add(random.nextInt(now.size() + 1), new Thing());
      }
      if (round % 3 == 0) {
        Collections.shuffle(now, random);
      }
      Exchanged<Thing> exchanged = Exchanged.between(before, now);
      assertSame(exchanged.gone(), before.stream().filter(not(now)).toList());
      assertSame(exchanged.come(), now.stream().filter(not(before)).toList());
    }
  }

  private static List<Thing> things(int count) {
    List<Thing> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new Thing());
    }
    return all;
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  private static Predicate<Thing> not(List<Thing> in) {
    return one -> in.stream().noneMatch(other -> other == one);
  }

  private static void assertSame(List<Thing> some, List<Thing> others) {
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i)).isSameAs(others.get(i));
    }
  }
}
