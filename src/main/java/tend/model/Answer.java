package tend.model;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to an item. It sticks to the occurrences it covers and nothing else.
 *
 * @param item the item's id
 * @param at when it was given
 * @param until for {@link State#LATER}: when the item comes back
 * @param reason for {@link State#NOT_FOR_ME}: one of the answers that teach the rules, or the
 *     person's words
 * @param minutes the effort of the item when it was answered; counts against the day's budget once
 *     done
 */
public record Answer(
    String account,
    String item,
    State state,
    Instant at,
    @Nullable Instant until,
    @Nullable String reason,
    int minutes,
    List<Covered> covers) {

  public Answer {
    covers = List.copyOf(covers);
  }

  /** Done, postponed or declined. */
  public enum State {
    DONE("done"),
    LATER("later"),
    NOT_FOR_ME("not-for-me");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word used on the command line and in JSON. */
    public String word() {
      return word;
    }
  }

  /** Whether it is the last word on what it covers at that moment: done or declined by then. */
  public boolean settles(Instant moment) {
    return state != State.LATER && !at.isAfter(moment);
  }

  /** Whether it hides what it covers at that moment. */
  public boolean hides(Instant moment) {
    return !at.isAfter(moment)
        && (state != State.LATER || (until != null && moment.isBefore(until)));
  }

  /** This answer with what an earlier one to the same item said of others than it covers now. */
  public Answer after(Answer earlier) {
    if (earlier.state == State.LATER && state != State.LATER) {
      return this; // what was put aside is not settled by it
    }
    Set<Covered> all = new LinkedHashSet<>(covers);
    all.addAll(earlier.covers);
    return new Answer(account, item, state, at, until, reason, minutes, List.copyOf(all));
  }
}
