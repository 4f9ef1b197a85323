package tend.facts.derivation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.facts.Likers;
import tend.facts.Love;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.OneLine;

/** What is known of one person while activity is read oldest first. */
final class Person {
  private static final int MONTH = 30;
  private final String key;

  /** Another for each, from 0 on. */
  final int number;

  private @Nullable String name;
  private @Nullable String url;
  private @Nullable Instant first;
  private Instant last = Instant.MIN;
  private double love;
  private int timesCame;
  private int comments;
  private Instant lastWords = Instant.MIN;
  private int shares;
  private double loveOfMonth;
  private boolean cameThisMonth;
  private boolean cameMonthBefore;
  private boolean wonBack;
  private final PersonalRhythm rhythm = new PersonalRhythm();

  /** When the account last answered them, wrote at their place, and passed on their words. */
  @Nullable Instant answered;

  @Nullable Instant visited;
  @Nullable Instant featured;

  /** A place of their own, and whether anything of their own is known. */
  @Nullable String place;

  boolean hasWork;

  /** Own posts on which they were among the first, and people whom they brought. */
  int early;

  int brought;

  /** Turns of their longest conversation that was answered; 0 for none. */
  int longestTalk;

  /** Whether they are a peer, and how often they and the account came to each other lately. */
  boolean peer;

  int cameLately;
  int visitedLately;

  /** Whether they came in the last 90 days, spam or not, and in which weeks, see {@link Weeks}. */
  boolean cameThisSeason;

  int weeks;

  /** Whether they follow, see {@link Followers}. */
  boolean follows;

  /** What was ever proposed between them and the account. */
  @Nullable Collaboration collaboration;

  /** Whether they wrote of late, their like where they did not, and what was made of it. */
  boolean wroteLately;

  @Nullable Interaction like;
  Likers.@Nullable Liker liker;

  /** How many fresh comments and shares of theirs wait. */
  int waits;

  /** The conversations in which their words wait; null until that is asked. */
  @Nullable Set<Conversation> waitingIn;

  /** Whether something of it may have changed since facts were last made. */
  boolean touched;

  /** What was last made of it: the fact, the love it was ranked by, and what it was counted as. */
  @Nullable Fan fan;

  double ranked;
  int counted;

  Person(String key, int number) {
    this.key = key;
    this.number = number;
  }

  void met(Interaction one, Ago ago) {
    Instant when = one.at();
    name = one.authorName();
    url = one.url() == null ? url : one.url();
    if (first == null) {
      first = when;
    }
    last = when;
    timesCame++;
    long days = ago.wholeDays(when);
    double won = Love.of(one.kind(), days);
    love += won;
    wonBack |= days < MONTH && rhythm.wasLost(when);
    rhythm.came(when);
    months(days, won);
    if (one.kind() == Kind.SHARE) {
      shares++;
    } else if (one.kind() != Kind.REACTION) {
      comments++;
      lastWords = when;
    }
  }

  private void months(long days, double won) {
    if (days < MONTH) {
      loveOfMonth += won;
      cameThisMonth = true;
    } else if (days < 2 * MONTH) {
      cameMonthBefore = true;
    }
  }

  /** Whether they ever did anything that counts. */
  boolean came() {
    return timesCame > 0;
  }

  /** How many things they did that count. */
  int timesCame() {
    return timesCame;
  }

  Instant first() {
    return first == null ? Instant.MAX : first;
  }

  Instant last() {
    return last;
  }

  /** When they last wrote; {@link Instant#MIN} for never. */
  Instant lastWords() {
    return lastWords;
  }

  double love() {
    return love;
  }

  int comments() {
    return comments;
  }

  int shares() {
    return shares;
  }

  /** The name to show for them, on one line. */
  String shownName() {
    return OneLine.shown(name == null ? key : name);
  }

  /** Whether they came in the last 30 days. */
  boolean cameThisMonth() {
    return cameThisMonth;
  }

  /** Whether they came in the 30 days before the last 30. */
  boolean cameMonthBefore() {
    return cameMonthBefore;
  }

  /** Whether they came again in the last 30 days after having been lost. */
  boolean wonBack() {
    return wonBack;
  }

  int visits() {
    return rhythm.visits();
  }

  /** Where they last were. */
  @Nullable String url() {
    return url;
  }

  @Nullable Stage stage(History history) {
    double monthAgo = (love - loveOfMonth) / Love.DECAY;
    return Stage.of(rhythm, first(), last, Stage.rose(love, monthAgo), history);
  }

  /** See {@link Stage#quietAfter}. */
  long quietAfter(long second) {
    return Stage.quietAfter(rhythm.gapDays(), last.getEpochSecond(), second);
  }

  String key() {
    return key;
  }
}
