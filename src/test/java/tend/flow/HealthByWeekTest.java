package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.model.Account;

/** Weeks of health on the sample accounts: the numbers of the command, week by week. */
class HealthByWeekTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir Path folder;

  @Test
  void eachWeekSaysWhatHealthSaysOfIt() {
    try (App app = App.open(folder, null, null, NOW)) {
      app.loadSamples().at(NOW);
      for (Account account : app.accounts().all()) {
        for (HealthWeek week : app.healthByWeek().read(account, NOW)) {
          Health said = app.readHealth().read(account, week.span().from(), week.span().to(), NOW);
          assertThat(week.answerRate()).isEqualTo(said.answerRate());
          assertThat(week.medianAnsweredMinutes()).isEqualTo(said.medianAnsweredMinutes());
          if (week.opened() != null) {
            assertThat(week.opened()).isEqualTo(said.opened());
            assertThat(week.answered()).isEqualTo(said.answered());
            assertThat(week.questionsOpened()).isEqualTo(said.questionsOpened());
            assertThat(week.questionsAnswered()).isEqualTo(said.questionsAnswered());
          }
        }
      }
    }
  }

  @Test
  void peopleAreThoseThatHealthCountsAtTheEndOfTheWeek() {
    try (App app = App.open(folder, null, null, NOW)) {
      app.loadSamples().at(NOW);
      int known = 0;
      for (Account account : app.accounts().all()) {
        for (HealthWeek week : app.healthByWeek().read(account, NOW)) {
          Health then = app.readHealth().read(account, null, null, week.span().to());
          assertThat(week.followers()).isEqualTo(then.followers());
          if (week.activeFollowers() != null) {
            known++;
            assertThat(week.activeFollowers()).isEqualTo(then.activeFollowers());
          }
        }
      }
      assertThat(known).isPositive();
    }
  }

  @Test
  void howItStandsNowIsWhatHealthSays() {
    try (App app = App.open(folder, null, null, NOW)) {
      app.loadSamples().at(NOW);
      for (Account account : app.accounts().all()) {
        assertThat(app.healthByWeek().now(account, NOW))
            .isEqualTo(app.readHealth().read(account, null, null, NOW));
      }
    }
  }
}
