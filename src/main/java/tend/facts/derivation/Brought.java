package tend.facts.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.words.Handles;

/**
 * Who brought whom: somebody was called by their handle in a comment, had never come before, and
 * came afterwards. It counts for whoever called first. Used once, by one thread.
 */
final class Brought implements Aspect {
  private final Map<String, String> calledBy = new HashMap<>();
  private final Set<String> handles = new HashSet<>();

  /** Who came and of whom the handles are not known yet: most texts call nobody. */
  private final List<Interaction> arrivals = new ArrayList<>();

  @Override
  public boolean wants(Kind kind, boolean own) {
    return switch (kind) {
      case COMMENT, REPLY, MENTION, MESSAGE, SHARE, REACTION -> !own;
      case POST, FOLLOWER, OUTREACH, PEER -> false;
    };
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (!soFar.came(one)) {
      return;
    }
    if (soFar.author(one).timesCame() == 1) {
      arrived(one, soFar);
    }
    List<String> named = soFar.reading(one).handles();
    if (!named.isEmpty()) {
      calls(named, one);
    }
  }

  private void calls(List<String> named, Interaction one) {
    for (String handle : named) {
      if (!handles().contains(handle)) {
        calledBy.putIfAbsent(handle, one.author());
      }
    }
  }

  private void arrived(Interaction one, SoFar soFar) {
    arrivals.add(one);
    if (calledBy.isEmpty()) {
      return;
    }
    String byKey = calledBy.get(Handles.of(one.author()));
    String by = byKey != null ? byKey : calledBy.get(Handles.of(one.shownName()));
    if (by != null && !by.equals(one.author())) {
      soFar.person(by).brought++;
    }
  }

  /** Of everybody who came. */
  private Set<String> handles() {
    for (Interaction one : arrivals) {
      handles.add(Handles.of(one.author()));
      handles.add(Handles.of(one.shownName()));
    }
    arrivals.clear();
    return handles;
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
