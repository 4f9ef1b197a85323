package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
  private final Triage triage = new Triage("Olive Kitchen");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Olive Kitchеn",
        "Olive Kitchen Official",
        "Olive Kitchen ✅",
        "OliveKitchen",
        "0live Kitchen",
        "@olive.kitchen",
        "𝐎𝐥𝐢𝐯𝐞 𝐊𝐢𝐭𝐜𝐡𝐞𝐧"
      })
  void aNameThatPassesForTheCreatorsIsAnImpostor(String name) {
    assertThat(triage.judge("Thanks for watching", name).impostor()).isTrue();
    assertThat(triage.judge("Thanks for watching", name).kind()).isEqualTo("impostor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Olive", "Kitchen Stories", "Oliver Kitchener", "viewer-1", ""})
  void otherNamesAreNobodysImpostors(String name) {
    assertThat(triage.judge("Thanks for watching", name).impostor()).isFalse();
  }

  @Test
  void underTheVeryNameBehaviourTells() {
    assertThat(triage.judge("Glad it helped, bake it longer", "Olive Kitchen").impostor())
        .isFalse();
    assertThat(triage.judge("Message me on WhatsApp +1 202 555 0143", "Olive Kitchen").impostor())
        .isTrue();
  }

  @Test
  void theCreatorsOwnPromotionIsNoSpam() {
    assertThat(triage.judge("Please subscribe to my channel", "Olive Kitchen").spam()).isFalse();
  }

  @Test
  void withoutACreatorNobodyIsAnImpostor() {
    assertThat(new Triage(null).judge("Thanks", "Olive Kitchen Official").impostor()).isFalse();
  }
}
