package tend.flow.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.settings.ChangeSettings.Wish;
import tend.model.Account;
import tend.model.Assistant;

/** Settings as people write them, on the sample accounts. */
class ChangeSettingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir Path folder;
  private App app;

  @BeforeEach
  void open() {
    app = App.open(folder, null, null, NOW);
    app.loadSamples().at(NOW);
  }

  @AfterEach
  void close() {
    app.close();
  }

  private static Wish wish(
      @Nullable String zone, @Nullable String minutes, @Nullable String brand, String... helpers) {
    return new Wish(
        null,
        null,
        zone,
        minutes,
        null,
        null,
        brand,
        null,
        null,
        null,
        null,
        null,
        List.of(helpers));
  }

  private Account named(String name) {
    return app.accounts().named(name);
  }

  private Account change(String name, Wish wish) {
    return app.changeSettings().change(named(name), wish, NOW);
  }

  @Test
  void allThatCannotBeTakenIsSaidAtOnceAndNothingChanges() {
    Account before = named("tiny.plots");
    Unacceptable refused =
        catchThrowableOfType(
            Unacceptable.class,
            () -> change("tiny.plots", wish("Mars/Base", "1,2", "Pots", "Kim")));
    assertThat(refused.problems())
        .extracting(NotASetting::field)
        .containsExactly("zone", "minutes", "assistant");
    assertThat(named("tiny.plots")).isEqualTo(before);
  }

  @Test
  void aBlankBrandIsNone() {
    assertThat(change("tiny.plots", wish(null, null, "Pots")).preferences().brand())
        .isEqualTo("Pots");
    assertThat(change("tiny.plots", wish(null, null, " ")).preferences().brand()).isNull();
  }

  @Test
  void noneDropsTheAssistantsBeforeIt() {
    change("tiny.plots", wish(null, null, null, "Kim=15", "Lou=5"));
    assertThat(
            change("tiny.plots", wish(null, null, null, "none", "Mo=7")).preferences().assistants())
        .containsExactly(new Assistant("Mo", 7));
  }

  @Test
  void undoGivesAllAccountsOfThePersonBackWhatTheyHad() {
    List<Account> before = app.accounts().all();
    Wish wish = wish("Asia/Tokyo", "77", "Other");
    List<Account> touched = app.changeSettings().touched(named("marlow.bakes"), wish);
    change("marlow.bakes", wish);
    assertThat(named("northlight.fm").preferences().minutes()).containsOnly(77);
    app.changeSettings().restore(touched);
    assertThat(app.accounts().all()).isEqualTo(before);
  }
}
