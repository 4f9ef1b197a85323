package tend.flow.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.flow.RuleResult;
import tend.flow.agency.Verdict.Word;

/** What people did with a rule's items says whether it is worth keeping. */
class VerdictTest {
  private static RuleResult rule(
      int listed, int done, int later, int declined, int putOff, boolean noisy) {
    int gone = listed - done - declined;
    return new RuleResult(
        "a/b", listed, done, 0, later, declined, putOff, List.of(), List.of(), 0, gone, null, noisy,
        null);
  }

  @Test
  void whatFourInFiveDeclineIsToBeRetired() {
    assertThat(Verdict.of(rule(20, 2, 0, 8, 0, true))).isEqualTo(new Verdict(Word.RETIRE, 8, 10));
  }

  @Test
  void nothingIsRetiredForFewerThanTenReactions() {
    assertThat(Verdict.of(rule(20, 0, 0, 9, 0, true)).word()).isEqualTo(Word.REVIEW_UNWANTED);
  }

  @Test
  void whatHalfDoNotWantIsToBeReviewed() {
    assertThat(Verdict.of(rule(12, 4, 2, 2, 2, true)))
        .isEqualTo(new Verdict(Word.REVIEW_UNWANTED, 4, 8));
  }

  @Test
  void whatIsPutOffAgainAndAgainAsksAtTheWrongMoment() {
    assertThat(Verdict.of(rule(12, 8, 16, 0, 0, false)))
        .isEqualTo(new Verdict(Word.REVIEW_MOMENT, 16, 8));
  }

  @Test
  void whatNobodyEverReactsToIsToBeReviewed() {
    assertThat(Verdict.of(rule(30, 0, 0, 0, 0, false)))
        .isEqualTo(new Verdict(Word.REVIEW_IGNORED, 30, 30));
  }

  @Test
  void whatPeopleDoIsKept() {
    assertThat(Verdict.of(rule(12, 7, 1, 1, 0, false))).isEqualTo(new Verdict(Word.KEEP, 7, 8));
  }

  @Test
  void ofFewReactionsNothingIsSaid() {
    assertThat(Verdict.of(rule(12, 0, 0, 4, 0, false)).word()).isEqualTo(Word.TOO_FEW);
    assertThat(Verdict.of(rule(9, 0, 0, 9, 0, false)).word()).isEqualTo(Word.TOO_FEW);
  }
}
