package tend.flow;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.Whose;
import tend.plan.Away.Busy;

/** What is kept of an account is of what was done there up to now, from the moment asked for. */
class ActsTest {
  private static final Account STUDIO = Account.named("studio", "mastodon");
  private static final Interaction ASKED = Given.comment("c", "ana", ofDays(90), "How?");
  private static final Interaction EARLY = Given.ownReply("r1", "c", ofDays(80));
  private static final Interaction LATE = Given.ownReply("r2", "c", ofDays(10));
  private final Acts acts = new Acts();

  private static FactSheet sheet(Interaction... rows) {
    return Derivation.sheet(STUDIO, List.of(rows), NOW);
  }

  @Test
  void anotherReplyIsKnown() {
    assertThat(acts.own(sheet(ASKED, EARLY), Instant.EPOCH)).containsExactly(busy(EARLY.at()));
    assertThat(acts.own(sheet(ASKED, EARLY, LATE), Instant.EPOCH))
        .containsExactly(busy(EARLY.at()), busy(LATE.at()));
  }

  @Test
  void whatWasDoneBeforeTheyBeganDoesNotCount() {
    FactSheet sheet = sheet(ASKED, EARLY, LATE);
    assertThat(acts.own(sheet, Instant.EPOCH)).hasSize(2);
    assertThat(acts.own(sheet, NOW.minus(ofDays(20)))).containsExactly(busy(LATE.at()));
    assertThat(acts.own(sheet, LATE.at())).containsExactly(busy(LATE.at()));
  }

  @Test
  void whatIsSaidIsBusyAndWhatIsDoneHasADay() {
    Answer done = answer(Answer.State.DONE, NOW.minus(ofDays(2)));
    Answer declined = answer(Answer.State.NOT_FOR_ME, NOW);
    Whose whose = Whose.of(STUDIO);
    assertThat(acts.said("studio", List.of(declined), whose).days()).isEmpty();
    Acts.Said said = acts.said("studio", List.of(declined, done), whose);
    assertThat(said.busy()).containsExactly(new Busy(done.at(), declined.at()));
    assertThat(said.days()).containsOnlyKeys(whose.dayOf(done.at())).containsValue(done.at());
  }

  private static Answer answer(Answer.State state, Instant at) {
    return new Answer("studio", "x", state, at, null, null, 1, List.of(new Covered("c", "c")));
  }

  private static Busy busy(Instant at) {
    return new Busy(at, at);
  }
}
