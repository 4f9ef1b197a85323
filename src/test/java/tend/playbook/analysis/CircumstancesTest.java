package tend.playbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What sentences leave open together, of words, of yes and no, and of facts that have to be. */
class CircumstancesTest {
  private static final Aspect KIND = new Aspect("Comment", "kind");
  private static final Circumstances CONCERN = kind(Choice.of("concern"));
  private static final Circumstances NO_PRAISE = kind(Choice.but(Set.of("praise")));

  private static Circumstances kind(Choice choice) {
    return Circumstances.there("Comment").and(Circumstances.of(KIND, Leeway.of(choice)));
  }

  @Test
  void oneWordIsNoOtherWord() {
    assertThat(CONCERN.and(kind(Choice.of("praise"))).impossible()).contains(KIND);
    assertThat(CONCERN.and(NO_PRAISE).impossible()).isEmpty();
    assertThat(CONCERN.isWithin(NO_PRAISE)).isTrue();
    assertThat(NO_PRAISE.isWithin(CONCERN)).isFalse();
  }

  @Test
  void excludedWordsLeaveOthers() {
    Circumstances neither = NO_PRAISE.and(kind(Choice.but(Set.of("concern"))));
    assertThat(neither.impossible()).isEmpty();
    assertThat(neither.isWithin(NO_PRAISE)).isTrue();
    assertThat(kind(Choice.among(Set.of("praise"))).and(NO_PRAISE).impossible()).contains(KIND);
  }

  @Test
  void aFactThatIsNotAskedForMayBeMissing() {
    Circumstances share = Circumstances.there("Share");
    assertThat(CONCERN.isWithin(share)).isFalse();
    assertThat(CONCERN.and(share).isWithin(share)).isTrue();
  }

  @Test
  void whatMayBeUnknownIsNotWithinWhatIsKnown() {
    Leeway known = new Leeway(Span.ALL, Choice.ANY, true);
    assertThat(Leeway.OPEN.isWithin(known)).isFalse();
    assertThat(Leeway.of(Choice.of(true)).isWithin(known)).isTrue();
  }
}
