package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.facts.FanWork;
import tend.model.Interaction;
import tend.model.Noted;
import tend.model.SaidRights;
import tend.signals.Reading;
import tend.signals.intent.Consent;
import tend.signals.intent.Does;

/**
 * The permission to show one work, as the words under it tell and the owner says, fed oldest first.
 * Nobody's silence is a permission: what was not asked for within 14 days of the work, and what was
 * asked and not answered within 14 days, has expired; so has what was granted until a day that is
 * over. A late yes still counts, being one. Declined and withdrawn stand, whatever is asked or said
 * later; only the owner can say otherwise, or the import itself in a column "rights", which holds
 * for good where it has no date. Not shared by threads.
 */
final class Rights {
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

    static @Nullable State of(String word) {
      return Arrays.stream(values())
          .filter(s -> s.word().equalsIgnoreCase(word.strip()))
          .findFirst()
          .orElse(null);
    }
  }

  private final Interaction work;
  private final Deque<SaidRights> toCome;
  private final boolean told;
  private State state = State.NONE;
  private String turn;
  private Instant since;
  private @Nullable Instant until;

  /** The permission to a work, as its own row says it where it does. */
  Rights(Interaction work) {
    this.work = work;
    this.turn = work.id();
    this.since = work.at();
    this.toCome = new ArrayDeque<>(SaidRights.in(work.more()));
    State written = State.of(work.more().getOrDefault(Noted.RIGHTS, ""));
    this.told = written != null && toCome.isEmpty();
    this.state = told && written != null ? written : State.NONE;
  }

  /** As they stand, so that a later moment may be asked for without these going on to it. */
  Rights(Rights other) {
    this.work = other.work;
    this.toCome = new ArrayDeque<>(other.toCome);
    this.told = other.told;
    this.state = other.state;
    this.turn = other.turn;
    this.since = other.since;
    this.until = other.until;
  }

  /** Takes in what the owner said by then. */
  private void upTo(Instant moment) {
    while (!toCome.isEmpty() && !moment.isBefore(toCome.getFirst().from())) {
      SaidRights said = toCome.removeFirst();
      State now = State.of(said.state());
      if (now != null) {
        turn(now, said.from() + "/" + work.id(), said.from());
        until = said.until();
      }
    }
  }

  /** The account wrote under it. */
  void own(Interaction one) {
    State now = at(one.at());
    if (!told
        && !now.refused()
        && now != State.GRANTED
        && Reading.in(one).does(Does.ASK_PERMISSION)) {
      turn(State.ASKED, one.id(), one.at());
    }
  }

  /** Its maker wrote under it. */
  void maker(Interaction one) {
    upTo(one.at());
    if (told || state.refused()) {
      return;
    }
    if (Reading.in(one).does(Does.WITHDRAW)) {
      turn(state == State.ASKED ? State.DECLINED : State.WITHDRAWN, one.id(), one.at());
    } else if (state == State.ASKED) {
      switch (Consent.in(one.text())) {
        case YES -> turn(State.GRANTED, one.id(), one.at());
        case NO -> turn(State.DECLINED, one.id(), one.at());
        case UNCLEAR -> {
          // whoever asks back or only rejoices has not said yes
        }
      }
    }
  }

  private void turn(State to, String by, Instant at) {
    state = to;
    turn = by;
    since = at;
    until = null;
  }

  /** What is known at that moment, of what was fed; moments only go forward. */
  State at(Instant moment) {
    upTo(moment);
    Instant end = end();
    return end != null && !moment.isBefore(end) ? State.EXPIRED : state;
  }

  /** When what is known now expires; null for never. */
  private @Nullable Instant end() {
    boolean open = !told && (state == State.NONE || state == State.ASKED);
    return open ? since.plus(FanWork.EXPIRES_AFTER) : state == State.GRANTED ? until : null;
  }

  /** Since when that is so. */
  Instant since(Instant moment) {
    Instant end = end();
    return at(moment) == State.EXPIRED && end != null ? end : since;
  }

  /** The row that last changed it, at first the work itself. */
  String turn() {
    return turn;
  }

  /** When that came. */
  Instant turned() {
    return since;
  }
}
