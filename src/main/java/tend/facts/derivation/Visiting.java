package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import tend.facts.Imported;
import tend.facts.Visits;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.Does;

/** Counts a week's own comments on others' posts beside the own posts. Used once, by one thread. */
final class Visiting {
  private static final Duration WEEK = Duration.ofDays(7);
  private final Instant since;
  private int count;
  private int genuine;
  private int links;
  private int posts;

  Visiting(Instant at) {
    this.since = at.minus(WEEK);
  }

  void take(Interaction own, Reading said) {
    if (own.at().isBefore(since)) {
      return;
    }
    if (own.kind() == Kind.POST) {
      posts++;
    } else if (own.kind() == Kind.OUTREACH) {
      boolean link = said.does(Does.LINK);
      count++;
      links += link ? 1 : 0;
      genuine += !link && saysSomething(said) ? 1 : 0;
    }
  }

  /** Where the source brought no words, they are taken to say something. */
  private static boolean saysSomething(Reading said) {
    return !said.isText() || !said.isEmptyTalk();
  }

  Visits fact(Imported imported) {
    boolean known = imported.own().contains(Kind.OUTREACH);
    boolean postsKnown = imported.own().contains(Kind.POST);
    return new Visits(
        known ? count : null,
        known ? genuine : null,
        known ? links : null,
        postsKnown ? posts : null,
        known && postsKnown && posts > 0 ? (double) genuine / posts : null);
  }
}
