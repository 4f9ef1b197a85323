package tend.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Handles;

/**
 * Who brought whom: somebody was called by their handle in a comment, had never come before, and
 * came afterwards. It counts for whoever called first. Used once, by one thread.
 */
final class Brought implements Aspect {
  private final Map<String, String> calledBy = new HashMap<>();
  private final Set<String> handles = new HashSet<>();
  private final Set<String> came = new HashSet<>();
  private final Map<String, Integer> brought = new HashMap<>();

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (!soFar.came(one)) {
      return;
    }
    arrived(one);
    for (String handle : Handles.in(one.text())) {
      if (!handles.contains(handle)) {
        calledBy.putIfAbsent(handle, one.author());
      }
    }
  }

  private void arrived(Interaction one) {
    if (!came.add(one.author())) {
      return;
    }
    String key = Handles.of(one.author());
    String name = Handles.of(one.shownName());
    handles.add(key);
    handles.add(name);
    String byKey = calledBy.get(key);
    String by = byKey != null ? byKey : calledBy.get(name);
    if (by != null && !by.equals(one.author())) {
      brought.merge(by, 1, Integer::sum);
    }
  }

  /** How many they brought; null where nobody's words were imported. */
  @Nullable Integer brought(Person person, Imported imported) {
    return imported.conversations() ? brought.getOrDefault(person.key(), 0) : null;
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
