package tend.plan.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import tend.model.Covered;
import tend.model.WeekPlan.Over;
import tend.model.campaign.Campaign;

/**
 * What campaigns and daily care take of each week against what there is, and the smallest move that
 * brings a week back under. A step that has several days counts evenly on each of them. Immutable.
 *
 * @param today nothing before counts
 * @param weeks how many, the first being that of {@code today}
 * @param settled what is done or left out
 * @param budget the minutes of a day, none on days off
 * @param care minutes of a day kept for comments that will come
 */
public record Load(
    LocalDate today,
    int weeks,
    Set<Covered> settled,
    ToIntFunction<LocalDate> budget,
    ToIntFunction<LocalDate> care) {
  private static final int MOST_MOVE_DAYS = 42;
  private static final int WEEK = 7;

  public Load {
    settled = Set.copyOf(settled);
  }

  /**
   * One week in minutes.
   *
   * @param minutes the budget
   * @param optional what of {@code campaigns} may be left out
   */
  public record Week(LocalDate monday, int minutes, int care, int campaigns, int optional) {
    /** What is wanted of it. */
    public int wanted() {
      return care + campaigns;
    }

    /** By how much that is more than there is. */
    public int over() {
      return Math.max(0, wanted() - minutes);
    }
  }

  /** The Monday of the first week. */
  public LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Every week with those campaigns. */
  public List<Week> of(List<Campaign> campaigns) {
    TreeMap<LocalDate, double[]> days = new TreeMap<>();
    for (Campaign campaign : campaigns) {
      if (campaign.calledOff() == null) {
        Occasion.of(campaign).stream()
            .filter(o -> !settled.contains(o.covered()) && !today.isAfter(o.last()))
            .forEach(o -> spread(o, days));
      }
    }
    List<Week> all = new ArrayList<>();
    for (int i = 0; i < weeks; i++) {
      all.add(week(monday().plusDays((long) WEEK * i), days));
    }
    return all;
  }

  private void spread(Occasion one, TreeMap<LocalDate, double[]> days) {
    LocalDate from = one.earliest().isBefore(today) ? today : one.earliest();
    LocalDate to = one.due().isBefore(from) ? from : one.due();
    long many = to.toEpochDay() - from.toEpochDay() + 1;
    double each = (double) one.step().minutes() / many;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      double[] sum = days.computeIfAbsent(day, unused -> new double[2]);
      sum[0] += each;
      sum[1] += one.step().optional() ? each : 0;
    }
  }

  private Week week(LocalDate monday, TreeMap<LocalDate, double[]> days) {
    int minutes = 0;
    int kept = 0;
    double wanted = 0;
    double optional = 0;
    for (int i = 0; i < WEEK; i++) {
      LocalDate day = monday.plusDays(i);
      if (!day.isBefore(today)) {
        minutes += budget.applyAsInt(day);
        kept += care.applyAsInt(day);
        double[] sum = days.getOrDefault(day, new double[2]);
        wanted += sum[0];
        optional += sum[1];
      }
    }
    return new Week(monday, minutes, kept, rounded(wanted), rounded(optional));
  }

  private static int rounded(double minutes) {
    return (int) Math.round(minutes);
  }

  private static int excess(List<Week> weeks) {
    return weeks.stream().mapToInt(Week::over).sum();
  }

  /** The weeks that hold too much, each with a way out. */
  public List<Over> over(List<Campaign> campaigns) {
    List<Over> over = new ArrayList<>();
    for (Week week : of(campaigns)) {
      if (week.over() > 0) {
        over.add(wayOut(week, campaigns));
      }
    }
    return over;
  }

  private record Move(Campaign campaign, LocalDate start, int days, int excess) {}

  private Over wayOut(Week week, List<Campaign> campaigns) {
    if (week.optional() >= week.over()) {
      return over(
          week,
          null,
          null,
          "Leaving out what is optional in it brings it back under (" + week.optional() + " min).");
    }
    Optional<Move> best = move(week, campaigns);
    if (best.isPresent()) {
      Move move = best.get();
      return over(
          week,
          move.campaign().id(),
          move.start(),
          "Starting "
              + move.campaign().name()
              + " on "
              + move.start()
              + (move.excess() == 0 ? " brings every week under." : " brings it back under."));
    }
    return over(
        week,
        null,
        null,
        "No later start helps; it would take "
            + week.over()
            + " minutes more in that week, or a campaign less.");
  }

  private static Over over(
      Week week,
      @org.jspecify.annotations.Nullable String campaign,
      @org.jspecify.annotations.Nullable LocalDate start,
      String words) {
    return new Over(week.monday(), week.minutes(), week.wanted(), campaign, start, words);
  }

  /**
   * The smallest move of a campaign that has not begun that brings that week under and no other
   * week further over: of those that bring all under, else of all.
   */
  private Optional<Move> move(Week week, List<Campaign> campaigns) {
    Load further = new Load(today, weeks + MOST_MOVE_DAYS / WEEK + 1, settled, budget, care);
    int now = excess(further.of(campaigns));
    List<Move> moves = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      if (campaign.calledOff() == null && campaign.starts().isAfter(today)) {
        for (int days = 1; days <= MOST_MOVE_DAYS; days++) {
          LocalDate start = campaign.starts().plusDays(days);
          List<Campaign> moved = new ArrayList<>(campaigns);
          moved.set(moved.indexOf(campaign), Schedule.startingOn(campaign, start));
          List<Week> after = further.of(moved);
          boolean under =
              after.stream()
                  .filter(w -> w.monday().equals(week.monday()))
                  .allMatch(w -> w.over() == 0);
          int excess = excess(after);
          if (under && excess < now) {
            moves.add(new Move(campaign, start, days, excess));
          }
        }
      }
    }
    return moves.stream()
        .min(
            Comparator.comparing((Move m) -> m.excess() > 0)
                .thenComparingInt(Move::days)
                .thenComparing(m -> m.campaign().id()));
  }
}
