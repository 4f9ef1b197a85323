package tend.facts.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tend.model.Chunks;

/**
 * The facts about habits, in parts of which only those are made anew that look at something which
 * changed. Used by one thread.
 */
final class Habits {
  private final Changes changes;
  private final List<Part> parts = new ArrayList<>();
  private int next;

  Habits(Changes changes) {
    this.changes = changes;
  }

  /** Goes through all parts again, always in the same order. */
  void again() {
    next = 0;
  }

  /** The next part, made anew where it has to be or never was. */
  void part(boolean changed, Supplier<List<?>> made) {
    boolean isNew = next == parts.size();
    if (isNew) {
      parts.add(new Part(changes));
    }
    Part part = parts.get(next++);
    if (isNew || changed) {
      part.hold(made.get());
    }
  }

  List<Object> facts() {
    List<Chunks<Object>> all = new ArrayList<>(parts.size());
    for (Part part : parts) {
      all.add(part.facts());
    }
    return Chunks.joined(all);
  }
}
