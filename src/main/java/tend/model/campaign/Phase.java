package tend.model.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A stretch of days of a campaign.
 *
 * @param id unique within its campaign
 * @param from its first day, in the zone of whoever runs it
 * @param to its last day, never before the first
 * @param gated whether it opens only once all that policies ask for is met
 */
public record Phase(
    String id, String title, LocalDate from, LocalDate to, boolean gated, List<Step> steps) {
  public Phase {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the phase " + id + " ends before it begins");
    }
    steps = List.copyOf(steps);
  }

  /** How many days it has. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The same so many days later; negative for earlier. */
  public Phase movedBy(int days) {
    return new Phase(id, title, from.plusDays(days), to.plusDays(days), gated, steps);
  }
}
