package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Consent;
import tend.signals.Cues;

/**
 * The permission to show one work, as the words under it tell, fed oldest first. Nobody's silence
 * is a permission: what was not asked for within 14 days of the work, and what was asked and not
 * answered within 14 days, has expired. A late yes still counts, being one. Declined and withdrawn
 * stand, whatever is asked or said later; only the import itself can say otherwise, in a column
 * "rights". Not shared by threads.
 */
final class Rights {
  /** After this long unasked or unanswered there is no permission to be had. */
  static final Duration EXPIRES_AFTER = Duration.ofDays(14);

  /** What is known of the permission. */
  enum State {
    NONE,
    ASKED,
    GRANTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its maker said that they do not want it shown. */
    boolean refused() {
      return this == DECLINED || this == WITHDRAWN;
    }
  }

  private final boolean told;
  private State state = State.NONE;
  private Interaction turn;

  /** The permission to a work, as its own row says it where it does. */
  Rights(Interaction work) {
    this.turn = work;
    State written = written(work);
    this.told = written != null;
    this.state = written == null ? State.NONE : written;
  }

  private static @Nullable State written(Interaction work) {
    String word = work.more().getOrDefault("rights", "").strip();
    return Arrays.stream(State.values())
        .filter(s -> s.word().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  /** The account wrote under it. */
  void own(Interaction one) {
    if (!told
        && !state.refused()
        && state != State.GRANTED
        && Cues.ASKS_PERMISSION.in(one.text())) {
      turn(State.ASKED, one);
    }
  }

  /** Its maker wrote under it. */
  void maker(Interaction one) {
    if (told || state.refused()) {
      return;
    }
    if (Cues.WITHDRAWS.in(one.text())) {
      turn(state == State.ASKED ? State.DECLINED : State.WITHDRAWN, one);
    } else if (state == State.ASKED) {
      switch (Consent.in(one.text())) {
        case YES -> turn(State.GRANTED, one);
        case NO -> turn(State.DECLINED, one);
        case UNCLEAR -> {
          // they wrote of something else: the question still stands
        }
      }
    }
  }

  private void turn(State to, Interaction by) {
    state = to;
    turn = by;
  }

  /** What is known at that moment, of what was fed. */
  State at(Instant moment) {
    boolean open = !told && (state == State.NONE || state == State.ASKED);
    return open && !moment.isBefore(turn.at().plus(EXPIRES_AFTER)) ? State.EXPIRED : state;
  }

  /** Since when that is so. */
  Instant since(Instant moment) {
    return at(moment) == State.EXPIRED && !told ? turn.at().plus(EXPIRES_AFTER) : turn.at();
  }

  /** The row that last changed it, at first the work itself. */
  Interaction turn() {
    return turn;
  }
}
