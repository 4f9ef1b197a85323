package tend.facts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.model.Interaction;
import tend.model.Kind;

/** Shows each row to the aspects that want it, always in the same order. Used by one thread. */
final class Shown {
  private final List<Aspect> aspects;
  private final Map<Kind, Aspect[]> own = new EnumMap<>(Kind.class);
  private final Map<Kind, Aspect[]> others = new EnumMap<>(Kind.class);

  private final Set<Aspect> shown = new HashSet<>();
  private boolean noting;

  Shown(List<Aspect> aspects) {
    this.aspects = aspects;
  }

  /** Whether it was shown anything since all were last forgotten. */
  boolean wasShown(Aspect one) {
    return shown.contains(one);
  }

  /** Forgets who was shown anything. */
  void forget() {
    noting = true;
    shown.clear();
  }

  void show(Interaction one, SoFar soFar) {
    Aspect[] all = wanting(one.kind(), one.own());
    for (Aspect aspect : all) {
      aspect.take(one, soFar);
    }
    if (noting) {
      Collections.addAll(shown, all);
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
