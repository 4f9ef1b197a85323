package tend.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tend.App;
import tend.flow.Accounts;
import tend.flow.PlatformWord;
import tend.model.Account;
import tend.model.Preferences;
import tend.policy.Statement;

@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Settings of one account.",
    subcommands = AccountCommand.Change.class)
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: account set NAME …");
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Changes an account's settings and prints them.")
  static final class Change implements Callable<Integer> {
    private static final int MOST_MINUTES = 24 * 60;

    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Option(names = "--platform", description = "Such as youtube.")
    private @Nullable String platform;

    @Option(names = "--me", description = "The platform's key of the account itself.")
    private @Nullable String me;

    @Option(names = "--zone", description = "Time zone, such as Europe/Berlin.")
    private @Nullable String zone;

    @Option(names = "--minutes", description = "Budget a day: one number, or seven from Monday on.")
    private @Nullable String minutes;

    @Option(names = "--hours", description = "When you answer, such as 09:00-18:00.")
    private @Nullable String hours;

    @Option(names = "--rest-days", description = "Such as sat,sun; none for no rest day.")
    private @Nullable String restDays;

    @Option(names = "--brand", description = "Groups accounts for settings.")
    private @Nullable String brand;

    @Option(names = "--creator", description = "The person behind the account.")
    private @Nullable String creator;

    @Option(
        names = "--verified",
        description = "Whether the platform verified it: yes, no or unknown.")
    private @Nullable String verified;

    @Option(
        names = "--regions",
        description = "Where its people are, for policies: us,uk; all for everywhere.")
    private @Nullable String regions;

    @Option(
        names = "--pause",
        description =
            "Days off for all of the person's accounts: 2026-12-20..2027-01-03; none ends them.")
    private @Nullable String pause;

    @Option(names = "--quiet", description = "When nothing may ring, such as 21-8; none for never.")
    private @Nullable String quiet;

    @Option(
        names = "--assistant",
        description = "Who takes items off the list, with minutes a day: \"Kim=15\"; none.")
    private List<String> assistants = new ArrayList<>();

    @Override
    public Integer call() {
      try (App app = common.open()) {
        Account before = app.accounts().named(Accounts.oneLine(name));
        Preferences was = before.preferences();
        String joined = creator;
        Preferences start =
            joined == null || joined.equals(was.creator())
                ? was
                : app.accounts()
                    .ofCreator(joined)
                    .map(w -> was.joining(w.accounts().get(0).preferences()))
                    .orElse(was);
        Account changed = before.of(PlatformWord.of(platform), me).with(changed(start));
        Account after = changed.with(days(changed).insteadOf(start, common.moment()));
        app.accounts().save(after);
        if (common.json) {
          common.print(view(after));
        } else {
          view(after).forEach((key, value) -> common.say("%-10s %s", key, value));
        }
        return ExitCode.FINE;
      }
    }

    /** Pauses are counted in the zone that holds from now on. */
    private Preferences days(Account account) {
      Preferences was = account.preferences();
      LocalDate today = LocalDate.ofInstant(common.moment(), account.zone());
      return was.pausing(
              pause == null ? was.pauses() : WrittenDays.pauses(pause, was.pauses(), today))
          .keepingQuiet(quiet == null ? was.quiet() : WrittenDays.quiet(quiet))
          .helpedBy(
              assistants.isEmpty()
                  ? was.assistants()
                  : WrittenDays.assistants(assistants, was.assistants()));
    }

    private Preferences changed(Preferences was) {
      LocalTime opens = was.opens();
      LocalTime closes = was.closes();
      if (hours != null) {
        String[] two = hours.split("-", -1);
        opens = time(two[0]);
        closes = time(two.length == 2 ? two[1] : "");
        if (!opens.isBefore(closes)) {
          throw new Errors.WrongUsage(
              "--hours " + hours + " opens after it closes; write 09:00-18:00");
        }
      }
      return new Preferences(
          zone == null ? was.zone() : zone(zone),
          minutes == null ? was.minutes() : minutes(minutes),
          opens,
          closes,
          restDays == null ? was.restDays() : days(restDays),
          brand == null ? was.brand() : brand,
          creator == null ? was.creator() : creator,
          verified == null ? was.verified() : verified(verified),
          regions == null ? was.regions() : regions(regions),
          was.pauses(),
          was.quiet(),
          was.assistants(),
          was.earlier());
    }

    private static @Nullable Boolean verified(String written) {
      return switch (written) {
        case "yes" -> true;
        case "no" -> false;
        case "unknown" -> null;
        default ->
            throw new Errors.WrongUsage("--verified " + written + "; write yes, no or unknown");
      };
    }

    private static Set<String> regions(String written) {
      Set<String> chosen = new TreeSet<>(List.of(written.toLowerCase(Locale.ROOT).split(",", -1)));
      if (chosen.equals(Set.of("all"))) {
        return Set.of();
      }
      for (String one : chosen) {
        if (!Statement.REGIONS.contains(one)) {
          throw new Errors.WrongUsage(
              "\"" + one + "\" is no region; there are " + String.join(", ", Statement.REGIONS));
        }
      }
      return chosen;
    }

    private static ZoneId zone(String written) {
      try {
        return ZoneId.of(written);
      } catch (DateTimeException e) {
        throw new Errors.WrongUsage(
            "--zone " + written + " is no time zone; write one such as Europe/Berlin");
      }
    }

    private static LocalTime time(String written) {
      try {
        return LocalTime.parse(written.strip());
      } catch (DateTimeException e) {
        throw new Errors.WrongUsage("\"" + written + "\" is no time; write --hours 09:00-18:00");
      }
    }

    private static List<Integer> minutes(String written) {
      List<Integer> numbers = new ArrayList<>();
      for (String one : written.split(",", -1)) {
        if (!one.strip().matches("\\d{1,4}") || Integer.parseInt(one.strip()) > MOST_MINUTES) {
          throw new Errors.WrongUsage(
              "--minutes " + written + " is no budget; write 20, or seven numbers with commas");
        }
        numbers.add(Integer.valueOf(one.strip()));
      }
      if (numbers.size() == 1) {
        return Collections.nCopies(7, numbers.get(0));
      }
      if (numbers.size() != 7) {
        throw new Errors.WrongUsage(
            "--minutes has " + numbers.size() + " numbers; write one, or seven from Monday on");
      }
      return numbers;
    }

    private static Set<DayOfWeek> days(String written) {
      EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      if (written.equals("none")) {
        return days;
      }
      for (String one : written.split(",", -1)) {
        String word = one.strip().toUpperCase(Locale.ROOT);
        days.add(
            Arrays.stream(DayOfWeek.values())
                .filter(d -> word.length() >= 3 && d.name().startsWith(word))
                .findFirst()
                .orElseThrow(
                    () ->
                        new Errors.WrongUsage(
                            "\"" + one + "\" is no weekday; write --rest-days sat,sun")));
      }
      return days;
    }

    private static Map<String, Object> view(Account account) {
      Preferences p = account.preferences();
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("name", account.name());
      view.put("platform", account.platform());
      view.put("zone", p.zone() == null ? "UTC" : p.zone().getId());
      view.put("minutes", p.minutes());
      view.put("hours", p.opens() + "-" + p.closes());
      view.put(
          "rest_days", p.restDays().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList());
      view.put("brand", String.valueOf(p.brand() == null ? "" : p.brand()));
      view.put("creator", String.valueOf(p.creator() == null ? "" : p.creator()));
      view.put("verified", p.verified() == null ? "unknown" : p.verified() ? "yes" : "no");
      view.put(
          "regions",
          p.regions().isEmpty() ? List.of("all") : p.regions().stream().sorted().toList());
      view.put("pauses", p.pauses().stream().map(d -> d.from() + ".." + d.to()).toList());
      view.put(
          "quiet", p.quiet() == null ? WrittenDays.NONE : p.quiet().from() + "-" + p.quiet().to());
      view.put(
          "assistants", p.assistants().stream().map(a -> a.name() + "=" + a.minutes()).toList());
      return view;
    }
  }
}
