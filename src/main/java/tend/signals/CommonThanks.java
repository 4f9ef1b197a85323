package tend.signals;

import java.util.List;
import java.util.Locale;

/**
 * Whether a text is what everybody says: thanks, a greeting, praise of no particular thing. Many
 * say the same then, and mean it. Threads may share it.
 */
final class CommonThanks {
  private static final int SHORT_UNSPACED = 20;
  private static final List<String> UNSPACED =
      List.of("ありがとう", "感謝", "おめでとう", "こんにちは", "谢谢", "謝謝", "感谢", "ขอบคุณ");
  private static final CommentReader READER = new CommentReader();

  private CommonThanks() {}

  static boolean is(String text) {
    CommentKind kind = READER.read(text).kind();
    return kind == CommentKind.GENERIC || kind == CommentKind.GREETING || unspaced(text);
  }

  /** Scripts without spaces have no words that a list of phrases could match. */
  private static boolean unspaced(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return plain.codePointCount(0, plain.length()) <= SHORT_UNSPACED
        && UNSPACED.stream().anyMatch(plain::contains);
  }
}
