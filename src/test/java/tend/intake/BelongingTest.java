package tend.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelongingTest {
  private static void check(
      String platform, @Nullable Owner owner, String on, @Nullable String me) {
    Belonging.check("export.zip", platform, owner, new ReadOptions(null, me, null, NOW, on));
  }

  @ParameterizedTest
  @CsvSource({
    "x, 77, 78",
    "mastodon, ada@one.example, ada@two.example",
    "bluesky, did:plc:aaaa, did:plc:bbbb",
    "instagram, ada, bea",
    "youtube, UCaaaaaaaaaaaaaaaaaaaaaa, UCaaaaaaaaaaaaaaaaaaaaab"
  })
  void somebodyElsesExportIsRefused(String platform, String owner, String me) {
    assertThatThrownBy(() -> check(platform, new Owner(owner, null), platform, me))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(
            "export.zip: it is the export of " + owner + ", and the account is " + me)
        .hasMessageContaining("--account");
  }

  @ParameterizedTest
  @CsvSource({
    "mastodon, Ada@One.example, @ada@one.example",
    "x, 77, ada",
    "bluesky, did:plc:aaaa, ada.example",
    "instagram, ada, 17841400000000000",
    "instagram, Ada, @ada"
  })
  void thatOfTheSamePersonIsTaken(String platform, String owner, String me) {
    assertThatCode(() -> check(platform, new Owner(owner, null), platform, me))
        .doesNotThrowAnyException();
  }

  @Test
  void anOwnerThatIsOnlySupposedRefusesNothing() {
    assertThatCode(
            () -> check("bluesky", new Owner("did:plc:a", null, false), "bluesky", "did:plc:b"))
        .doesNotThrowAnyException();
  }

  @Test
  void anExportOfAnotherPlatformIsRefused() {
    assertThatThrownBy(() -> check("x", null, "mastodon", null))
        .hasMessageStartingWith(
            "export.zip: it is an export of x, and the account is on mastodon; import it into");
  }

  @Test
  void anAccountOnNoPlatformInParticularTakesAll() {
    assertThatCode(() -> check("x", null, "other", null)).doesNotThrowAnyException();
  }
}
