package tend.out;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar, none longer than 75 bytes of UTF-8, as RFC 5545 wants them. */
final class Folded {
  private static final int MOST_BYTES = 75;
  private static final String END = "\r\n";

  private Folded() {}

  static String lines(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.strip().split("\r?\n", -1)) {
      fold(line, out);
    }
    return out.toString();
  }

  private static void fold(String line, StringBuilder out) {
    int bytes = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      String one = Character.toString(line.codePointAt(at));
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > MOST_BYTES) {
        out.append(END).append(' ');
        bytes = 1;
      }
      out.append(one);
      bytes += length;
    }
    out.append(END);
  }
}
