package tend.playbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tend.model.Nearest;

/**
 * Numbers as authors write them: digits with an optional point; anything else has a help text of
 * its own.
 */
public final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

  private Numbers() {}

  public static Optional<Double> parse(String written) {
    return NUMBER.matcher(written).matches()
        ? Optional.of(Double.parseDouble(written))
        : Optional.empty();
  }

  /** What is wrong with it. */
  public static String fault(String written) {
    return written.matches("\\d{10,}(\\.\\d*)?")
        ? written + " is too large; nine digits fit"
        : "\"" + written + "\" is not a number";
  }

  /** What to write instead in a settings file. */
  public static String help(String written) {
    return help(written, List.of());
  }

  /** What to write instead, where one of these settings may stand as well. */
  static String help(String written, Collection<String> settings) {
    if (written.matches("-?\\d+,\\d+")) {
      return "write " + written.replace(',', '.') + " with a point";
    }
    if (written.matches("\\d+(\\.\\d+)?%")) {
      return "leave the percent sign out: " + written.substring(0, written.length() - 1);
    }
    if (written.matches("\\d+(\\.\\d+)?[a-z]+")) {
      return "leave the unit out: " + written.replaceAll("[a-z]+$", "");
    }
    String word = written.replaceAll("[\\[\\]]", "");
    Optional<String> meant = Nearest.within(word.length() / 3, word, settings);
    return meant
        .map(name -> "did you mean [" + name + "]?")
        .or(
            () ->
                settings.stream()
                    .findFirst()
                    .map(name -> "write a number such as 4, or a setting such as [" + name + "]"))
        .orElse("write a number such as 4");
  }

  /** The number with all its decimals, and without trailing zeros. */
  public static String exact(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A number as people write it: no trailing zeros, at most one decimal. */
  public static String plain(double value) {
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
