package tend.flow.agency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.facts.AnswerWeek;
import tend.flow.agency.Glance.Answers;
import tend.flow.agency.Glance.Day;
import tend.flow.agency.Glance.Rhythm;
import tend.flow.agency.Need.Reason;
import tend.flow.agency.Overview.Line;

/**
 * Which accounts need a person next, and why. Every bound is the account's own usual value, with a
 * least one below which nothing is said, so that a slow account is not called slow every day and a
 * quick one is noticed early. Pure: the same values give the same answer.
 *
 * <ul>
 *   <li>{@link Reason#SYNC_FAILED}: the last visit to its platform failed. No bound.
 *   <li>{@link Reason#RULE_STOPPED}: a rule was set aside on it, so its list may lack something. No
 *       bound.
 *   <li>{@link Reason#CAMPAIGN_BLOCKED}: a phase of its campaign should be on and something is
 *       missing. No bound.
 *   <li>{@link Reason#ANSWERS_FELL}: the newest week's answer rate is at least {@value
 *       #FELL_POINTS} points and twice its usual change from week to week under the week before,
 *       and under its usual rate. Weeks with fewer than {@value #LEAST_COMMENTS} comments say
 *       nothing; the usual needs {@value #LEAST_WEEKS} weeks.
 *   <li>{@link Reason#QUESTIONS_WAIT}: at least {@value #LEAST_QUESTIONS} questions wait longer
 *       than twice its usual time to answer, but not under {@value #LEAST_HOURS} nor over {@value
 *       #MOST_HOURS} of its own hours.
 *   <li>{@link Reason#RHYTHM_BROKE}: for at least {@value #LEAST_DAYS} days, and twice its usual
 *       days between, nobody did anything. Needs a usual, and data that is not old.
 *   <li>{@link Reason#OVER_BUDGET}: what is due today needs at least {@value #LEAST_OVER} minutes
 *       and a quarter of the budget beyond it.
 *   <li>{@link Reason#DATA_OLD}: not connected, and its newest activity is at least {@value
 *       #LEAST_DAYS} days old and three times its usual days between comments.
 * </ul>
 *
 * On a day off only the first three are said.
 */
public final class WhoNeedsAPerson {
  static final int FELL_POINTS = 10;
  static final int LEAST_COMMENTS = 5;
  static final int LEAST_WEEKS = 4;
  static final int LEAST_QUESTIONS = 3;
  static final int LEAST_HOURS = 3;
  static final int MOST_HOURS = 9;
  static final int LEAST_DAYS = 3;
  static final int LEAST_OVER = 10;
  private static final int WEEK_DAYS = 7;

