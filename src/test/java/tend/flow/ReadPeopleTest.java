package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.ReadPeople.Gesture;
import tend.flow.ReadPeople.Known;
import tend.flow.ReadPeople.Met;
import tend.model.Account;
import tend.model.Whose;

/** The people of an account, and what is shown of each. */
class ReadPeopleTest {
  private static final Instant NOW = Instant.parse("2026-06-11T09:00:00Z");
  private static final String ROWS =
      """
      comment,c1,2026-06-01T09:00:00Z,ana,false,How long does the glaze need?,,
      reply,r1,2026-06-01T10:00:00Z,me,true,A night.,c1,
      message,m1,2026-06-02T09:00:00Z,ana,false,My street is Elm Row 5,,
      reply,r2,2026-06-02T10:00:00Z,me,true,I will send it to Elm Row 5,m1,
      comment,c2,2026-06-03T09:00:00Z,ben,false,Lovely,,
      comment,c3,2026-06-04T09:00:00Z,ana,false,It worked,,
      """;

  @TempDir Path folder;
  private App app;
  private Account studio;

  @BeforeEach
  void open() throws IOException {
    app = App.open(folder, null, null, NOW);
    Rows.of(app, folder, ROWS, NOW);
    studio = app.accounts().named("studio");
  }

  @AfterEach
  void close() {
    app.close();
  }

  private Met met(String key) {
    return app.readPeople().named(studio, ReadPeople.word(key), NOW);
  }

  @Test
  void theWarmestComeFirst() {
    assertThat(app.readPeople().all(Whose.of(studio), NOW))
        .extracting(m -> m.fan().id())
        .containsExactly("ana", "ben");
  }

  @Test
  void privateWordsAreNeverShownAndNeitherAreAnswersToThem() {
    Known ana = app.readPeople().known(met("ana"), NOW);
    assertThat(ana.history()).extracting(Gesture::text).doesNotContain("My street is Elm Row 5");
    assertThat(ana.history())
        .filteredOn(Gesture::hidden)
        .hasSize(2)
        .extracting(Gesture::text)
        .containsOnlyNulls();
  }

  @Test
  void theHistoryHoldsTheirWordsAndYourAnswersNewestFirst() {
    assertThat(app.readPeople().known(met("ana"), NOW).history())
        .filteredOn(one -> !one.hidden())
        .extracting(Gesture::text)
        .containsExactly("It worked", "A night.", "How long does the glaze need?");
  }

  @Test
  void whatStandsForSomebodyInAddressesSaysNeitherKeyNorName() {
    assertThat(met("ana").word()).hasSize(24).doesNotContain("ana").matches("[0-9a-f]+");
  }

  @Test
  void whoeverWasForgottenIsNobody() {
    String exact = app.readPeople().known(met("ana"), NOW).exact();
    app.forgetPerson().forget(app.forgetPerson().find("studio", exact), false);
    Assertions.assertThatThrownBy(() -> met("ana")).isInstanceOf(UnknownName.class);
  }
}
