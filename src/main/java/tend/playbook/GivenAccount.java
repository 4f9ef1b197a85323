package tend.playbook;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Nearest;
import tend.model.Preferences;

/**
 * The account of a scenario: {@code { name: studio, platform: x, brand: clay, zone: Europe/Oslo,
 * hours: "9-17", rest: [sat, sun] }}, each of which may be missing. What cannot be read is
 * reported.
 */
final class GivenAccount {
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(GivenAccount::shortly).toList();
  private final YamlTree tree;
  private final Problems problems;

  private GivenAccount(YamlTree tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  static Account of(@Nullable YamlTree tree, Problems problems) {
    return tree == null
        ? Account.named("scenario", "other")
        : new GivenAccount(tree, problems).account();
  }

  private Account account() {
    String name = tree.text("name");
    String platform = tree.text("platform");
    Preferences usual = Preferences.DEFAULT;
    List<LocalTime> hours = hours().orElse(List.of(usual.opens(), usual.closes()));
    return Account.named(name == null ? "scenario" : name, platform == null ? "other" : platform)
        .with(
            new Preferences(
                    zone(),
                    usual.minutes(),
                    hours.get(0),
                    hours.get(1),
                    rest(),
                    tree.text("brand"),
                    null)
                .standing(verified(), Set.of()));
  }

  private @Nullable Boolean verified() {
    String written = tree.text("verified");
    return written == null ? null : written.equals("yes");
  }

  private @Nullable ZoneId zone() {
    String written = tree.text("zone");
    try {
      return written == null ? null : ZoneId.of(written);
    } catch (DateTimeException e) {
      wrong("zone", "\"" + written + "\" is no time zone", "write zone: Europe/Oslo");
      return null;
    }
  }

  private Optional<List<LocalTime>> hours() {
    String written = tree.text("hours");
    if (written == null) {
      return Optional.empty();
    }
    Matcher matcher = HOURS.matcher(written);
    if (matcher.matches()) {
      int opens = Integer.parseInt(matcher.group(1));
      int closes = Integer.parseInt(matcher.group(2));
      if (opens < closes && closes < 24) {
        return Optional.of(List.of(LocalTime.of(opens, 0), LocalTime.of(closes, 0)));
      }
    }
    wrong("hours", "\"" + written + "\" are no hours of a day", "write hours: \"9-17\"");
    return Optional.empty();
  }

  private Set<DayOfWeek> rest() {
    Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
    for (YamlTree day : tree.get("rest").map(YamlTree::items).orElse(List.of())) {
      String written = day.text().orElse("");
      int number = DAYS.indexOf(written);
      if (number < 0) {
        problems.error(
            "TD021", day, "\"" + written + "\" is no weekday", Nearest.help(written, DAYS));
      } else {
        rest.add(DayOfWeek.of(number + 1));
      }
    }
    return rest;
  }

  private void wrong(String key, String message, String help) {
    problems.error("TD021", tree.get(key).orElse(tree), message, help);
  }

  private static String shortly(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
