package tend.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** Shows each row to the aspects that want it, always in the same order. Used by one thread. */
final class Shown {
  private static final int KINDS = Kind.values().length;
  private final List<Aspect> aspects;
  private final Aspect @Nullable [][] wanting = new Aspect[2 * KINDS][];

  Shown(List<Aspect> aspects) {
    this.aspects = aspects;
  }

  void show(Interaction one, SoFar soFar) {
    for (Aspect aspect : wanting(one.kind(), one.own())) {
      aspect.take(one, soFar);
    }
  }

  private Aspect[] wanting(Kind kind, boolean own) {
    int index = kind.ordinal() + (own ? KINDS : 0);
    Aspect[] known = wanting[index];
    if (known == null) {
      known = aspects.stream().filter(a -> a.wants(kind, own)).toArray(Aspect[]::new);
      wanting[index] = known;
    }
    return known;
  }
}
