package tend.engine.drl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be compared with what. */
enum Sort {
  NUMBER("a number"),
  TEXT("a text"),
  YES_NO("true or false"),
  MOMENT("a moment"),
  OTHER("a list or a whole fact");

  private final String words;

  Sort(String words) {
    this.words = words;
  }

  static Sort of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == boolean.class || type == Boolean.class) {
      return YES_NO;
    }
    if (type == Instant.class) {
      return MOMENT;
    }
    return (type != char.class && type.isPrimitive()) || Number.class.isAssignableFrom(type)
        ? NUMBER
        : OTHER;
  }

  String words() {
    return words;
  }

  /** Why that word cannot be compared with this; null where it can, or where nothing is known. */
  @Nullable String refuses(@Nullable Sort other, String shown) {
    return other == null || other == this
        ? null
        : shown + (this == YES_NO ? " is neither true nor false" : " is not " + words);
  }
}
