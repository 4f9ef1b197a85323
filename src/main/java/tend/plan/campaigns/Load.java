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
import tend.model.campaign.Phase;

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
  private static final int LONGEST_OFF = 60;

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
    List<LocalDate> on = days(one);
    for (LocalDate day : on) {
      double each = (double) one.step().minutes() / on.size();
      double[] sum = days.computeIfAbsent(day, unused -> new double[2]);
      sum[0] += each;
      sum[1] += one.step().optional() ? each : 0;
    }
  }

  /**
   * Its days that are not off; where all are, the next that is not. What is to be done daily is not
   * done on days off.
   */
  private List<LocalDate> days(Occasion one) {
    LocalDate from = one.earliest().isBefore(today) ? today : one.earliest();
    LocalDate to = one.due().isBefore(from) ? from : one.due();
    List<LocalDate> on =
        from.datesUntil(to.plusDays(1)).filter(d -> budget.applyAsInt(d) > 0).toList();
    if (!on.isEmpty() || one.step().daily()) {
      return on;
    }
    return to.datesUntil(to.plusDays(LONGEST_OFF))
        .filter(d -> budget.applyAsInt(d) > 0)
        .findFirst()
        .map(List::of)
        .orElse(List.of(to));
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

  private record Move(Campaign campaign, Phase phase, LocalDate start, int days, int excess) {
    String words() {
      boolean whole = phase.equals(campaign.phases().get(0));
      return (whole
              ? "Starting " + campaign.name()
              : "Moving " + campaign.name() + " from “" + phase.title() + "” on")
          + (whole ? " on " : " to ")
          + start
          + (excess == 0 ? " brings every week under." : " brings it back under.");
    }
  }

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
      return over(week, move.campaign().id(), move.start(), move.words());
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
   * The smallest move of what has not begun of a campaign that brings that week under and no other
   * week further over, not beginning on a day off: of those that bring all under, else of all.
   */
  private Optional<Move> move(Week week, List<Campaign> campaigns) {
    Load further = new Load(today, weeks + MOST_MOVE_DAYS / WEEK + 1, settled, budget, care);
    List<Week> now = further.of(campaigns);
    List<Move> moves = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      Optional<Phase> ahead =
          campaign.calledOff() != null
              ? Optional.empty()
              : campaign.phases().stream().filter(p -> p.from().isAfter(today)).findFirst();
      for (int days = 1; ahead.isPresent() && days <= MOST_MOVE_DAYS; days++) {
        LocalDate start = ahead.get().from().plusDays(days);
        List<Campaign> moved = new ArrayList<>(campaigns);
        moved.set(moved.indexOf(campaign), Schedule.moved(campaign, ahead.get().id(), days));
        if (budget.applyAsInt(start) > 0) {
          List<Week> after = further.of(moved);
          if (helps(week, now, after)) {
            moves.add(new Move(campaign, ahead.get(), start, days, excess(after)));
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

  private static boolean helps(Week week, List<Week> now, List<Week> after) {
    for (int i = 0; i < now.size(); i++) {
      boolean itself = now.get(i).monday().equals(week.monday());
      if (after.get(i).over() > (itself ? 0 : now.get(i).over())) {
        return false;
      }
    }
    return true;
  }
}
