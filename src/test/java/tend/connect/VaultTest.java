package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir private Path folder;

  private Vault vault() {
    return Vault.inFile(folder.resolve("keys/tokens.key"));
  }

  @Test
  void whatWasLockedIsGotBackAlsoByTheNextProcess() {
    String locked = vault().lock("token", "me");
    assertThat(locked).doesNotContain("token");
    assertThat(vault().open(locked, "me")).isEqualTo("token");
  }

  @Test
  void theSameSecretIsLockedDifferentlyEachTime() {
    assertThat(vault().lock("token", "me")).isNotEqualTo(vault().lock("token", "me"));
  }

  @Test
  void whatBelongsToOneAccountOpensForNoOther() {
    String locked = vault().lock("token", "me");
    assertThatThrownBy(() -> vault().open(locked, "you"))
        .isInstanceOf(Vault.Locked.class)
        .hasMessageContaining("connect the account again");
  }

  @Test
  void anotherKeyOpensNothing() throws IOException {
    String locked = vault().lock("token", "me");
    Files.delete(folder.resolve("keys/tokens.key"));
    assertThatThrownBy(() -> vault().open(locked, "me")).isInstanceOf(Vault.Locked.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theKeyIsReadableByItsOwnerAlone() throws IOException {
    vault();
    assertThat(Files.getPosixFilePermissions(folder.resolve("keys/tokens.key")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void aKeyThatIsNoneSaysHowToMakeOne() {
    assertThatThrownBy(() -> Vault.withKey("short"))
        .hasMessageContaining("openssl rand -base64 32");
  }
}
