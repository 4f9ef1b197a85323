package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tend.facts.FactSheet;
import tend.facts.Mood;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;

/** Counts concerns and mentions of the last weeks. Used once, by one thread. */
final class Listening implements Aspect, Tally {
  private static final Duration LATELY = Duration.ofDays(14);
  private static final Duration BEFORE = LATELY.plus(Duration.ofDays(60));
  private static final int ENOUGH_LATELY = 10;
  private static final int ENOUGH_BEFORE = 20;
  private final Instant since;
  private final Instant earlier;
  private final Instant fresh;
  private final Ago ago;
  private int comments;
  private int concerns;
  private int commentsBefore;
  private int concernsBefore;
  private int mentions;
  private final Ranks concernHours = new Ranks();
  private int waitingMentions;

  Listening(Instant at) {
    this.ago = new Ago(at);
    this.fresh = at.minus(FactSheet.STALE_AFTER);
    this.since = at.minus(LATELY);
    this.earlier = at.minus(BEFORE);
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return !own && (kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.MENTION);
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    boolean speaks =
        one.kind() == Kind.COMMENT || one.kind() == Kind.REPLY || one.kind() == Kind.MENTION;
    if (one.own() || !speaks || one.at().isBefore(earlier) || soFar.ignored(one)) {
      return;
    }
    int concern = isConcern(one, soFar) ? 1 : 0;
    if (one.at().isBefore(since)) {
      commentsBefore++;
      concernsBefore += concern;
    } else {
      comments++;
      concerns += concern;
      mentions += one.kind() == Kind.MENTION ? 1 : 0;
    }
  }

  private static boolean isConcern(Interaction one, SoFar soFar) {
    return soFar.judged(one).kind() == CommentKind.CONCERN;
  }

  @Override
  public List<?> facts(SoFar all) {
    boolean heard = all.imported().conversations();
    boolean mentioned = all.imported().others().contains(Kind.MENTION);
    Proportion now = new Proportion(concerns, comments);
    Proportion before = new Proportion(concernsBefore, commentsBefore);
    return List.of(
        new Mood(
            heard ? concerns : null,
            comments == 0 ? null : now.percent(),
            commentsBefore == 0 ? null : before.percent(),
            enough() ? now.clearlyAbove(before) : null,
            heard ? concernHours.size() : null,
            concernHours.largest(),
            mentioned ? mentions : null,
            mentioned ? waitingMentions : null));
  }

  private boolean enough() {
    return comments >= ENOUGH_LATELY && commentsBefore >= ENOUGH_BEFORE;
  }

  @Override
  public void add(Conversation one) {
    if (one.waitsSince(fresh)) {
      waitingMentions += isMention(one) ? 1 : 0;
      Instant concerned = Unanswered.of(one).concerned();
      if (concerned != null) {
        concernHours.add(ago.hours(concerned));
      }
    }
  }

  @Override
  public void remove(Conversation one) {
    if (one.waitsSince(fresh)) {
      waitingMentions -= isMention(one) ? 1 : 0;
      Instant concerned = Unanswered.of(one).concerned();
      if (concerned != null) {
        concernHours.remove(ago.hours(concerned));
      }
    }
  }

  private boolean isMention(Conversation one) {
    return one.opener.kind() == Kind.MENTION && !one.opener.at().isBefore(since);
  }
}
