package tend.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.CommentKind;
import tend.signals.Judgement;
import tend.signals.Reading;

/** A conversation, its opener itself; what waits in it is added up as it comes. */
@SuppressWarnings("ReferenceEquality") // each person is one object
final class FloorTalk extends FloorWord {
  final boolean ignored;
  final FloorSoul opener;
  boolean hasOwn;
  long firstAnswer;
  boolean wentOn;
  @Nullable FloorSoul lastAnswered;
  @Nullable FloorWord oldest;
  @Nullable FloorWord newest;
  boolean question;
  boolean concern;
  int words;
  CommentKind kind = CommentKind.GENERIC;

  /** Words that wait and may stand under a hashtag; null where there are none. */
  @Nullable List<FloorWord> tagged;

  private @Nullable FloorSoul lastOther;
  private @Nullable Set<FloorSoul> answered;

  FloorTalk(Interaction row, long when, FloorSoul opener, Reading said, boolean ignored) {
    super(row, when, opener, said, null);
    this.opener = opener;
    this.ignored = ignored;
    if (!row.own()) {
      lastOther = opener;
      waits(this);
    }
  }

  /** Somebody else's words. */
  void heard(FloorWord next, FloorSoul who) {
    lastOther = who;
    boolean known = isAnswered(who);
    wentOn |= known && !who.key.isEmpty();
    if (known || who == opener || (row.own() && row.id().equals(next.row.parent()))) {
      waits(next);
    }
  }

  private boolean isAnswered(FloorSoul who) {
    return hasOwn && (who == opener || (answered != null && answered.contains(who)));
  }

  private void waits(FloorWord word) {
    Judgement read = word.said.judgement();
    oldest = oldest == null ? word : oldest;
    newest = word;
    question |= read.question();
    kind = read.kind();
    concern |= kind == CommentKind.CONCERN;
    words = Math.max(words, read.words());
    if (FloorChallenges.mayTakePart(word.row, word.said)) {
      tagged = tagged == null ? new ArrayList<>(2) : tagged;
      tagged.add(word);
    }
  }

  /** Own words here; {@code to} is what they name as their parent where that stands here, too. */
  void answers(FloorWord own, @Nullable FloorWord to) {
    if (!hasOwn) {
      hasOwn = true;
      firstAnswer = own.when;
    }
    FloorSoul named = to == null || to == this ? null : to.author;
    FloorSoul whom = named != null ? named : lastOther;
    lastAnswered = whom == null ? opener : whom;
    if (lastAnswered != opener) {
      answered = answered == null ? new HashSet<>(4) : answered;
      answered.add(lastAnswered);
    }
    lastOther = null;
    oldest = null;
    newest = null;
    tagged = null;
    question = false;
    concern = false;
    words = 0;
    kind = CommentKind.GENERIC;
  }
}
