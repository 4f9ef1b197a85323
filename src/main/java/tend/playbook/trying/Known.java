package tend.playbook.trying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.FactTypes;
import tend.facts.Imported;

/**
 * An account's facts, found by kind and by key as a session of Drools would find them. Not shared
 * by threads.
 */
final class Known {
  private final Map<Class<?>, List<Object>> byType = new HashMap<>();
  private final Map<Key, Map<Object, Object>> indexes = new HashMap<>();
  private final Imported imported;

  private record Key(Class<?> type, String property) {}

  Known(FactSheet sheet) {
    this.imported = sheet.imported();
    for (Object fact : sheet.facts()) {
      byType.computeIfAbsent(fact.getClass(), t -> new java.util.ArrayList<>()).add(fact);
    }
  }

  /** All facts of that kind in the order of the sheet. */
  List<Object> all(Class<?> type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The fact of that kind whose property has that value; keys are unique. */
  @Nullable Object where(Class<?> type, String property, @Nullable Object value) {
    return value == null
        ? null
        : indexes.computeIfAbsent(new Key(type, property), this::index).get(value);
  }

  /** What the imports ever brought. */
  Imported imported() {
    return imported;
  }

  private Map<Object, Object> index(Key key) {
    Map<Object, Object> index = new HashMap<>();
    for (Object fact : all(key.type())) {
      Object value = FactTypes.value(fact, key.property());
      if (value != null) {
        index.putIfAbsent(value, fact);
      }
    }
    return index;
  }
}
