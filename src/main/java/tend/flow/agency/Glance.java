package tend.flow.agency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.AnswerWeek;
import tend.model.Account;
import tend.model.DayPlan.Stopped;

/**
 * An account at one moment, as much as an overview of many needs. Nothing of it names or quotes a
 * person.
 *
 * @param at when it was looked at
 * @param newest the newest activity there is of it; null where there is none
 * @param questionsHours how many of the account's own hours each question waits, in any order
 * @param stopped rules that were set aside
 * @param followers null where none were imported
 */
public record Glance(
    Account account,
    Instant at,
    @Nullable Instant newest,
    Answers answers,
    List<Double> questionsHours,
    Rhythm rhythm,
    Day day,
    Said said,
    List<Stopped> stopped,
    @Nullable Integer followers) {

  public Glance {
    questionsHours = List.copyOf(questionsHours);
    stopped = List.copyOf(stopped);
  }

  /**
   * How it answers.
   *
   * @param ratePercent of the comments of the last 30 days, as on Today and in {@code health}
   * @param waitHours the typical wait of these; both are null where there are none
   * @param usualHours the typical wait of whatever was ever answered; null where nothing was
   * @param weeks oldest first
   */
  public record Answers(
      @Nullable Double ratePercent,
      @Nullable Double waitHours,
      @Nullable Double usualHours,
      List<AnswerWeek> weeks) {
    public Answers {
      weeks = List.copyOf(weeks);
    }
  }

  /**
   * How steadily its person does anything: answers, posts, replies or ticks. Days off count neither
   * way.
   *
   * @param missedDays days since the last on which they did, today left out
   * @param usualDays the usual number of days from one such day to the next; null where too few are
   *     known
   */
  public record Rhythm(int missedDays, @Nullable Double usualDays) {}

  /**
   * Today's list.
   *
   * @param total done and open
   * @param spent minutes of what is done
   * @param minutes the budget
   * @param pressing minutes of what is not done and due on this day, on the list or held back; what
   *     is past due is the past's and would drown it
   * @param off whether nothing is expected today
   */
  public record Day(int done, int total, int spent, int minutes, int pressing, boolean off) {

    /** Minutes that what is due needs beyond the budget; 0 where it fits. */
    public int over() {
      return off ? 0 : Math.max(0, spent + pressing - minutes);
    }
  }

  /**
   * What was said to what the last 30 days listed.
   *
   * @param declined marked "not for me"
   */
  public record Said(int listed, int declined) {}
}
