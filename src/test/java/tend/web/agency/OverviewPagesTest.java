package tend.web.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.AnswerWeek;
import tend.flow.agency.Beside;
import tend.flow.agency.Beside.Running;
import tend.flow.agency.Changed;
import tend.flow.agency.Changed.Refused;
import tend.flow.agency.Changed.Why;
import tend.flow.agency.Glance;
import tend.flow.agency.Glance.Answers;
import tend.flow.agency.Glance.Day;
import tend.flow.agency.Glance.Rhythm;
import tend.flow.agency.Glance.Said;
import tend.flow.agency.Overview;
import tend.flow.agency.Overview.Line;
import tend.flow.agency.WhoNeedsAPerson;
import tend.model.Account;
import tend.model.SavedView;

/** What the overview says, from lines made by hand. */
class OverviewPagesTest {
  private static final Asked ALL = new Asked(Asked.ALL, "", false);

  private static Glance glance(String name, double... questions) {
    List<Double> hours = new ArrayList<>();
    for (double one : questions) {
      hours.add(one);
    }
    List<AnswerWeek> weeks =
        List.of(
            new AnswerWeek(NOW.minus(Duration.ofDays(14)), 10, 5, 2.0),
            new AnswerWeek(NOW.minus(Duration.ofDays(7)), 10, 8, 1.0));
    return new Glance(
        Account.named(name, "instagram"),
        NOW,
        NOW,
        new Answers(66.4, 5.2, 2.0, weeks),
        hours,
        new Rhythm(0, 1.0),
        new Day(2, 6, 11, 35, 5, false),
        new Said(10, 1),
        List.of(),
        41_200);
  }

  private static Line line(Glance glance, @Nullable String who, @Nullable Running campaign) {
    Beside beside = new Beside(who, true, null, campaign);
    return new Line(glance, beside, WhoNeedsAPerson.needs(glance, beside));
  }

