package tend.flow.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.policy.Statement;

/** Zone, minutes, hours, rest days, standing and regions as people write them. */
final class WrittenSettings {
  private static final int MOST_MINUTES = 24 * 60;
  private static final int SHORTEST_DAY = 3;
  private static final String NONE = "none";

  private WrittenSettings() {}

  /** From one time of day to a later one. */
  record Hours(LocalTime opens, LocalTime closes) {}

  static ZoneId zone(String written) {
    try {
      return ZoneId.of(written.strip());
    } catch (DateTimeException e) {
      throw new NotASetting(
          "zone", "{0} is no time zone; write one such as Europe/Berlin", written);
    }
  }

  static List<Integer> minutes(String written) {
    List<Integer> numbers = new ArrayList<>();
    for (String one : written.split(",", -1)) {
      if (!one.strip().matches("\\d{1,4}") || Integer.parseInt(one.strip()) > MOST_MINUTES) {
        throw new NotASetting(
            "minutes", "{0} is no budget; write 20, or seven numbers with commas", written);
      }
      numbers.add(Integer.valueOf(one.strip()));
    }
    if (numbers.size() == 1) {
      return Collections.nCopies(7, numbers.get(0));
    }
    if (numbers.size() != 7) {
      throw new NotASetting(
          "minutes",
          "{0} has {1} numbers; write one, or seven from Monday on",
          written,
          String.valueOf(numbers.size()));
    }
    return numbers;
  }

  static Hours hours(String written) {
    String[] two = written.split("-", -1);
    LocalTime opens = time(two[0]);
    LocalTime closes = time(two.length == 2 ? two[1] : "");
    if (!opens.isBefore(closes)) {
      throw new NotASetting("hours", "{0} opens after it closes; write 09:00-18:00", written);
    }
    return new Hours(opens, closes);
  }

  private static LocalTime time(String written) {
    try {
      return LocalTime.parse(written.strip());
    } catch (DateTimeException e) {
      throw new NotASetting("hours", "\"{0}\" is no time; write 09:00-18:00", written);
    }
  }

  static Set<DayOfWeek> restDays(String written) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (written.equals(NONE)) {
      return days;
    }
    for (String one : written.split(",", -1)) {
      String word = one.strip().toUpperCase(Locale.ROOT);
      days.add(
          Arrays.stream(DayOfWeek.values())
              .filter(d -> word.length() >= SHORTEST_DAY && d.name().startsWith(word))
              .findFirst()
              .orElseThrow(
                  () -> new NotASetting("rest-days", "\"{0}\" is no weekday; write sat,sun", one)));
    }
    return days;
  }

  static @Nullable Boolean verified(String written) {
    return switch (written) {
      case "yes" -> true;
      case "no" -> false;
      case "unknown" -> null;
      default -> throw new NotASetting("verified", "{0}; write yes, no or unknown", written);
    };
  }

  static Set<String> regions(String written) {
    Set<String> chosen = new TreeSet<>(List.of(written.toLowerCase(Locale.ROOT).split(",", -1)));
    if (chosen.equals(Set.of("all"))) {
      return Set.of();
    }
    for (String one : chosen) {
      if (!Statement.REGIONS.contains(one)) {
        throw new NotASetting(
            "regions",
            "\"{0}\" is no region; there are {1}",
            one,
            String.join(", ", Statement.REGIONS));
      }
    }
    return chosen;
  }
}
