package tend.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** JSON that is written field by field, as {@link Json} writes records. Used by one thread. */
final class Written {
  static final JsonFactory FACTORY = new JsonFactory();
  private final StringWriter text = new StringWriter();
  private final JsonGenerator to;

  private Written() throws IOException {
    to = FACTORY.createGenerator(text);
  }

  /** The text of one thing. */
  static <T> String of(T one, BiConsumer<Written, T> how) {
    try {
      Written written = new Written();
      written.object(one, how);
      written.to.close();
      return written.text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void object(@Nullable T one, BiConsumer<Written, T> how) throws IOException {
    if (one == null) {
      to.writeNull();
    } else {
      to.writeStartObject();
      how.accept(this, one);
      to.writeEndObject();
    }
  }

  /** A field with something in it that has fields of its own. */
  <T> Written inner(String name, @Nullable T one, BiConsumer<Written, T> how) {
    return field(name, () -> object(one, how));
  }

  /** A field with several of those. */
  <T> Written inners(String name, Collection<T> all, BiConsumer<Written, T> how) {
    return field(
        name,
        () -> {
          to.writeStartArray();
          for (T one : all) {
            object(one, how);
          }
          to.writeEndArray();
        });
  }

  /** A field whose value is written the way it says itself: a text, a moment, a day, a zone. */
  Written word(String name, @Nullable Object value) {
    return field(name, () -> word(value));
  }

  /** A field with several of those. */
  Written words(String name, Collection<?> values) {
    return field(
        name,
        () -> {
          to.writeStartArray();
          for (Object value : values) {
            word(value);
          }
          to.writeEndArray();
        });
  }

  private void word(@Nullable Object value) throws IOException {
    if (value == null) {
      to.writeNull();
    } else if (value instanceof Enum<?> one) {
      to.writeString(one.name());
    } else if (value instanceof Integer number) {
      to.writeNumber(number);
    } else if (value instanceof Boolean yes) {
      to.writeBoolean(yes);
    } else if (value instanceof LocalTime time) {
      to.writeString(
          DateTimeFormatter.ISO_LOCAL_TIME.format(time)); // seconds also where they are 0
    } else {
      to.writeString(value.toString());
    }
  }

  Written number(String name, long value) {
    return field(name, () -> to.writeNumber(value));
  }

  Written share(String name, double value) {
    return field(name, () -> to.writeNumber(value));
  }

  private interface Value {
    void write() throws IOException;
  }

  private Written field(String name, Value value) {
    try {
      to.writeFieldName(name);
      value.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
