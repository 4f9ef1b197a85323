package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tend.facts.Peer;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** What the owner says of a collaboration, beside what the activity tells. */
class CollaborationSaidTest {
  private static final Account ACCOUNT = Account.named("studio", "x");

  private static Interaction peer(String stage, Duration ago) {
    return interaction(Kind.PEER, "peer-ana", "ana", false, ofDays(100), null, null)
        .with(Map.of("collaboration", stage, "collaboration_at", NOW.minus(ago).toString()));
  }

  private static Interaction message(String id, boolean own, Duration ago, String text) {
    return own
        ? interaction(Kind.MESSAGE, id, "me", true, ago, text, "ana")
        : interaction(Kind.MESSAGE, id, "ana", false, ago, text, null);
  }

  private static Peer fact(Interaction... activity) {
    return Derivation.sheet(ACCOUNT, new ArrayList<>(List.of(activity)), NOW).habits().stream()
        .filter(Peer.class::isInstance)
        .map(Peer.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsKnownWithoutAnyWordsToOthers() {
    Peer peer = fact(peer("contacted", ofDays(4)));
    assertThat(peer.stage()).isEqualTo("asked");
    assertThat(peer.stageDays()).isEqualTo(4);
    assertThat(peer.asks()).isOne();
    assertThat(fact(peer("idea", ofDays(4))).stage()).isEqualTo("none");
  }

  @Test
  void itWinsFromItsMomentOn() {
    Interaction asked = message("m1", true, ofDays(9), "Shall we make something together?");
    Interaction no = message("m2", false, ofDays(8), "No thanks, I have no time");
    assertThat(fact(peer("", ofDays(0)), asked, no).stage()).isEqualTo("declined");
    assertThat(fact(peer("agreed", ofDays(2)), asked, no).stage()).isEqualTo("agreed");
    assertThat(fact(peer("contacted", ofDays(20)), asked, no).stage()).isEqualTo("declined");
  }

  @Test
  void laterRowsMoveItFurther() {
    Interaction yes = message("m1", false, ofDays(1), "Yes, I would love to!");
    assertThat(fact(peer("contacted", ofDays(4)), yes).stage()).isEqualTo("agreed");
    Interaction mention =
        interaction(Kind.MENTION, "m", "ana", false, ofDays(1), "Our new video is out", null);
    assertThat(fact(peer("agreed", ofDays(4)), mention).stage()).isEqualTo("live");
  }

  @Test
  void whatIsSaidLaterOrWithoutAMomentIsNotKnown() {
    assertThat(fact(peer("agreed", ofDays(-1))).stage()).isNull();
    Interaction undated =
        interaction(Kind.PEER, "peer-ana", "ana", false, ofDays(100), null, null)
            .with(Map.of("collaboration", "agreed"));
    assertThat(fact(undated).stage()).isNull();
  }
}
