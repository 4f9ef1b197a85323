package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;

/** Counts concerns and mentions of the last weeks. Used once, by one thread. */
final class Listening implements Aspect {
  private static final Duration LATELY = Duration.ofDays(14);
  private static final Duration BEFORE = LATELY.plus(Duration.ofDays(60));
  private static final int ENOUGH_LATELY = 10;
  private static final int ENOUGH_BEFORE = 20;
  private final Instant since;
  private final Instant earlier;
  private final Instant at;
  private int comments;
  private int concerns;
  private int commentsBefore;
  private int concernsBefore;
  private int mentions;

  Listening(Instant at) {
    this.at = at;
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
    Waiting waiting = waiting(all);
    Proportion now = new Proportion(concerns, comments);
    Proportion before = new Proportion(concernsBefore, commentsBefore);
    return List.of(
        new Mood(
            heard ? concerns : null,
            comments == 0 ? null : now.percent(),
            commentsBefore == 0 ? null : before.percent(),
            enough() ? now.clearlyAbove(before) : null,
            heard ? waiting.concerns() : null,
            waiting.oldest(),
            mentioned ? mentions : null,
            mentioned ? waiting.mentions() : null));
  }

  private boolean enough() {
    return comments >= ENOUGH_LATELY && commentsBefore >= ENOUGH_BEFORE;
  }

  private record Waiting(int concerns, @Nullable Double oldest, int mentions) {}

  private Waiting waiting(SoFar all) {
    int waitingConcerns = 0;
    int waitingMentions = 0;
    Instant oldest = null;
    for (Conversation one : all.conversations()) {
      if (!isFresh(one)) {
        continue;
      }
      Optional<Interaction> concern =
          one.unanswered().stream().filter(u -> isConcern(u, all)).findFirst();
      if (concern.isPresent()) {
        waitingConcerns++;
        Instant when = concern.get().at();
        oldest = oldest == null || when.isBefore(oldest) ? when : oldest;
      }
      boolean lately = one.opener.kind() == Kind.MENTION && !one.opener.at().isBefore(since);
      waitingMentions += lately ? 1 : 0;
    }
    Double hours = oldest == null ? null : Duration.between(oldest, at).toMinutes() / 60.0;
    return new Waiting(waitingConcerns, hours, waitingMentions);
  }

  private boolean isFresh(Conversation one) {
    return one.waiting()
        && !one.ignored()
        && !one.newestWaiting().at().isBefore(at.minus(FactSheet.STALE_AFTER));
  }
}
