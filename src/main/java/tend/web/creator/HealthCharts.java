package tend.web.creator;

import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.HealthWeek;
import tend.facts.derivation.HabitChange;
import tend.facts.derivation.Usual;
import tend.web.creator.HealthPage.Chart;
import tend.web.creator.HealthPage.Label;
import tend.web.page.Dates;

/** Draws the four charts of an account. */
final class HealthCharts {
  private final List<HealthWeek> weeks;
  private final List<LocalDate> days;
  private final @Nullable Integer changed;

  HealthCharts(List<HealthWeek> weeks, ZoneId zone, Optional<HabitChange> change) {
    this.weeks = weeks;
    this.days = weeks.stream().map(w -> LocalDate.ofInstant(w.span().from(), zone)).toList();
    this.changed = change.map(HabitChange::week).orElse(null);
  }

  List<Chart> all() {
    return List.of(answered(), time(), people(), followers());
  }

  private Chart answered() {
    Series series = series(HealthWeek::answerRate, Numbers::percent);
    boolean rose = series.side() > 0;
    return chart(
        t("Comments answered, last week"),
        "accent",
        series,
        series.shownLast(),
        series.held(),
        rose);
  }

  private Chart time() {
    Series series = series(HealthWeek::medianAnsweredMinutes, Numbers::minutes);
    boolean fell = series.side() < 0;
    String held = series.side() == 0 ? series.held() : t("was {0}", series.shownUsual());
    return chart(t("Typical time to answer"), "info", series, series.shownLast(), held, fell);
  }

  /**
   * Of followers where these are known, for then the number says how much of the audience it is.
   */
  private Chart people() {
    HealthWeek last = weeks.get(weeks.size() - 1);
    Integer active = last.activeFollowers();
    Integer followers = last.followers();
    if (active == null || followers == null) {
      Series people = series(w -> real(w.people()), HealthCharts::whole);
      return chart(
          t("People who interact"),
          "plum",
          people,
          people.shownLast(),
          people.held(),
          people.side() > 0);
    }
    Series people = series(w -> real(w.activeFollowers()), HealthCharts::whole);
    String share = Numbers.finePercent((double) active / followers);
    return chart(
        t("Followers who interact"), "plum", people, share, ofPeople(people), people.side() > 0);
  }

  private static String ofPeople(Series people) {
    String now = people.shownLast();
    return switch (people.side()) {
      case 1 -> t("{0} people, up from {1}", now, people.shownUsual());
      case -1 -> t("{0} people, down from {1}", now, people.shownUsual());
      default -> t("{0} people", now);
    };
  }

  private Chart followers() {
    Series series = series(w -> real(w.followers()), HealthCharts::whole);
    List<Double> known = series.known();
    String change = null;
    if (known.size() > 1 && known.get(0) > 0) {
      double grown = known.get(known.size() - 1) / known.get(0) - 1;
      String by = Numbers.finePercent(Math.abs(grown));
      change = grown == 0 ? t("unchanged") : grown > 0 ? t("up {0}", by) : t("down {0}", by);
    }
    Plot plot = Plot.of(series.values(), Plot.Scale.fromZero(series.values()), null, changed);
    return drawn(
        t("Followers, for scale"), "grey", series, series.shownLast(), change, false, plot);
  }

  private static @Nullable Double real(@Nullable Integer number) {
    return number == null ? null : Double.valueOf(number);
  }

  private static String whole(@Nullable Double number) {
    return Numbers.count(number == null ? null : (int) Math.round(number));
  }

  private Chart chart(
      String title, String colour, Series series, String big, @Nullable String held, boolean good) {
    Usual usual = series.usual();
    Plot.Scale scale = Plot.Scale.around(series.values(), usual);
    Plot plot = Plot.of(series.values(), scale, usual, changed);
    return drawn(title, colour, series, big, held, good, plot);
  }

  private Chart drawn(
      String title,
      String colour,
      Series series,
      String big,
      @Nullable String held,
      boolean good,
      Plot plot) {
    List<String> each = new ArrayList<>();
    for (int at = 0; at < days.size(); at++) {
      String value = series.shown().apply(series.values().get(at));
      each.add(t("Week of {0}: {1}", Dates.brief(days.get(at)), value));
    }
    return new Chart(title, big, held, good, colour, plot, alt(title, series), labels(plot), each);
  }

  private static String alt(String title, Series series) {
    List<Double> known = series.known();
    if (known.isEmpty()) {
      return t("{0} by week: unknown.", title);
    }
    String low = series.shown().apply(known.stream().min(Double::compare).orElseThrow());
    String high = series.shown().apply(known.stream().max(Double::compare).orElseThrow());
    return t("{0} by week, from {1} to {2}, last {3}.", title, low, high, series.shownLast());
  }

  private List<Label> labels(Plot plot) {
    List<Label> labels = new ArrayList<>();
    int last = days.size() - 1;
    labels.add(label(plot, 0, "start"));
    Integer dash = changed;
    if (dash != null && dash > 1 && dash < last - 1) {
      labels.add(label(plot, dash, "middle"));
    }
    labels.add(label(plot, last, "end"));
    return labels;
  }

  private Label label(Plot plot, int week, String anchor) {
    return new Label(plot.across().get(week), anchor, Dates.brief(days.get(week)));
  }

  private Series series(
      Function<HealthWeek, @Nullable Double> number, Function<@Nullable Double, String> shown) {
    List<@Nullable Double> values = new ArrayList<>();
    weeks.forEach(week -> values.add(number.apply(week)));
    return new Series(values, shown, Usual.of(values).orElse(null));
  }

  /** The numbers of the weeks, and how one is shown. */
  private record Series(
      List<@Nullable Double> values,
      Function<@Nullable Double, String> shown,
      @Nullable Usual usual) {

    List<Double> known() {
      return values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    @Nullable Double last() {
      return values.get(values.size() - 1);
    }

    String shownLast() {
      return shown.apply(last());
    }

    String shownUsual() {
      return usual == null ? Numbers.unknown() : shown.apply(usual.middle());
    }

    /** Above what is usual 1, below it -1, else 0. */
    int side() {
      Double now = last();
      return now == null || usual == null || usual.holds(now) ? 0 : now > usual.high() ? 1 : -1;
    }

    /** The last week against what is usual; null where that is unknown. */
    @Nullable String held() {
      if (last() == null || usual == null) {
        return null;
      }
      return switch (side()) {
        case 1 -> t("up from {0}", shownUsual());
        case -1 -> t("down from {0}", shownUsual());
        default -> t("as usual, {0} to {1}", shown.apply(usual.low()), shown.apply(usual.high()));
      };
    }
  }
}
