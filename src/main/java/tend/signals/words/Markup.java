package tend.signals.words;

import java.util.Map;
import java.util.Set;

/**
 * The plain text of a comment that a platform handed out as HTML. Only what platforms write into
 * comments is taken for markup, so "a &lt; b" and "&lt;3" stay.
 */
public final class Markup {
  private static final Set<String> TAGS =
      Set.of("a", "b", "br", "i", "em", "p", "s", "u", "span", "strong", "del", "div");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final int LONGEST_TAG = 2_000;
  private static final int LONGEST_ENTITY = 8;

  private Markup() {}

  /** The text itself where it holds no markup. */
  public static String without(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : entities(tags(text));
  }

  private static String tags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = text.charAt(i) == '<' ? tagEnd(text, i) : -1;
      if (end < 0) {
        out.append(text.charAt(i++));
      } else {
        out.append(breaks(text, i) ? "\n" : "");
        i = end;
      }
    }
    return out.toString();
  }

  /** After the ">" of a known tag; negative where none begins here. */
  private static int tagEnd(String text, int start) {
    int end = nameEnd(text, start);
    if (!TAGS.contains(name(text, start, end))) {
      return -1;
    }
    int limit = Math.min(text.length(), start + LONGEST_TAG);
    for (int i = end; i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean breaks(String text, int start) {
    String name = name(text, start, nameEnd(text, start));
    return name.equals("br") || name.equals("p") || name.equals("div");
  }

  private static String name(String text, int start, int end) {
    return text.substring(start + 1, end).replace("/", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static int nameEnd(String text, int start) {
    int i = start + 1;
    while (i < text.length()
        && i < start + LONGEST_ENTITY
        && text.charAt(i) < 128
        && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '/')) {
      i++;
    }
    return i;
  }

  private static String entities(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf(';', at);
      String meant =
          end > at && end - at <= LONGEST_ENTITY ? meant(text.substring(at + 1, end)) : "";
      if (!meant.isEmpty()) {
        out.append(text, from, at).append(meant);
        from = end + 1;
      }
      at = text.indexOf('&', at + 1);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String meant(String entity) {
    if (!entity.startsWith("#")) {
      return ENTITIES.getOrDefault(entity, "");
    }
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : Integer.parseInt(entity.substring(1));
      return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
