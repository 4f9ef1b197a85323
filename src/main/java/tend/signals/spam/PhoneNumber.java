package tend.signals.spam;

import java.util.List;
import java.util.Set;

/**
 * Whether a text holds a phone number, also with letters for digits ("+1 2O2 555 OI 99"), emoji for
 * digits or spoken ("nine zero one"). Large amounts, dates and network addresses are none.
 */
final class PhoneNumber {
  private static final int LEAST_DIGITS = 9;
  private static final int MOST_DIGITS = 16;
  private static final int LEAST_SPOKEN = 7;
  private static final String BETWEEN = " -.()/+_*~·";
  private static final Set<String> SPOKEN =
      Set.of(
          "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
          "double", "plus");

  private PhoneNumber() {}

  /** Looks through an undisguised text. */
  static boolean in(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '+' || c == '(' || isDigit(c)) {
        int end = end(text, i);
        if (isNumber(text, i, end)) {
          return true;
        }
        i = end;
      }
      i++;
    }
    return false;
  }

  /** Whether digits are spoken one by one. */
  static boolean spoken(List<String> words) {
    int run = 0;
    for (String word : words) {
      run = SPOKEN.contains(word) ? run + 1 : 0;
      if (run >= LEAST_SPOKEN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLettered(char c) {
    return c == 'o' || c == 'l' || c == 'i';
  }

  private static int end(String text, int start) {
    int i = start;
    int gap = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c) || isLettered(c)) {
        gap = 0;
      } else if (BETWEEN.indexOf(c) < 0 || ++gap > 3) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isNumber(String text, int from, int to) {
    int digits = 0;
    int lettered = 0;
    int separators = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      digits += isDigit(c) ? 1 : 0;
      lettered += isLettered(c) ? 1 : 0;
      separators += BETWEEN.indexOf(c) >= 0 && i > from && i + 1 < to ? 1 : 0;
    }
    int all = digits + lettered;
    boolean plus = text.charAt(from) == '+';
    boolean within =
        (from > 0
                && (Character.isLetterOrDigit(text.charAt(from - 1))
                    || ".,:=&_$€£#/".indexOf(text.charAt(from - 1)) >= 0))
            || (to < text.length() && Character.isLetterOrDigit(text.charAt(to)));
    return !within
        && all >= (plus ? LEAST_DIGITS - 1 : LEAST_DIGITS + 1)
        && all <= MOST_DIGITS
        && lettered <= 4
        && (plus || separators > 0)
        && !isGrouped(text.substring(from, to).strip());
  }

  /** An amount such as 2.126.521.750, a network address, a row of equal pieces, years, a sum. */
  private static boolean isGrouped(String number) {
    if (number.startsWith("+") || number.startsWith("(")) {
      return false;
    }
    String[] groups = number.split("[ .]", -1);
    boolean thousands = groups.length > 2;
    boolean address = groups.length == 4 && number.indexOf(' ') < 0;
    boolean tiny = true;
    for (int i = 0; i < groups.length; i++) {
      thousands &= i == 0 ? groups[i].length() <= 3 : groups[i].length() == 3;
      address &= groups[i].length() <= 3;
      tiny &= groups[i].length() <= 2;
    }
    return (thousands && groups.length > 3 && !groups[0].startsWith("0"))
        || (address && Integer.parseInt("0" + digitsOf(groups[1])) < 256)
        || (tiny && groups.length < 5)
        || number.indexOf('+') > 0
        || number.indexOf('*') > 0
        || number.indexOf('/') > 0;
  }

  private static String digitsOf(String group) {
    return group.replaceAll("\\D", "");
  }
}
