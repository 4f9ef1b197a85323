package tend.web.creator;

import static tend.web.page.Words.t;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.flow.LivePlatforms;
import tend.flow.settings.Unacceptable;
import tend.model.Account;
import tend.model.Connection;
import tend.model.Pause;
import tend.model.Whose;
import tend.policy.Statement;
import tend.web.creator.PersonPage.Choice;
import tend.web.creator.SettingsPage.Platform;
import tend.web.page.Dates;
import tend.web.page.Places;
import tend.web.page.Urls;

/** Turns settings into the words of their page. */
final class SettingsPages {
  private static final Pattern PLACE =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/\\w.*");
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> PLACE.matcher(zone).matches())
          .sorted()
          .toList();
  private final Whose whose;
  private final List<Connection> connections;
  private final List<String> samples;
  private final LocalDate today;

  /**
   * @param samples the names of all invented accounts
   */
  SettingsPages(Whose whose, List<Connection> connections, List<String> samples, Instant now) {
    this.whose = whose;
    this.connections = connections;
    this.samples = samples;
    this.today = LocalDate.ofInstant(now, whose.zone());
  }

  /** What is said beside the form. */
  record Said(
      Map<String, String> problems,
      Set<String> wrong,
      @Nullable String feed,
      @Nullable String feedProblem,
      @Nullable String told,
      @Nullable String undo) {
    static final Said NOTHING = new Said(Map.of(), Set.of(), null, null, null, null);

    /** What cannot be taken, each beside its field. */
    static Said of(SettingsForm form, Unacceptable e) {
      WrongFields wrong = new WrongFields(form, e);
      return new Said(wrong.problems(), wrong.inputs(), null, null, null, null);
    }

    static Said feed(String address) {
      return new Said(Map.of(), Set.of(), address, null, null, null);
    }

    static Said feedProblem(String why) {
      return new Said(Map.of(), Set.of(), null, why, null, null);
    }

    static Said told(String told, @Nullable String undo) {
      return new Said(Map.of(), Set.of(), null, null, told, undo);
    }
  }

  SettingsPage page(SettingsForm form, Said said) {
    return new SettingsPage(
        whose.several()
            ? t("They hold on all accounts of {0}.", whose.name())
            : t(
                "Of {0} on {1}.",
                whose.name(), LivePlatforms.title(whose.accounts().get(0).platform())),
        Urls.settings(whose),
        whose.several(),
        form,
        weekdays(form),
        ZONES,
        pauses(),
        Statement.REGIONS.stream()
            .map(region -> new Choice(region, region(region), form.regions().contains(region)))
            .toList(),
        List.of(
            new Choice("unknown", t("Not said"), form.verified().equals("unknown")),
            new Choice("yes", t("Yes"), form.verified().equals("yes")),
            new Choice("no", t("No"), form.verified().equals("no"))),
        said.problems(),
        said.wrong(),
        whose.accounts().stream().map(this::platform).toList(),
        whose.accounts().stream().anyMatch(Account::sample) ? samples : List.of(),
        said.feed(),
        said.feedProblem(),
        said.told(),
        said.undo());
  }

  private static List<Choice> weekdays(SettingsForm form) {
    List<String> words = SettingsForm.weekdays();
    List<Choice> days = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String name = Dates.weekday(DayOfWeek.of(i + 1));
      days.add(new Choice(words.get(i), name, form.restDays().contains(words.get(i))));
    }
    return days;
  }

  private List<String> pauses() {
    return whose.accounts().get(0).preferences().pauses().stream()
        .filter(pause -> !pause.to().isBefore(today))
        .map(SettingsPages::days)
        .toList();
  }

  private static String days(Pause pause) {
    return Dates.span(pause.from(), pause.to());
  }

  private static String region(String region) {
    return switch (region) {
      case "eu" -> t("European Union");
      case "uk" -> t("United Kingdom");
      case "us" -> t("United States");
      default -> region;
    };
  }

  private Platform platform(Account account) {
    Connection connection =
        connections.stream()
            .filter(one -> one.account().equals(account.name()))
            .findFirst()
            .orElse(null);
    String state =
        connection == null
            ? t("not connected; its files are brought in")
            : t("connected as {0} on {1}", connection.shown(), title(connection));
    return new Platform(
        account.name(),
        account.platform(),
        state,
        connection != null,
        whose.several() ? Urls.list(Whose.of(account), Places.SETTINGS) : null);
  }

  private static String title(Connection connection) {
    return LivePlatforms.title(connection.platform());
  }
}
