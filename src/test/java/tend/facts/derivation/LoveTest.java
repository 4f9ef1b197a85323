package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Love;
import tend.model.Kind;

class LoveTest {
  private static double love(Kind kind, int daysAgo) {
    return Love.of(kind, Given.NOW.minus(Duration.ofDays(daysAgo)), Given.NOW);
  }

  @Test
  void twoCommentsOfLastMonth() {
    assertThat(2 * love(Kind.COMMENT, 30)).isEqualTo(5.4, within(1e-9));
  }

  @Test
  void anOldReactionAndACommentOfToday() {
    assertThat(love(Kind.REACTION, 90) + love(Kind.COMMENT, 0)).isEqualTo(3.729, within(1e-9));
  }

  @Test
  void oneReactionOfTwoMonthsAgo() {
    assertThat(love(Kind.REACTION, 60)).isEqualTo(0.81, within(1e-9));
  }

  @Test
  void monthsAreWholeDaysByThirtyRoundedDown() {
    assertThat(love(Kind.SHARE, 29)).isEqualTo(3);
    assertThat(love(Kind.SHARE, 30)).isEqualTo(2.7, within(1e-9));
  }

  @Test
  void followingIsNoLove() {
    assertThat(love(Kind.FOLLOWER, 0)).isZero();
  }
}
