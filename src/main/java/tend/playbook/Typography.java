package tend.playbook;

/**
 * Reads the characters that word processors put in as those an author meant: wide, thin and
 * non-breaking spaces and tabs as spaces, curly quotes around a text as straight ones. One
 * character for one, so that columns hold; what stands inside a text in quotes keeps its curly
 * quotes.
 */
final class Typography {
  private static final String OPENING = "“„‟";

  private Typography() {}

  static String plain(String line) {
    return straightQuotes(plainSpaces(line));
  }

  static String plainSpaces(String line) {
    StringBuilder out = new StringBuilder(line);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The line as it is where its quotes make no pairs that anybody could be sure of. */
  static String straightQuotes(String line) {
    StringBuilder out = new StringBuilder(line);
    int open = nextQuote(line, 0);
    while (open >= 0) {
      int close = closing(line, open);
      if (close < 0) {
        return line;
      }
      out.setCharAt(open, '"');
      out.setCharAt(close, '"');
      open = nextQuote(line, close + 1);
    }
    return out.toString();
  }

  private static boolean isCurly(char c) {
    return c == '”' || OPENING.indexOf(c) >= 0;
  }

  private static int nextQuote(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '"' || isCurly(line.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Where the text that begins there ends; -1 when that is not clear. */
  private static int closing(String line, int open) {
    int straight = line.indexOf('"', open + 1);
    if (line.charAt(open) == '"') {
      return straight >= 0 ? straight : balanced(line, open, '“');
    }
    int curly = balanced(line, open, line.charAt(open));
    if (curly < 0 && isAlwaysTheSame(line, open)) {
      curly = nextQuote(line, open + 1);
    }
    if (curly >= 0) {
      return straight >= 0 && straight < curly ? -1 : curly;
    }
    return straight >= 0 && line.indexOf('"', straight + 1) < 0 ? straight : -1;
  }

  /** The curly quote that closes that one when the pairs between them are counted out. */
  private static int balanced(String line, int open, char opening) {
    int depth = 1;
    for (int i = open + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean closes = c == '”' || (c == '“' && opening == '„');
      if (closes && --depth == 0) {
        return i;
      }
      if (!closes && OPENING.indexOf(c) >= 0) {
        depth++;
      }
    }
    return -1;
  }

  /** Some keyboards open and close with one and the same quote. */
  private static boolean isAlwaysTheSame(String line, int open) {
    long quotes = line.chars().skip(open).filter(c -> c == '"' || isCurly((char) c)).count();
    long same = line.chars().skip(open).filter(c -> c == line.charAt(open)).count();
    return quotes == same && same % 2 == 0;
  }
}
