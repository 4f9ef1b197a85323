package tend.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is written field by field, as {@link Json} writes records. Used by one thread. A list
 * writes hundreds of fields, so none makes an object for itself, and the text grows in room that is
 * used again.
 */
final class Written {
  static final JsonFactory FACTORY = new JsonFactory();
  private final JsonGenerator to;

  private Written(JsonGenerator to) {
    this.to = to;
  }

  /** How the fields of one thing are written. */
  interface How<T> {
    void write(Written to, T one) throws IOException;
  }

  /** The text of one thing. */
  static <T> String of(T one, How<T> how) {
    SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
    try (JsonGenerator to = FACTORY.createGenerator(text)) {
      new Written(to).object(one, how);
      to.flush();
      return text.getAndClear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void object(@Nullable T one, How<T> how) throws IOException {
    if (one == null) {
      to.writeNull();
    } else {
      to.writeStartObject();
      how.write(this, one);
      to.writeEndObject();
    }
  }

  /** A field with something in it that has fields of its own. */
  <T> Written inner(String name, @Nullable T one, How<T> how) throws IOException {
    to.writeFieldName(name);
    object(one, how);
    return this;
  }

  /** A field with several of those. */
  <T> Written inners(String name, Collection<T> all, How<T> how) throws IOException {
    to.writeArrayFieldStart(name);
    for (T one : all) {
      object(one, how);
    }
    to.writeEndArray();
    return this;
  }

  /** A field whose value is written the way it says itself: a text, a moment, a day, a zone. */
  Written word(String name, @Nullable Object value) throws IOException {
    to.writeFieldName(name);
    word(value);
    return this;
  }

  /** A field with several of those. */
  Written words(String name, Collection<?> values) throws IOException {
    to.writeArrayFieldStart(name);
    for (Object value : values) {
      word(value);
    }
    to.writeEndArray();
    return this;
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

  Written number(String name, long value) throws IOException {
    to.writeNumberField(name, value);
    return this;
  }

  Written share(String name, double value) throws IOException {
    to.writeNumberField(name, value);
    return this;
  }
}