  private static Overview overview() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Running kit = new Running("kit", "Starter kit", "Draw", day, day.plusDays(1), true, false);
    return new Overview(
        List.of(
            line(glance("oak.and.ink", 5, 5, 5), "Ida", null),
            line(glance("mina.makes"), "Tomas", kit)),
        List.of(),
        NOW);
  }

  private static OverviewPage page(Asked asked, SavedView... saved) {
    return new OverviewPages(overview(), asked, List.of(saved), "ida").page(null, null, false);
  }

  private static List<String> names(OverviewPage page) {
    return page.rows().stream().map(OverviewPage.Row::name).toList();
  }

  @Test
  void nothingIsCountedBeforeAnythingWasLookedAt() {
    Overview unread = new Overview(List.of(), List.of(Account.named("oak.and.ink", "x")), null);
    OverviewPage page = new OverviewPages(unread, ALL, List.of(), "ida").page(null, null, false);
    assertThat(page.figures().get(0)).returns("–", OverviewPage.Figure::value);
    assertThat(page.views()).extracting(OverviewPage.View::count).containsOnly("–");
  }

  @Test
  void aRowSaysItsNumbersInWords() {
    OverviewPage.Row row = page(ALL).rows().get(0);
    assertThat(row.meta()).isEqualTo("Instagram, 41,200");
    assertThat(row.why().text()).isEqualTo("3 questions waiting over 4 working hours");
    assertThat(row.rate()).isEqualTo("66 %");
    assertThat(row.typical()).isEqualTo(new OverviewPage.Toned("5 h 12", "bad"));
    assertThat(row.today())
        .isEqualTo(new OverviewPage.Progress("2 of 6", "11 of 35 min", 33, false));
    assertThat(row.who()).isEqualTo("Ida");
  }

  @Test
  void theRateIsDrawnFromItsLowestToItsHighestWeek() {
    OverviewPage.Spark spark = page(ALL).rows().get(0).spark();
    assertThat(spark.path()).isEqualTo("M2.0 17.0 L60.0 3.0");
    assertThat(spark.said()).isEqualTo("Answered in each of the last weeks: 50 %, 80 %");
  }

  @Test
  void aCampaignThatEndsTomorrowIsMarked() {
    assertThat(page(ALL).rows().get(1).campaign())
        .isEqualTo(
            new OverviewPage.Campaign("Starter kit", "Draw until 3 Mar", "warn", "/campaigns/kit"));
  }

  @Test
  void eachViewSaysHowManyItShows() {
    assertThat(page(ALL).views())
        .extracting(v -> v.title() + " " + v.count())
        .containsExactly("All 2", "Needs a person 1", "In a campaign 1", "Mine 1");
  }

  @Test
  void mineAreThoseOfWhoeverLooks() {
    assertThat(names(page(new Asked("mine", "", false)))).containsExactly("oak.and.ink");
  }

  @Test
  void theFilterFindsWhatARowSaysInAnyOrder() {
    assertThat(names(page(new Asked(Asked.ALL, "kit mina", false)))).containsExactly("mina.makes");
    assertThat(names(page(new Asked(Asked.ALL, "waiting", false)))).containsExactly("oak.and.ink");
    assertThat(page(new Asked(Asked.ALL, "nothing of this", false)).rows()).isEmpty();
  }

  @Test
  void aSavedViewNarrowsTheViewItWasMadeFrom() {
    SavedView saved = new SavedView("Ida’s morning", "needs", "ida");
    OverviewPage page = page(new Asked("Ida’s morning", "", false), saved);
    assertThat(names(page)).containsExactly("oak.and.ink");
    assertThat(page.filter().savable()).isFalse();
  }

  @Test
  void theFiguresAreOfAllAccountsTogether() {
    assertThat(page(ALL).figures())
        .extracting(f -> f.value() + " " + f.note())
        .containsExactly("1 of 2", "65 % ", "1 h ", "10 % of 20 in 30 days");
  }

  @Test
  void thoseOnTrackThatDoNotFitAreCounted() {
    List<Line> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(line(glance("a" + i), null, null));
    }
    Overview all = new Overview(many, List.of(), NOW);
    OverviewPage page = new OverviewPages(all, ALL, List.of(), "").page(null, null, false);
    assertThat(page.rows()).hasSize(20);
    assertThat(page.more()).isEqualTo("5 more on track.");
    assertThat(page.all()).isEqualTo("/accounts?all=1");
  }

  @Test
  void whatIsNotLookedAtYetIsSaid() {
    Overview some = new Overview(List.of(), List.of(Account.named("a", "x")), null);
    OverviewPage page = new OverviewPages(some, ALL, List.of(), "").page(null, null, false);
    assertThat(page.reading()).isEqualTo("1 account is still being looked at.");
    assertThat(page.asOf()).isNull();
  }

  @Test
  void aChangeIsToldWithItsUndoAndWhatItLeftAlone() {
    Changed changed =
        new Changed(
            "c",
            "budget",
            "30",
            List.of("a", "b"),
            List.of(new Refused("ana", Why.SHARED, "ana.too")));
    OverviewPage page =
        new OverviewPages(overview(), ALL, List.of(), "").page(null, changed, false);
    assertThat(page.toast())
        .isEqualTo(
            new OverviewPage.Toast("Budget of 2 accounts set to 30 min", "/account-changes/c"));
    assertThat(page.refused())
        .containsExactly("ana: its creator shares this with ana.too. Choose them, too.");
  }

  @Test
  void takingBackIsToldAsThat() {
    Changed undone = new Changed("u", "budget", "1", List.of("a"), List.of());
    OverviewPage page = new OverviewPages(overview(), ALL, List.of(), "").page(null, undone, true);
    assertThat(page.toast())
        .isEqualTo(
            new OverviewPage.Toast("1 account has its former setting back", "/account-changes/u"));
  }

  @Test
  void whereNothingWasChangedThereIsNothingToUndo() {
    Changed changed =
        new Changed("c", "who", "", List.of(), List.of(new Refused("ana", Why.SAME, "")));
    OverviewPage page =
        new OverviewPages(overview(), ALL, List.of(), "").page(null, changed, false);
    assertThat(page.toast()).isNull();
  }
}
