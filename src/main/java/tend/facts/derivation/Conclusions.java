package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Answering;
import tend.facts.FactSheet;
import tend.facts.Health;
import tend.facts.Returning;
import tend.facts.Self;
import tend.facts.StaleThreads;
import tend.facts.WaitingShare;
import tend.model.RepliesByThread;

/**
 * The facts that a derivation comes to. All are made when first asked for; from then on it is told
 * what changes and makes only those anew that look at it. Used by one thread.
 */
final class Conclusions {
  private final Derivation read;
  private final Changes changes = new Changes();
  private final Waiting waiting;
  private final Unthanked unthanked;
  private final HealthCount health;
  private final HealthCount.Month answering;
  private final AnswerWeeks weeks;
  private final Talks talks;
  private final Months months;
  private final List<Tally> tallies;
  private final Part stalePart = new Part(changes);
  private final Part answeringPart = new Part(changes);
  private final Habits habits = new Habits(changes);
  private @Nullable RepliesByThread ownByThread;
  private List<WaitingShare> shares = List.of();
  private boolean begun;
  private boolean renewed;
  private boolean conversationsChanged = true;
  private boolean ownChanged = true;

  Conclusions(Derivation read) {
    Instant at = read.at();
    this.read = read;
    this.waiting = new Waiting(read, changes);
    this.unthanked = new Unthanked(read);
    this.health = new HealthCount(at, Instant.MIN, at);
    this.answering = new HealthCount.Month(at);
    this.weeks = new AnswerWeeks(at);
    this.talks = new Talks(at);
    this.months = new Months(read);
    this.tallies = new ArrayList<>(List.of(waiting, health, answering, weeks, talks));
    for (Aspect aspect : read.aspects) {
      if (aspect instanceof Tally tally) {
        tallies.add(tally);
      }
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      for (Tally tally : tallies) {
        for (Conversation one : read.threads.all()) {
          tally.add(one);
        }
      }
    }
  }

  /** That conversation is about to change. */
  void changes(Conversation one) {
    if (begun) {
      conversationsChanged = true;
      tallies.forEach(tally -> tally.remove(one));
    }
  }

  /** That conversation changed or began. */
  void changed(Conversation one) {
    if (begun) {
      conversationsChanged = true;
      tallies.forEach(tally -> tally.add(one));
    }
  }

  /**
   * Somebody did something more.
   *
   * @param within the conversation that changed by it; null for none
   */
  void came(Person one, @Nullable Conversation within) {
    if (begun) {
      waiting.renew(one, within);
    }
  }

  /** The account did something more. */
  void ownCame() {
    ownChanged = true;
  }

  /** A row was taken in. */
  void added() {
    renewed = false;
  }

  /** Makes all facts anew that look at something which changed. */
  private void renew() {
    begin();
    if (renewed) {
      return;
    }
    shares = unthanked.facts(changes);
    List<Person> touched = read.people.touched();
    touched.forEach(months::count);
    StaleThreads stale = waiting.stale();
    stalePart.hold(stale == null ? List.of() : List.of(stale));
    answeringPart.hold(List.of(answering.fact(waiting.count(), read.imported())));
    read.fans.renew(touched, read, changes);
    habits(touched);
    ownByThread = ownChanged ? null : ownByThread;
    conversationsChanged = false;
    ownChanged = false;
    read.shown.forget();
    renewed = true;
  }

  FactSheet sheet() {
    renew();
    return new FactSheet(
        read.account(),
        read.at(),
        waiting.lately(),
        waiting.longest(),
        stalePart.facts().isEmpty() ? null : (StaleThreads) stalePart.facts().get(0),
        shares,
        (Answering) answeringPart.facts().get(0),
        read.fans.list(),
        health(health, returning()),
        ownByThread(),
        habits.facts(),
        read.imported(),
        read.ownMoments(),
        weeks.facts());
  }

  /** Which facts went and came since this was last asked, or since the first sheet. */
  LiveSheet.Changed takeChanges() {
    renew();
    LiveSheet.Changed changed = new LiveSheet.Changed(changes.gone(), changes.come());
    changes.begin();
    return changed;
  }

  private Returning returning() {
    return months.returning(read.imported(), read.fans.history(), talks);
  }

  /** The health of what was opened between two moments. */
  Health health(Instant from, Instant to) {
    begin();
    read.people.all().forEach(months::count);
    HealthCount count = new HealthCount(read.at(), from, to);
    read.threads.all().forEach(count::add);
    return health(count, returning());
  }

  private Health health(HealthCount count, Returning returning) {
    boolean followed = read.followers() != null && read.imported().deeds();
    return count.total(
        read.imported(),
        waiting.count(),
        waiting.staleCount(),
        followed ? months.activeFollowers() : null,
        read.followers(),
        returning);
  }

  private void habits(List<Person> touched) {
    boolean verified = Boolean.TRUE.equals(read.account().preferences().verified());
    habits.again();
    habits.part(ownChanged, () -> read.ownVoice.facts(read.imported()));
    habits.part(true, () -> read.peers.facts(read.followers(), read.imported()));
    habits.part(
        false, () -> List.of(new Self(read.account().name(), read.account().platform(), verified)));
    habits.part(true, () -> List.of(returning()));
    for (Aspect aspect : read.aspects) {
      boolean looks = conversationsChanged && aspect.looksAtConversations();
      habits.part(looks || read.shown.wasShown(aspect), () -> aspect.facts(read));
    }
    habits.part(read.likes.changed(touched), read.likes::facts);
  }

  private RepliesByThread ownByThread() {
    RepliesByThread known = ownByThread;
    if (known == null) {
      RepliesByThread.Gathering gathering = new RepliesByThread.Gathering(read.past());
      for (Conversation one : read.threads.all()) {
        if (one.answered()) {
          gathering.add(one.row, one.own());
        }
      }
      read.shares.thanked((share, own) -> gathering.add(read.past().row(share), List.of(own)));
      known = gathering.all();
      ownByThread = known;
    }
    return known;
  }
}
