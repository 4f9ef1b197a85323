package tend.facts;

import java.time.Duration;
import java.time.Instant;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.CommentReader;
import tend.signals.Links;

/** Counts a week's own comments on others' posts beside the own posts. Used once, by one thread. */
final class Visiting {
  private static final Duration WEEK = Duration.ofDays(7);
  private final Instant since;
  private final CommentReader reader;
  private int count;
  private int genuine;
  private int links;
  private int posts;

  Visiting(Instant at, CommentReader reader) {
    this.since = at.minus(WEEK);
    this.reader = reader;
  }

  void take(Interaction own) {
    if (own.at().isBefore(since)) {
      return;
    }
    if (own.kind() == Kind.POST) {
      posts++;
    } else if (own.kind() == Kind.OUTREACH) {
      boolean link = Links.in(own.text());
      count++;
      links += link ? 1 : 0;
      genuine += !link && saysSomething(own) ? 1 : 0;
    }
  }

  /** Where the source brought no words, they are taken to say something. */
  private boolean saysSomething(Interaction own) {
    CommentKind kind = reader.read(own.text()).kind();
    return own.text() == null || (kind != CommentKind.GENERIC && kind != CommentKind.GREETING);
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
