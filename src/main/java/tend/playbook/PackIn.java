package tend.playbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackOut} wrote, part by part in the same order. Used by one thread. */
final class PackIn {
  private final ByteBuffer in;

  PackIn(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  int whole() {
    return in.getInt();
  }

  double real() {
    return in.getDouble();
  }

  byte[] block() {
    byte[] block = new byte[whole()];
    in.get(block);
    return block;
  }

  String text() {
    int length = whole();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  @Nullable String maybe() {
    return whole() == 0 ? null : text();
  }

  <T> List<T> each(Supplier<T> one) {
    int count = whole();
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }

  /** In the order written. */
  <T> Map<String, T> eachByName(Supplier<T> one) {
    int count = whole();
    Map<String, T> all = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      all.put(text(), one.get());
    }
    return all;
  }
}
