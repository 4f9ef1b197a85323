package tend.plan.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an audit file must say. */
final class Given {
  private Given() {}

  /**
   * The same.
   *
   * @throws IllegalArgumentException where it is missing
   */
  static <T> T value(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("it says no " + name);
    }
    return value;
  }

  /** The same for a list that holds something in every place. */
  static <T> List<T> list(String name, @Nullable List<T> list) {
    value(name, list).forEach(one -> value("part of " + name, one));
    return List.copyOf(value(name, list));
  }
}
