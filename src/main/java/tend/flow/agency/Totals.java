package tend.flow.agency;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.AnswerWeek;
import tend.flow.agency.Overview.Line;

/**
 * What all accounts come to.
 *
 * @param needing how many need a person
 * @param ratePercent of the comments of the last four weeks that were answered; null where none
 *     came
 * @param usualRatePercent the same of the weeks before
 * @param hours the typical time to answer in the last four weeks, of accounts and weeks alike; null
 *     where nothing was answered
 * @param usualHours the same of the weeks before
 * @param listed what the last 30 days suggested
 * @param declined what of it was marked "not for me"
 */
public record Totals(
    int accounts,
    int needing,
    @Nullable Double ratePercent,
    @Nullable Double usualRatePercent,
    @Nullable Double hours,
    @Nullable Double usualHours,
    int listed,
    int declined) {
  private static final int LATELY = 4;

  /** Of those lines, and of as many accounts as there are. */
  public static Totals of(Overview overview) {
    List<Line> lines = overview.lines();
    List<AnswerWeek> lately = weeks(lines, true);
    List<AnswerWeek> before = weeks(lines, false);
    return new Totals(
        lines.size() + overview.unread().size(),
        (int) lines.stream().filter(l -> !l.needs().isEmpty()).count(),
        rate(lately),
        rate(before),
        hours(lately),
        hours(before),
        lines.stream().mapToInt(l -> l.glance().said().listed()).sum(),
        lines.stream().mapToInt(l -> l.glance().said().declined()).sum());
  }

  private static List<AnswerWeek> weeks(List<Line> lines, boolean lately) {
    return lines.stream().flatMap(l -> part(l.glance().answers().weeks(), lately)).toList();
  }

  private static Stream<AnswerWeek> part(List<AnswerWeek> weeks, boolean lately) {
    int cut = Math.max(0, weeks.size() - LATELY);
    return (lately ? weeks.subList(cut, weeks.size()) : weeks.subList(0, cut)).stream();
  }

  private static @Nullable Double rate(List<AnswerWeek> weeks) {
    int opened = sum(weeks, AnswerWeek::opened);
    return opened == 0 ? null : 100.0 * sum(weeks, AnswerWeek::answered) / opened;
  }

  private static int sum(List<AnswerWeek> weeks, ToIntFunction<AnswerWeek> number) {
    return weeks.stream().mapToInt(number).sum();
  }

  private static @Nullable Double hours(List<AnswerWeek> weeks) {
    List<Double> hours =
        weeks.stream().map(AnswerWeek::medianHours).filter(Objects::nonNull).toList();
    return hours.isEmpty() ? null : Usual.median(hours);
  }
}
