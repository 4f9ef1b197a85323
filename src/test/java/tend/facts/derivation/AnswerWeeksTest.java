package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.ownReply;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.facts.AnswerWeek;
import tend.model.Account;
import tend.model.Interaction;

/** Answering week by week; the newest week ends a day ago. */
class AnswerWeeksTest {
  private static List<AnswerWeek> weeks(Interaction... activity) {
    return Derivation.sheet(Account.named("studio", "x"), List.of(activity), NOW).answerWeeks();
  }

  private static AnswerWeek ago(int weeks, Interaction... activity) {
    List<AnswerWeek> all = weeks(activity);
    return all.get(all.size() - weeks);
  }

  @Test
  void aCommentCountsInTheWeekItCameIn() {
    AnswerWeek last =
        ago(1, comment("a", "ana", ofDays(5), "Hi"), ownReply("r", "a", ofDays(5).minusHours(3)));
    assertThat(last).isEqualTo(new AnswerWeek(NOW.minus(ofDays(8)), 1, 1, 3.0));
    assertThat(last.ratePercent()).isEqualTo(100.0);
  }

  @Test
  void whatCameInTheLastDayMayStillBeAnsweredInGoodTime() {
    assertThat(ago(1, comment("a", "ana", ofHours(20), "Hi")).opened()).isZero();
  }

  @Test
  void anOlderWeekHadNoMoreTimeThanTheNewest() {
    AnswerWeek before =
        ago(
            2,
            comment("a", "ana", ofDays(10), "Hi"),
            comment("b", "ben", ofDays(10), "Hello"),
            ownReply("ra", "a", ofDays(9)),
            ownReply("rb", "b", ofDays(2)));
    assertThat(before).returns(2, AnswerWeek::opened).returns(1, AnswerWeek::answered);
  }

  @Test
  void aWeekWithoutCommentsHasNoRate() {
    assertThat(weeks()).hasSize(AnswerWeeks.WEEKS).allMatch(w -> w.ratePercent() == null);
  }
}
