package tend.web.creator;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.settings.ChangeSettings.Wish;
import tend.model.Account;
import tend.model.Preferences;
import tend.model.QuietHours;
import tend.web.page.Field;

/**
 * The fields of the settings as they are filled in; what cannot be taken stays in them.
 *
 * @param minutes seven, Monday first
 * @param restDays words of weekdays
 * @param endPauses whether pauses end today
 * @param assistants one a line
 */
public record SettingsForm(
    String zone,
    List<String> minutes,
    String opens,
    String closes,
    Set<String> restDays,
    String quietFrom,
    String quietTo,
    String pauseFrom,
    String pauseTo,
    boolean endPauses,
    String platform,
    String brand,
    String creator,
    String verified,
    Set<String> regions,
    String assistants) {
  private static final String NONE = "none";

  static SettingsForm of(Account account) {
    Preferences p = account.preferences();
    QuietHours quiet = p.quiet();
    return new SettingsForm(
        p.zone() == null ? "" : p.zone().getId(),
        p.minutes().stream().map(String::valueOf).toList(),
        p.opens().toString(),
        p.closes().toString(),
        p.restDays().stream().map(SettingsForm::word).collect(Collectors.toSet()),
        quiet == null ? "" : quiet.from().toString(),
        quiet == null ? "" : quiet.to().toString(),
        "",
        "",
        false,
        account.platform(),
        orEmpty(p.brand()),
        orEmpty(p.creator()),
        p.verified() == null ? "unknown" : p.verified() ? "yes" : "no",
        p.regions(),
        p.assistants().stream()
            .map(a -> a.name() + "=" + a.minutes())
            .collect(Collectors.joining("\n")));
  }

  static SettingsForm of(Context ctx) {
    return new SettingsForm(
        Field.text(ctx, "zone"),
        weekdays().stream().map(day -> Field.text(ctx, "minutes-" + day)).toList(),
        Field.text(ctx, "opens"),
        Field.text(ctx, "closes"),
        new TreeSet<>(ctx.formParams("rest")),
        Field.text(ctx, "quiet-from"),
        Field.text(ctx, "quiet-to"),
        Field.text(ctx, "pause-from"),
        Field.text(ctx, "pause-to"),
        !Field.text(ctx, "pause-end").isEmpty(),
        Field.text(ctx, "platform"),
        Field.text(ctx, "brand"),
        Field.text(ctx, "creator"),
        Field.text(ctx, "verified"),
        new TreeSet<>(ctx.formParams("region")),
        Field.text(ctx, "assistants"));
  }

  /** The words of the weekdays, Monday first. */
  static List<String> weekdays() {
    return List.of(DayOfWeek.values()).stream().map(SettingsForm::word).toList();
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * What is wished for.
   *
   * @param ofPerson whether the fields of one account were not shown
   */
  Wish wish(boolean ofPerson) {
    return new Wish(
        ofPerson || platform.isEmpty() ? null : platform,
        null,
        zone.isEmpty() ? null : zone,
        String.join(",", minutes),
        opens + "-" + closes,
        restDays.isEmpty() ? NONE : String.join(",", restDays),
        ofPerson ? null : brand,
        ofPerson ? null : creator,
        ofPerson ? null : verified,
        ofPerson ? null : regions.isEmpty() ? "all" : String.join(",", regions),
        pause(),
        quietFrom.isEmpty() && quietTo.isEmpty() ? NONE : quietFrom + "-" + quietTo,
        ofPerson ? List.of() : helpers());
  }

  private @Nullable String pause() {
    if (endPauses) {
      return NONE;
    }
    boolean nothing = pauseFrom.isEmpty() && pauseTo.isEmpty();
    return nothing ? null : pauseFrom + ".." + (pauseTo.isEmpty() ? pauseFrom : pauseTo);
  }

  private List<String> helpers() {
    List<String> helpers = new ArrayList<>(List.of(NONE));
    assistants.lines().filter(line -> !line.isBlank()).forEach(helpers::add);
    return helpers;
  }
}
