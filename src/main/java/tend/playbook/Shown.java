package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Values as people read them: "5 h 10", "3 days", "42 %", "yes". */
public final class Shown {
  private static final long DAY = 24 * 60;
  private static final long HALF_A_DAY = DAY / 2;
  private static final long TWO_DAYS = 2 * DAY;

  /** What is infinitely long ago. */
  public static final String NEVER = "never";

  private Shown() {}

  /** The first two known names and how many more there are; all where there are two or fewer. */
  public static String names(List<? extends @Nullable String> names, int all) {
    List<String> known = new ArrayList<>(3);
    for (int i = 0; i < names.size() && known.size() <= 2; i++) {
      String name = names.get(i);
      if (name != null && !name.isBlank() && !known.contains(name)) {
        known.add(name);
      }
    }
    if (all <= 2 && known.size() <= 2) {
      return String.join(" and ", known);
    }
    List<String> first = known.subList(0, Math.min(2, known.size()));
    return String.join(", ", first) + " and " + (all - first.size()) + " more";
  }

  /** As short as a card has room for. */
  public static @Nullable String words(@Nullable Object value, String unit) {
    return value instanceof Double time && isWhole(time, unit)
        ? words(Math.floor(time), unit, Shown::hours)
        : words(value, unit, Shown::hours);
  }

  private static boolean isWhole(double time, String unit) {
    return unit.equals("days ago") || (unit.equals("working hours") && time >= HALF_A_DAY / 60);
  }

  /** To the minute, so that a value and the bound that it misses never read the same. */
  public static @Nullable String exactWords(@Nullable Object value, String unit) {
    return words(value, unit, Shown::exactly);
  }

  private static @Nullable String words(
      @Nullable Object value, String unit, DoubleFunction<String> hours) {
    if (value == null) {
      return null;
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Number number) {
      return unit.equals("h") ? hours.apply(number.doubleValue()) : number(number, unit);
    }
    return value.toString();
  }

  private static String number(Number value, String unit) {
    if (Double.isInfinite(value.doubleValue())) {
      return NEVER;
    }
    String plain = Numbers.plain(value.doubleValue());
    return unit.isEmpty() ? plain : plain + " " + noun(plain, unit);
  }

  /** What is counted, in the singular for one: "comment", "reply", "person", "day ago". */
  public static String noun(String number, String unit) {
    if (!number.equals("1")) {
      return unit;
    }
    String first = unit.replaceFirst(" .*", "");
    String rest = unit.substring(first.length());
    if (first.equals("people")) {
      return "person" + rest;
    }
    String one = first.endsWith("ies") ? first.substring(0, first.length() - 3) + "y" : first;
    return (one.endsWith("s") ? one.substring(0, one.length() - 1) : one) + rest;
  }

  /**
   * Under an hour in minutes, under half a day in hours and minutes, under two days in whole hours,
   * then in whole days: what waited since yesterday does not read otherwise, and is not written
   * anew, every few minutes.
   */
  public static String hours(double hours) {
    long minutes = Math.round(hours * 60);
    if (minutes < HALF_A_DAY) {
      return exactly(hours);
    }
    return minutes < TWO_DAYS ? minutes / 60 + " h" : minutes / DAY + " days";
  }

  /** The same to the minute, however many days they are: "6 days 22 h 5". */
  public static String exactly(double hours) {
    long minutes = Math.round(hours * 60);
    if (minutes < TWO_DAYS) {
      return underTwoDays(minutes);
    }
    long rest = minutes % DAY;
    return minutes / DAY + " days" + (rest == 0 ? "" : " " + underTwoDays(rest));
  }

  private static String underTwoDays(long minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60);
  }
}
