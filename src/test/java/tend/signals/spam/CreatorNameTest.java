package tend.signals.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a person would take for the creator's. */
class CreatorNameTest {
  private static final CreatorName OWN = new CreatorName(List.of("Clay Nilo", "https://n.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clay Nilo",
        "CLAY NILO",
        "ClayNilo",
        "C1ay Ni1o",
        "Clay Nil0",
        "c l a y n i l o",
        "Clay Nilo Official",
        "The real Clay 7 Nilo",
        "@Clay_Nilo",
        "Сlау Nilo",
        "★ Clay Nilo ★",
        "<b>Clay</b> Nilo",
        "Clay&#32;Nilo"
      })
  void aNameThatLooksLikeItPassesForIt(String name) {
    assertThat(OWN.passesFor(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ana", "Clay", "Nilo Clay", "Clay Nilos", "official", "★", "Clay Nil"})
  void anotherNameDoesNot(String name) {
    assertThat(OWN.passesFor(name)).isFalse();
  }
}
