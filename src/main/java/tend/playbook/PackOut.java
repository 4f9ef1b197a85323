package tend.playbook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what {@link PackIn} reads, part by part in the same order. Used by one thread. */
final class PackOut {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void whole(int number) {
    try {
      out.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void real(double number) {
    try {
      out.writeDouble(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void block(byte[] block) {
    whole(block.length);
    try {
      out.write(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  void maybe(@Nullable String text) {
    whole(text == null ? 0 : 1);
    if (text != null) {
      text(text);
    }
  }

  <T> void each(Collection<T> all, Consumer<T> one) {
    whole(all.size());
    all.forEach(one);
  }

  <T> void each(Map<String, T> all, Consumer<T> one) {
    whole(all.size());
    all.forEach(
        (key, value) -> {
          text(key);
          one.accept(value);
        });
  }
}
