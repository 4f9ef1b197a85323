package tend.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** What is known of one person while activity is read oldest first. */
final class Person {
  private static final int MONTH = 30;
  private final String key;
  private @Nullable String name;
  private @Nullable String url;
  private @Nullable Instant first;
  private Instant last = Instant.MIN;
  private double love;
  private int comments;
  private Instant lastWords = Instant.MIN;
  private int shares;
  private double loveOfMonth;
  private boolean cameThisMonth;
  private boolean cameMonthBefore;
  private final PersonalRhythm rhythm = new PersonalRhythm();

  Person(String key) {
    this.key = key;
  }

  void met(Interaction one, Instant at) {
    name = one.shownName();
    url = one.url() == null ? url : one.url();
    if (first == null) {
      first = one.at();
    }
    last = one.at();
    double won = Love.of(one.kind(), one.at(), at);
    love += won;
    rhythm.came(one.at());
    months(one.at(), at, won);
    if (one.kind() == Kind.SHARE) {
      shares++;
    } else if (one.kind() != Kind.REACTION) {
      comments++;
      lastWords = one.at();
    }
  }

  private void months(Instant then, Instant at, double won) {
    long days = Duration.between(then, at).toDays();
    if (days < MONTH) {
      loveOfMonth += won;
      cameThisMonth = true;
    } else if (days < 2 * MONTH) {
      cameMonthBefore = true;
    }
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

  String shownName() {
    return name == null ? key : name;
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
  boolean wonBack(Instant at) {
    Instant back = rhythm.cameBack();
    return back != null && Duration.between(back, at).toDays() < MONTH;
  }

  int visits() {
    return rhythm.visits();
  }

  @Nullable String name() {
    return name;
  }

  /** Where they last were. */
  @Nullable String url() {
    return url;
  }

  @Nullable Stage stage(History history) {
    double monthAgo = (love - loveOfMonth) / Love.DECAY;
    return Stage.of(rhythm, first(), last, Stage.rose(love, monthAgo), history);
  }

  String key() {
    return key;
  }
}
