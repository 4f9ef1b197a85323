package tend.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, by which its format is told: at most 64 KiB, cut where it stops being
 * text. Used by one thread.
 */
final class Head {
  private static final int MOST_TOKENS = 20_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final String text;
  private final boolean clean;
  private final byte[] start;
  private @Nullable Set<String> paths;

  /**
   * A beginning.
   *
   * @param clean false where it was cut at a byte that is no text
   * @param start the first bytes as they are
   */
  Head(String text, boolean clean, byte[] start) {
    this.text = text;
    this.clean = clean;
    this.start = start;
  }

  /** Whether those bytes stand there. */
  boolean hasBytes(byte[] bytes, int at) {
    int end = at + bytes.length;
    return start.length >= end && Arrays.equals(start, at, end, bytes, 0, bytes.length);
  }

  /** Whether all that was looked at is text. */
  boolean isText() {
    return clean && text.indexOf('\0') < 0;
  }

  boolean isEmpty() {
    return text.isEmpty() && clean;
  }

  /** The first line that is not blank; empty where there is none. */
  String line() {
    return text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
  }

  /** All of it. */
  String text() {
    return text;
  }

  /** Whether it begins like a JSON document. */
  boolean isJson() {
    return text.startsWith("{") || text.startsWith("[");
  }

  /**
   * Whether the JSON in it has something at that path: keys joined by "/", "[]" after what is an
   * array, such as {@code comments_v2[]/data[]}.
   */
  boolean has(String path) {
    return paths().contains(path);
  }

  /** Whether the JSON in it has something at a path of that shape. */
  boolean hasLike(Pattern path) {
    return paths().stream().anyMatch(p -> path.matcher(p).matches());
  }

  private Set<String> paths() {
    Set<String> known = paths;
    if (known == null) {
      known = isJson() ? pathsOf(text) : Set.of();
      paths = known;
    }
    return known;
  }

  private static Set<String> pathsOf(String json) {
    Set<String> paths = new HashSet<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      Walk walk = new Walk(parser, paths);
      walk.value("");
    } catch (IOException e) {
      // the beginning of a document rarely ends well; what was seen until then counts
      return paths;
    }
    return paths;
  }

  /** Collects the paths that a document has. */
  private static final class Walk {
    private final JsonParser parser;
    private final Set<String> paths;
    private int tokens;

    Walk(JsonParser parser, Set<String> paths) {
      this.parser = parser;
      this.paths = paths;
    }

    void value(String path) throws IOException {
      paths.add(path);
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        paths.add(path + "[]");
        while (next() != JsonToken.END_ARRAY) {
          value(path + "[]");
        }
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (next() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          next();
          value(path.isEmpty() ? name : path + "/" + name);
        }
      }
    }

    private JsonToken next() throws IOException {
      JsonToken token = parser.nextToken();
      if (token == null || ++tokens > MOST_TOKENS) {
        throw new IOException("enough");
      }
      return token;
    }
  }
}
