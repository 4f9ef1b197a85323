package tend.facts.derivation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tend.model.Interaction;
import tend.model.Kind;

/** Shows each row to the aspects that want it, always in the same order. Used by one thread. */
final class Shown {
  private final List<Aspect> aspects;

  /** Of own rows and of those of others, by kind. */
  private final Aspect[][] own = new Aspect[Kind.values().length][];

  private final Aspect[][] others = new Aspect[own.length][];

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

  @SuppressWarnings("EnumOrdinal") // a place in an array that is never stored
  private Aspect[] wanting(Kind kind, boolean isOwn) {
    Aspect[][] known = isOwn ? own : others;
    Aspect[] wanting = known[kind.ordinal()];
    if (wanting == null) {
      wanting = aspects.stream().filter(a -> a.wants(kind, isOwn)).toArray(Aspect[]::new);
      known[kind.ordinal()] = wanting;
    }
    return wanting;
  }
}
