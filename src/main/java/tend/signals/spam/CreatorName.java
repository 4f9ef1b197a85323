package tend.signals.spam;

import java.util.HashSet;
import java.util.Set;

/**
 * The display names of a creator, and which other names pass for them: the same name, look-alike
 * letters, marks and emoji around it, or "official" and the like added. A name alone is no
 * identity: whoever asks must know otherwise that it is not the creator. Immutable.
 */
public final class CreatorName {
  private final Set<String> exact = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final Set<String> run = new HashSet<>();
  private final long[] letters;

  public CreatorName(Iterable<String> names) {
    for (String name : names) {
      FoldedName one = FoldedName.of(name);
      exact.add(one.exact());
      folded.add(one.words());
      run.add(one.run());
    }
    // before the empty one goes: a name without letters may be anybody's
    letters = run.stream().mapToLong(NameLetters::of).toArray();
    folded.remove("");
    run.remove("");
  }

  /** Whether it is one of the names, in any case. */
  public boolean is(String name) {
    return exact.contains(FoldedName.of(name).exact());
  }

  /** Whether a person would take it for one of the names. */
  public boolean passesFor(String name) {
    return mayPassFor(name) && isTaken(FoldedName.of(name));
  }

  private boolean mayPassFor(String name) {
    long here = NameLetters.of(name);
    for (long one : letters) {
      if (NameLetters.mayPass(here, one)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(FoldedName one) {
    return exact.contains(one.exact())
        || folded.contains(one.words())
        || (one.isLong() && run.contains(one.run()))
        || folded.contains(one.addedTo());
  }
}
