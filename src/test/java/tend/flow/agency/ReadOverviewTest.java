package tend.flow.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.ReadResults.Wish;
import tend.flow.Rows;
import tend.flow.RuleResult;
import tend.flow.agency.Need.Reason;
import tend.flow.agency.Overview.Line;
import tend.model.Account;
import tend.model.Item;
import tend.model.Whose;

/** An account of the overview on a real database, from the file to the reason. */
class ReadOverviewTest {
  @TempDir private Path folder;
  private App app;
  private ReadOverview overview;

  @BeforeEach
  void open() throws Exception {
    app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
    overview = app.parts(() -> NOW).agency().overview();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      rows.append("comment,q").append(i).append(",2026-02-2").append(5 + i % 2);
      rows.append("T09:00:00Z,v").append(i).append(",false,Do you ship to town ").append(i);
      rows.append("?,,\n");
    }
    Rows.of(app, folder, rows.toString(), NOW);
  }

  @AfterEach
  void close() {
    app.close();
  }

  private Line studio() {
    return overview.fully(NOW).lines().get(0);
  }

  @Test
  void questionsThatWaitAreTheReason() {
    assertThat(studio().needs()).extracting(Need::reason).contains(Reason.QUESTIONS_WAIT);
    assertThat(studio().glance().questionsHours()).hasSize(4);
  }

  @Test
  void lookingAtManyAccountsListsNothingForAnybody() {
    studio();
    assertThat(
            app.readResults()
                .read(new Wish(app.accounts().all(), null, null, null, false), NOW)
                .rules())
        .isEmpty();
  }

  @Test
  void everySumOfSuggestionsIsTheOneOfResults() {
    app.loadSamples().at(NOW);
    List<Account> all = app.accounts().all();
    all.forEach(account -> app.refreshToday().today(Whose.of(account), NOW, null));
    Totals totals = Totals.of(overview.fully(NOW));
    List<RuleResult> page =
        app
            .parts(() -> NOW)
            .agency()
            .verdicts()
            .fully(new ReadVerdicts.Wanted(all, 30), NOW)
            .rules()
            .stream()
            .map(Verdicts.Judged::result)
            .toList();
    Wish wish = new Wish(all, null, NOW.minus(Duration.ofDays(30)), null, false);
    List<RuleResult> command = app.readResults().read(wish, NOW).rules();
    assertThat(command).anyMatch(r -> r.rule().startsWith("campaigns/"));
    assertThat(totals.listed())
        .isPositive()
        .isEqualTo(listed(page))
        .isEqualTo(
            listed(command.stream().filter(r -> !r.rule().startsWith("campaigns/")).toList()));
    assertThat(totals.declined()).isEqualTo(page.stream().mapToInt(RuleResult::notForMe).sum());
  }

  private static int listed(List<RuleResult> rules) {
    return rules.stream().mapToInt(RuleResult::listed).sum();
  }

  @Test
  void anAnswerIsSeenAtTheNextLookAtTheSameMoment() {
    assertThat(studio().glance().day().done()).isZero();
    List<Item> open = app.refreshToday().remaining(app.accounts().named("studio"), NOW).items();
    app.giveAnswer().done(open.get(0).id(), NOW);
    assertThat(studio().glance().day().done()).isEqualTo(1);
  }
}
