package tend.facts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** What is known of one person while activity is read oldest first. */
final class Person {
  private final String key;
  private @Nullable String name;
  private @Nullable String url;
  private @Nullable Instant first;
  private Instant last = Instant.MIN;
  private double love;
  private int comments;
  private int shares;

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
    love += Love.of(one.kind(), one.at(), at);
    if (one.kind() == Kind.SHARE) {
      shares++;
    } else if (one.kind() != Kind.REACTION) {
      comments++;
    }
  }

  Instant first() {
    return first == null ? Instant.MAX : first;
  }

  Instant last() {
    return last;
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

  /**
   * @param place among all by love
   */
  Fan fan(Instant at, int place, boolean waits, @Nullable Boolean peer) {
    return new Fan(
        key,
        name,
        url,
        love,
        place,
        comments,
        shares,
        days(first(), at),
        days(last, at),
        waits,
        peer);
  }

  String key() {
    return key;
  }

  private static double days(Instant then, Instant at) {
    return Duration.between(then, at).toMinutes() / (24 * 60.0);
  }
}
