package tend.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tend.model.Interaction;
import tend.model.Kind;

/** Shows each row to the aspects that want it, always in the same order. Used by one thread. */
final class Shown {
  private final List<Aspect> aspects;
  private final Map<Kind, Aspect[]> own = new EnumMap<>(Kind.class);
  private final Map<Kind, Aspect[]> others = new EnumMap<>(Kind.class);

  Shown(List<Aspect> aspects) {
    this.aspects = aspects;
  }

  void show(Interaction one, SoFar soFar) {
    for (Aspect aspect : wanting(one.kind(), one.own())) {
      aspect.take(one, soFar);
    }
  }

  private Aspect[] wanting(Kind kind, boolean isOwn) {
    Map<Kind, Aspect[]> known = isOwn ? own : others;
    Aspect[] wanting = known.get(kind);
    if (wanting == null) {
      wanting = aspects.stream().filter(a -> a.wants(kind, isOwn)).toArray(Aspect[]::new);
      known.put(kind, wanting);
    }
    return wanting;
  }
}
