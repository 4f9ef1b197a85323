package tend.bench;

import java.util.ArrayList;
import java.util.List;
import tend.facts.Effort;

/**
 * What an invented account is like. Each trait comes round with the seed at a pace of its own, so
 * that any sixty accounts in a row have something for every shipped rule.
 */
record WorkloadHabit(int seed) {
  private static final List<String> PLATFORMS =
      List.of("youtube", "instagram", "x", "mastodon", "facebook", "linkedin");

  /** How comments are answered. */
  enum Answers {
    SELDOM,
    IN_MINUTES,
    IN_AN_HOUR,
    SLOWLY,
    WITH_A_TAIL,
    SLOWER_LATELY,
    SOMETIMES
  }

  /** What most posts are for. */
  enum Posts {
    LINKS,
    FACTS,
    OFFERS,
    FUN,
    QUESTIONS
  }

  /** Who follows. */
  enum Crowd {
    STEADY,
    EMPTY,
    BURST,
    SURGE
  }

  /** What is unlike before in the last weeks. */
  enum Lately {
    AS_EVER,
    SPAM,
    FADING,
    PASSERS_BY,
    NEWCOMERS,
    TOPIC,
    UNHAPPY
  }

  String platform() {
    return PLATFORMS.get(seed % PLATFORMS.size());
  }

  Answers answers() {
    return of(Answers.values(), seed);
  }

  Posts posts() {
    return of(Posts.values(), seed);
  }

  Crowd crowd() {
    return of(Crowd.values(), seed / 2);
  }

  Lately lately() {
    int turn = (seed + 1) % 9;
    return turn < 3 ? Lately.AS_EVER : Lately.values()[turn - 2];
  }

  private static <T> T of(T[] values, int turn) {
    return values[turn % values.length];
  }

  private int round() {
    return seed / PLATFORMS.size();
  }

  boolean postsAtAll() {
    return seed % 11 != 10;
  }

  /** For how many days nothing was posted. */
  int silentDays() {
    return seed % 13 == 12 ? 30 : seed % 13 == 11 ? 14 : 0;
  }

  boolean contests() {
    return round() % 3 == 0;
  }

  boolean postsOnASpree() {
    return seed % 6 == 2 && round() % 3 == 1;
  }

  boolean repliesOnASpree() {
    return seed % 6 == 2 && round() % 3 == 2;
  }

  boolean polls() {
    return round() % 2 == 1;
  }

  boolean baits() {
    return seed % 8 == 1;
  }

  boolean hasAStamp() {
    return seed % 8 == 3;
  }

  boolean soundsForeignLately() {
    return seed % 8 == 5;
  }

  /** A challenge: 0 runs, 1 is over, 2 was never called one; others have none. */
  int challenge() {
    return seed % 10;
  }

  /** A trial: 0 went well, 1 went badly, 2 is unfinished, 3 is long ago; 4 for none. */
  int trial() {
    return lately() == Lately.FADING ? 3 : seed / 2 % 5;
  }

  boolean visitsOthers() {
    return seed % 7 != 3;
  }

  List<Effort> elsewhere(String account) {
    List<Effort> elsewhere = new ArrayList<>();
    if (seed % 4 == 1) {
      elsewhere.add(new Effort(account + "-there", "instagram", 40, 4_000));
      elsewhere.add(new Effort(account + "-too", "mastodon", 25, 2_400 + seed));
    }
    return elsewhere;
  }
}
