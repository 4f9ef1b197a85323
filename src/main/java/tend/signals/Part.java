package tend.signals;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something read from a text when it is first asked for. Threads may share it where what is read is
 * immutable: reading it twice does no harm.
 */
final class Part<T> {
  private final Function<String, T> read;
  private @Nullable T known;

  Part(Function<String, T> read) {
    this.read = read;
  }

  /** Always asked of the same text. */
  T of(String text) {
    T part = known;
    if (part == null) {
      part = read.apply(text);
      known = part;
    }
    return part;
  }
}
