package tend.plan.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    double[][] all = new double[weeks][2];
    campaigns.forEach(c -> add(minutes(c), all, 1));
    return weeks(all);
  }

  /** What a campaign takes of each week, and what of that may be left out. */
  private double[][] minutes(Campaign campaign) {
    double[][] sums = new double[weeks][2];
    if (campaign.calledOff() == null) {
      Occasion.of(campaign).stream()
          .filter(o -> !settled.contains(o.covered()) && !today.isAfter(o.last()))
          .forEach(o -> spread(o, sums));
    }
    return sums;
  }

  private static void add(double[][] more, double[][] to, int sign) {
    for (int i = 0; i < to.length; i++) {
      to[i][0] += sign * more[i][0];
      to[i][1] += sign * more[i][1];
    }
  }

  private void spread(Occasion one, double[][] sums) {
    List<LocalDate> on = days(one);
    for (LocalDate day : on) {
      long week = (day.toEpochDay() - monday().toEpochDay()) / WEEK;
      if (week < weeks) {
        double each = (double) one.step().minutes() / on.size();
        sums[(int) week][0] += each;
        sums[(int) week][1] += one.step().optional() ? each : 0;
      }
    }
  }

  private List<Week> weeks(double[][] sums) {
    List<Week> all = new ArrayList<>();
    for (int i = 0; i < weeks; i++) {
      LocalDate monday = monday().plusDays((long) WEEK * i);
      int minutes = 0;
      int kept = 0;
      for (int d = 0; d < WEEK; d++) {
        LocalDate day = monday.plusDays(d);
        if (!day.isBefore(today)) {
          minutes += budget.applyAsInt(day);
          kept += care.applyAsInt(day);
        }
      }
      all.add(new Week(monday, minutes, kept, rounded(sums[i][0]), rounded(sums[i][1])));
    }
    return all;
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

  private static int rounded(double minutes) {
    return (int) Math.round(minutes);
  }

  private static int excess(List<Week> weeks) {
    return weeks.stream().mapToInt(Week::over).sum();
  }

  /** The weeks that hold too much, each with a way out. */
  public List<Over> over(List<Campaign> campaigns) {
    List<Week> over = of(campaigns).stream().filter(w -> w.over() > 0).toList();
    if (over.isEmpty()) {
      return List.of();
    }
    Load further = new Load(today, weeks + MOST_MOVE_DAYS / WEEK + 1, settled, budget, care);
    List<Week> now = further.of(campaigns);
    List<Move> moves = further.moves(campaigns);
    return over.stream().map(week -> wayOut(week, now, moves)).toList();
  }

  /**
   * What has not begun of a campaign, begun later.
   *
   * @param after the weeks as they would be
   */
  private record Move(Campaign campaign, Phase phase, LocalDate start, int days, List<Week> after) {
    int excess() {
      return Load.excess(after);
    }

    String words() {
      boolean whole = phase.equals(campaign.phases().get(0));
      return (whole
              ? "Starting " + campaign.name()
              : "Moving " + campaign.name() + " from “" + phase.title() + "” on")
          + (whole ? " on " : " to ")
          + start
          + (excess() == 0 ? " brings every week under." : " brings it back under.");
    }
  }

  private static Over wayOut(Week week, List<Week> now, List<Move> moves) {
    if (week.optional() >= week.over()) {
      return over(
          week,
          null,
          null,
          "Leaving out what is optional in it brings it back under (" + week.optional() + " min).");
    }
    Optional<Move> best =
        moves.stream()
            .filter(m -> helps(week, now, m.after()))
            .min(
                Comparator.comparing((Move m) -> m.excess() > 0)
                    .thenComparingInt(Move::days)
                    .thenComparing(m -> m.campaign().id()));
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
   * All moves by up to six weeks that do not begin on a day off. Only the one that moves is counted
   * anew.
   */
  private List<Move> moves(List<Campaign> campaigns) {
    double[][] all = new double[weeks][2];
    campaigns.forEach(c -> add(minutes(c), all, 1));
    List<Move> moves = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      Optional<Phase> ahead =
          campaign.calledOff() != null
              ? Optional.empty()
              : campaign.phases().stream().filter(p -> p.from().isAfter(today)).findFirst();
      ahead.ifPresent(phase -> moves.addAll(moves(campaign, phase, all)));
    }
    return moves;
  }

  private List<Move> moves(Campaign campaign, Phase phase, double[][] all) {
    List<Move> moves = new ArrayList<>();
    double[][] others = new double[weeks][2];
    add(all, others, 1);
    add(minutes(campaign), others, -1);
    for (int days = 1; days <= MOST_MOVE_DAYS; days++) {
      LocalDate start = phase.from().plusDays(days);
      if (budget.applyAsInt(start) > 0) {
        double[][] with = new double[weeks][2];
        add(others, with, 1);
        add(minutes(Schedule.moved(campaign, phase.id(), days)), with, 1);
        moves.add(new Move(campaign, phase, start, days, weeks(with)));
      }
    }
    return moves;
  }

  /** Whether that brings the week under and no other further over. */
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
