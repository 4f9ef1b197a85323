package tend.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of one account: what is open within the minutes there are, what was held back and why,
 * and what is done.
 *
 * @param day the date of {@code at} in the account's zone
 * @param minutes the budget of the day
 * @param spent minutes of what was ticked by hand or by evidence on this day
 * @param rulesVersion names the playbooks in force; the same rules give the same words
 * @param open in the order of the list
 * @param heldBack best first
 * @param later postponed, soonest first
 * @param done of this day, newest first
 */
public record DayPlan(
    Account account,
    Instant at,
    LocalDate day,
    int minutes,
    int spent,
    String rulesVersion,
    List<Item> open,
    List<HeldBack> heldBack,
    List<Postponed> later,
    List<Done> done,
    List<Refused> refused,
    List<Stopped> stopped) {

  public DayPlan {
    open = List.copyOf(open);
    heldBack = List.copyOf(heldBack);
    later = List.copyOf(later);
    done = List.copyOf(done);
    refused = List.copyOf(refused);
    stopped = List.copyOf(stopped);
  }

  /** Minutes of the budget that are not spent; never below zero. */
  public int minutesLeft() {
    return Math.max(0, minutes - spent);
  }

  /** An item that did not make the list, with the reason in words. */
  public record HeldBack(Item item, String reason) {}

  /** An item that comes back at {@code until}. */
  public record Postponed(Item item, Instant until) {}

  /**
   * An item that is dealt with.
   *
   * @param at when it was ticked, or when the evidence arrived
   * @param by the interaction that ticked it; null when a person did
   */
  public record Done(Item item, Instant at, @Nullable Interaction by) {}

  /** An action that a policy refuses, with its source and the date it was read. */
  public record Refused(String rule, String reason, String source, LocalDate asOf) {}

  /** A rule that was set aside on this account, with the reason in words. */
  public record Stopped(String rule, String reason) {}
}
