package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.facts.Imported;
import tend.model.Kind;

class CannotTellTest {
  private static final Set<Kind> NONE = EnumSet.noneOf(Kind.class);
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  @Test
  void anExportOfOnesOwnWordsSaysSoFirst() {
    assertThat(CannotTell.from(new Imported(EnumSet.of(Kind.POST, Kind.REPLY), NONE)))
        .hasSize(4)
        .first()
        .isEqualTo(
            "It holds only what you wrote: who waits for an answer, your answer rate and your"
                + " regulars stay unknown. Connect the platform to know them.");
  }

  @Test
  void whereEverythingCameNothingIsUnknown() {
    assertThat(CannotTell.from(new Imported(ALL, ALL))).isEmpty();
  }

  @Test
  void followersAloneAreNotOnesOwnWords() {
    assertThat(CannotTell.from(new Imported(NONE, EnumSet.of(Kind.FOLLOWER))))
        .first()
        .asString()
        .startsWith("It holds nothing that others wrote: ");
  }

  @Test
  void eachMissingKindHasItsOwnSentence() {
    for (Kind kind : EnumSet.of(Kind.FOLLOWER, Kind.REACTION, Kind.SHARE)) {
      assertThat(CannotTell.from(new Imported(ALL, EnumSet.complementOf(EnumSet.of(kind)))))
          .hasSize(1)
          .first()
          .asString()
          .contains("no " + kind.word() + "s");
    }
    for (Kind kind : EnumSet.of(Kind.POST, Kind.REPLY)) {
      assertThat(CannotTell.from(new Imported(EnumSet.complementOf(EnumSet.of(kind)), ALL)))
          .hasSize(1);
    }
  }
}
