package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.flow.settings.NotASetting;
import tend.flow.settings.Unacceptable;
import tend.web.page.Dates;

/**
 * Which fields of the form hold what cannot be taken, and what is said of each in the words of the
 * form. One thread uses it.
 */
final class WrongFields {
  private static final int MOST_MINUTES = 24 * 60;
  private final SettingsForm form;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Set<String> inputs = new LinkedHashSet<>();

  WrongFields(SettingsForm form, Unacceptable refused) {
    this.form = form;
    refused.problems().forEach(this::add);
  }

  /** What is wrong, by setting. */
  Map<String, String> problems() {
    return problems;
  }

  /** The names of the fields that are wrong. */
  Set<String> inputs() {
    return inputs;
  }

  private void add(NotASetting one) {
    String words =
        switch (one.field()) {
          case "minutes" -> minutes();
          case "hours" -> hours();
          case "quiet" -> quiet();
          case "pause" -> pause();
          case "assistant" -> assistants(one);
          default -> other(one);
        };
    problems.putIfAbsent(one.field(), words);
  }

  private String other(NotASetting one) {
    inputs.add(one.field());
    return Dates.sentence(one);
  }

  private String assistants(NotASetting one) {
    inputs.add("assistants");
    return t("“{0}” has no minutes a day; write a line such as Kim=15.", one.args().get(0));
  }

  private String minutes() {
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int at = day.getValue() - 1;
      if (!isMinutes(form.minutes().get(at))) {
        names.add(Dates.weekday(day));
        inputs.add("minutes-" + SettingsForm.weekdays().get(at));
      }
    }
    return n(
        names.size(),
        "{1}: write whole minutes from 0 to {2}.",
        "{1}: write whole minutes from 0 to {2} in each.",
        String.join(", ", names),
        MOST_MINUTES);
  }

  private static boolean isMinutes(String written) {
    return written.matches("\\d{1,4}") && Integer.parseInt(written) <= MOST_MINUTES;
  }

  private String hours() {
    List<String> missing = missing(Map.of("opens", form.opens(), "closes", form.closes()));
    inputs.addAll(missing.isEmpty() ? List.of("opens", "closes") : missing);
    return missing.isEmpty()
        ? t("Choose a time to end that is after the start.")
        : t("Choose a time for both.");
  }

  private String quiet() {
    List<String> missing =
        missing(Map.of("quiet-from", form.quietFrom(), "quiet-to", form.quietTo()));
    inputs.addAll(missing.isEmpty() ? List.of("quiet-from", "quiet-to") : missing);
    return missing.isEmpty()
        ? t("Choose two different times.")
        : t("Choose both times, or leave both empty.");
  }

  /** Those that hold no time of day. */
  private static List<String> missing(Map<String, String> times) {
    return times.entrySet().stream()
        .filter(one -> !isTime(one.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isTime(String written) {
    try {
      LocalTime.parse(written);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String pause() {
    String to = form.pauseTo().isEmpty() ? form.pauseFrom() : form.pauseTo();
    if (!isDay(form.pauseFrom())) {
      inputs.add("pause-from");
      return t("Choose the first day.");
    }
    inputs.add("pause-to");
    if (!isDay(to)) {
      return t("Choose the last day.");
    }
    return LocalDate.parse(to).isBefore(LocalDate.parse(form.pauseFrom()))
        ? t("Choose a last day that is not before the first.")
        : t("Choose at most a year.");
  }

  private static boolean isDay(String written) {
    try {
      LocalDate.parse(written);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
