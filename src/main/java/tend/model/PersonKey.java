package tend.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a person where no name may: the platform's key, or where only a name is known
 * "name:" and 16 hexadecimal digits of the SHA-256 of how many bytes it has, ":" and the name. So
 * whoever knows the name can find it, and nobody reads it.
 */
public final class PersonKey {
  private static final int LENGTH = 16;

  private PersonKey() {}

  /** Of whoever did it; null where the source says nothing of them. */
  public static @Nullable String of(Interaction one) {
    String name = one.authorName();
    return one.authorId() != null ? one.authorId() : name == null ? null : ofName(name);
  }

  /** Of somebody known by a name only. */
  public static String ofName(String name) {
    return "name:" + Fingerprint.of(LENGTH, List.of(name));
  }
}