  /** Who needs a person first: by reason, then by how far past the bound, then by name. */
  static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> line.needs().isEmpty())
          .thenComparing(WhoNeedsAPerson::first)
          .thenComparingDouble(line -> line.needs().isEmpty() ? 0 : -line.needs().get(0).excess())
          .thenComparing(line -> line.account().name());

  private WhoNeedsAPerson() {}

  private static Reason first(Line line) {
    return line.needs().stream().map(Need::reason).findFirst().orElse(Reason.DATA_OLD);
  }

  /**
   * Every reason that holds, the most pressing first; none where it is on track.
   *
   * @param beside what is known besides its activity
   */
  public static List<Need> needs(Glance glance, Beside beside) {
    List<Need> needs = new ArrayList<>();
    add(needs, syncFailed(beside));
    add(needs, ruleStopped(glance));
    add(needs, campaignBlocked(beside));
    if (!glance.day().off()) {
      Need old = dataOld(glance, beside);
      add(needs, answersFell(glance.answers()));
      add(needs, questionsWait(glance));
      add(needs, old == null ? rhythmBroke(glance.rhythm()) : null);
      add(needs, overBudget(glance.day()));
      add(needs, old);
    }
    return List.copyOf(needs);
  }

  private static void add(List<Need> needs, @Nullable Need one) {
    if (one != null) {
      needs.add(one);
    }
  }

  private static @Nullable Need syncFailed(Beside beside) {
    return beside.sync() == null
        ? null
        : new Need(Reason.SYNC_FAILED, 1, 0, beside.sync().problem());
  }

  private static @Nullable Need ruleStopped(Glance glance) {
    return glance.stopped().isEmpty()
        ? null
        : new Need(Reason.RULE_STOPPED, glance.stopped().size(), 0, glance.stopped().get(0).rule());
  }

  private static @Nullable Need campaignBlocked(Beside beside) {
    return beside.campaign() == null || !beside.campaign().blocked()
        ? null
        : new Need(Reason.CAMPAIGN_BLOCKED, 1, 0, beside.campaign().name());
  }

  private static @Nullable Need answersFell(Answers answers) {
    List<Double> rates =
        answers.weeks().stream()
            .filter(w -> w.opened() >= LEAST_COMMENTS)
            .map(AnswerWeek::ratePercent)
            .filter(Objects::nonNull)
            .toList();
    boolean bothKnown =
        answers.weeks().size() > 1
            && answers.weeks().subList(answers.weeks().size() - 2, answers.weeks().size()).stream()
                .allMatch(w -> w.opened() >= LEAST_COMMENTS);
    if (!bothKnown || rates.size() <= LEAST_WEEKS) {
      return null;
    }
    List<Double> earlier = rates.subList(0, rates.size() - 1);
    double last = rates.get(rates.size() - 1);
    double fell = earlier.get(earlier.size() - 1) - last;
    double bound = Math.max(FELL_POINTS, 2 * usualChange(earlier));
    return fell >= bound && last < Usual.median(earlier)
        ? new Need(Reason.ANSWERS_FELL, Math.round(fell), bound, "")
        : null;
  }

  private static double usualChange(List<Double> rates) {
    List<Double> changes = new ArrayList<>();
    for (int i = 1; i < rates.size(); i++) {
      changes.add(Math.abs(rates.get(i) - rates.get(i - 1)));
    }
    return Usual.median(changes);
  }

  private static @Nullable Need questionsWait(Glance glance) {
    double bound = questionHours(glance.answers().usualHours());
    long many = glance.questionsHours().stream().filter(h -> h > bound).count();
    return many < LEAST_QUESTIONS ? null : new Need(Reason.QUESTIONS_WAIT, many, bound, "");
  }

  /** From how many hours on a question waits long for an account that usually takes so many. */
  static double questionHours(@Nullable Double usual) {
    return usual == null
        ? MOST_HOURS
        : Math.round(Math.min(MOST_HOURS, Math.max(LEAST_HOURS, 2 * usual)));
  }

  private static @Nullable Need rhythmBroke(Rhythm rhythm) {
    Double usual = rhythm.usualDays();
    double bound = usual == null ? Double.MAX_VALUE : Math.max(LEAST_DAYS, 2 * usual);
    return rhythm.missedDays() < bound
        ? null
        : new Need(Reason.RHYTHM_BROKE, rhythm.missedDays(), bound, "");
  }

  private static @Nullable Need overBudget(Day day) {
    double bound = Math.max(LEAST_OVER, day.minutes() / 4.0);
    return day.over() < bound ? null : new Need(Reason.OVER_BUDGET, day.over(), bound, "");
  }

  private static @Nullable Need dataOld(Glance glance, Beside beside) {
    if (beside.connected() || glance.newest() == null) {
      return null;
    }
    double bound = Math.max(LEAST_DAYS, 3 * daysBetweenComments(glance.answers().weeks()));
    long days = Duration.between(glance.newest(), glance.at()).toDays();
    return days < bound ? null : new Need(Reason.DATA_OLD, days, bound, "");
  }

  /** A week where fewer than one a week come. */
  private static double daysBetweenComments(List<AnswerWeek> weeks) {
    List<Double> opened = weeks.stream().map(w -> (double) w.opened()).toList();
    return WEEK_DAYS / Math.max(1, Usual.median(opened));
  }
}
