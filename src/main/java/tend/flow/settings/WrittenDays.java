package tend.flow.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.Pause;
import tend.model.QuietHours;

/** Pauses, quiet hours and assistants as people write them. */
final class WrittenDays {
  static final String NONE = "none";
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2})(?::(\\d{2}))?-(\\d{1,2})(?::(\\d{2}))?");
  private static final Pattern ASSISTANT = Pattern.compile("\\s*([^=]*\\S)\\s*=\\s*(\\d{1,4})\\s*");
  private static final int DAY_MINUTES = 24 * 60;
  private static final int LONGEST_DAYS = 366;

  private WrittenDays() {}

  /** The pauses with the written one; {@code none} ends them on the day before {@code today}. */
  static List<Pause> pauses(String written, List<Pause> was, LocalDate today) {
    if (written.equals(NONE)) {
      return Pause.before(today, was);
    }
    List<Pause> all = new ArrayList<>(was);
    for (String one : written.split(",", -1)) {
      all.add(pause(one.strip(), written));
    }
    return all;
  }

  private static Pause pause(String one, String written) {
    try {
      String[] days = one.split("\\.\\.", -1);
      Pause pause =
          new Pause(LocalDate.parse(days[0]), LocalDate.parse(days[days.length == 2 ? 1 : 0]));
      if (days.length <= 2 && pause.to().isBefore(pause.from().plusDays(LONGEST_DAYS))) {
        return pause;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // told below, like a pause of years
    }
    throw new NotASetting(
        "pause",
        "{0} is no pause of at most a year; write its first and last day,"
            + " 2026-12-20..2027-01-03, or none",
        written);
  }

  /** The quiet hours; null for {@code none}. */
  static @Nullable QuietHours quiet(String written) {
    if (written.equals(NONE)) {
      return null;
    }
    Matcher hours = HOURS.matcher(written.strip());
    try {
      if (hours.matches()) {
        return new QuietHours(
            time(hours.group(1), hours.group(2)), time(hours.group(3), hours.group(4)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // told below, like whatever else are no hours
    }
    throw new NotASetting(
        "quiet", "{0} are no quiet hours; write 21-8, 21:30-07:00 or none", written);
  }

  private static LocalTime time(String hour, @Nullable String minute) {
    int written = Integer.parseInt(hour);
    return LocalTime.of(
        written == 24 && minute == null ? 0 : written,
        minute == null ? 0 : Integer.parseInt(minute));
  }

  /**
   * The assistants with the written ones, a name's last minutes; {@code none} for nobody of those
   * before it.
   */
  static List<Assistant> assistants(List<String> written, List<Assistant> was) {
    Map<String, Assistant> all = new LinkedHashMap<>();
    was.forEach(a -> all.put(a.name(), a));
    for (String one : written) {
      if (one.equals(NONE)) {
        all.clear();
        continue;
      }
      Matcher matcher = ASSISTANT.matcher(one);
      if (!matcher.matches()
          || !Account.isName(matcher.group(1))
          || Integer.parseInt(matcher.group(2)) > DAY_MINUTES) {
        throw new NotASetting(
            "assistant",
            "{0} says no minutes a day; write \"Kim=15\", Kim=0 for as long as it takes, or none",
            one);
      }
      String name = matcher.group(1);
      all.put(name, new Assistant(name, Integer.parseInt(matcher.group(2))));
    }
    return List.copyOf(all.values());
  }
}
