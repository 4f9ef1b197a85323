package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Whose;

/** The way from a page to others. */
class PlacesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir private Path folder;

  @Test
  void ofManyAccountsTheOneThatIsLookedAtStandsFirstAndThePageStaysSmall() {
    try (App app = App.open(folder, null, Path.of("rules"), NOW)) {
      for (int i = 0; i < 40; i++) {
        app.accounts().save(Account.named("account-%02d".formatted(i), "instagram"));
      }
      Account last = app.accounts().named("account-39");
      Rail rail = new Places(app.accounts()).rail(Whose.of(last), Places.TODAY);
      assertThat(rail.lists()).hasSize(12);
      assertThat(rail.lists().get(0).name()).isEqualTo("account-39");
      assertThat(rail.lists().get(0).here()).isTrue();
    }
  }
}
