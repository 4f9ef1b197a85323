package tend.flow.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.App;
import tend.flow.UnknownName;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Whose;
import tend.model.Work;
import tend.model.campaign.Campaign;
import tend.model.campaign.Terms;

/** Campaigns on a real database: legal, in order, nothing forgotten. */
class CampaignsTest {
  /** A Monday, after the shipped policies were read. */
  private static final Instant NOW = Instant.parse("2026-09-07T08:00:00Z");

  private static final LocalDate TODAY = LocalDate.parse("2026-09-07");
  private static final Terms SETTLED =
      new Terms(List.of(), null, "A starter kit", List.of("NL", "BE"), 18);

  @TempDir private static Path folder;
  private static App app;

  @BeforeAll
  static void open() {
    app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
  }

  @BeforeEach
  void accounts() {
    for (String platform :
        List.of("instagram", "facebook", "x", "youtube", "linkedin", "mastodon")) {
      app.accounts().save(Account.named("on-" + platform, platform));
    }
  }

  @AfterEach
  void deleteAll() {
    app.accounts().all().forEach(app.forgetPerson()::delete);
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static Campaigns.Wish wish(
      String template, String account, Terms terms, LocalDate start) {
    return new Campaigns.Wish(
        "My " + template, template, List.of(account), start, terms, null, null, Map.of());
  }

  private Campaign create(String template, String account, Terms terms) {
    return app.campaigns().create(wish(template, account, terms, TODAY), NOW);
  }

  private static Terms by(String... ways) {
    return new Terms(List.of(ways), null, null, List.of(), null);
  }

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private CampaignStanding standing(Campaign campaign, int days) {
    return app.readCampaigns().standing(app.readCampaigns().named(campaign.id()), day(days));
  }

  private InPhase phase(Campaign campaign, String id, int days) {
    return standing(campaign, days).phases().stream()
        .filter(p -> p.phase().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rules(String account, int days) {
    return app.readCampaigns().on(app.accounts().named(account), day(days)).stream()
        .map(i -> step(i))
        .toList();
  }

  private static String step(Item item) {
    String rule = item.what().rule();
    return rule.substring(rule.indexOf('/') + 1);
  }

  private void tick(Campaign campaign, int days, String... steps) {
    for (String step : steps) {
      app.campaigns().tick(campaign.id(), step, null, day(days));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "linkedin, giveaway, , LinkedIn",
    "linkedin, contest, , LinkedIn",
    "x, contest, most-reposts-wins, X",
    "facebook, giveaway, friend-tag, Facebook",
    "facebook, giveaway, timeline-entry, Facebook",
    "instagram, giveaway, follow-gate, Instagram",
    "instagram, giveaway, share-gate, Instagram",
    "instagram, giveaway, like-gate, Instagram",
    "youtube, giveaway, subscribe-gate, YouTube",
    "linkedin, poll-series, reaction-poll, LinkedIn"
  })
  void whatAPlatformRefusesIsNotMadeAndSaysWhoRefusesIt(
      String platform, String template, @Nullable String way, String title) {
    Terms terms = way == null ? Terms.NONE : by(way);
    assertThatThrownBy(() -> create(template, "on-" + platform, terms))
        .asInstanceOf(type(CampaignRefused.class))
        .satisfies(
            refused -> {
              assertThat(refused.refusals()).isNotEmpty();
              assertThat(refused.refusals())
                  .allSatisfy(
                      r -> {
                        assertThat(r.from().says()).startsWith(title);
                        assertThat(r.from().url()).startsWith("https://");
                        assertThat(r.from().read()).contains("read 2026-");
                      });
            });
    assertThat(app.readCampaigns().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#bakesweeps, false",
    "#bake, false",
    "#bakecontest, true",
    "BakeSweepstakes2026, true"
  })
  void aHashtagOfEntriesSaysContestOrSweepstakes(String hashtag, boolean allowed) {
    Terms terms = new Terms(List.of(), hashtag, "A kit", List.of("US"), 18);
    assertThat(
            app.campaigns()
                .refusals(
                    app.campaigns().draft(wish("giveaway", "on-mastodon", terms, TODAY), NOW), NOW)
                .isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void onePlatformThatRefusesIsEnough() {
    Campaigns.Wish both =
        new Campaigns.Wish(
            "Two",
            "giveaway",
            List.of("on-instagram", "on-linkedin"),
            TODAY,
            SETTLED,
            null,
            null,
            Map.of());
    assertThatThrownBy(() -> app.campaigns().create(both, NOW))
        .hasMessageContaining("LinkedIn")
        .hasMessageNotContaining("Instagram");
  }

  @Test
  void theFirstStepsAreOnTodaysListAndATickThereTicksTheCampaign() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    DayPlan today = app.refreshToday().today(app.accounts().named("on-instagram"), NOW, 60);
    Item prize =
        today.open().stream()
            .filter(i -> step(i).equals("choose-the-prize"))
            .findFirst()
            .orElseThrow();
    assertThat(prize.what().subject().author()).isEqualTo("My giveaway");
    app.giveAnswer().done(prize.id(), NOW);
    assertThat(standing(giveaway, 0).steps().filter(s -> s.step().id().equals("choose-the-prize")))
        .singleElement()
        .satisfies(s -> assertThat(s.state()).isEqualTo(State.DONE));
    DayPlan after = app.refreshToday().today(app.accounts().named("on-instagram"), NOW, 60);
    assertThat(after.done()).extracting(d -> d.item().id()).containsExactly(prize.id());
    assertThat(after.open()).extracting(CampaignsTest::step).contains("write-the-rules");
    app.giveAnswer().undo(prize.id());
    assertThat(rules("on-instagram", 0))
        .contains("choose-the-prize")
        .doesNotContain("write-the-rules");
  }

  @Test
  void aPhaseOpensOnceAllThatIsAskedForIsMet() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    assertThat(phase(giveaway, "tease", 7).state()).isEqualTo(State.BLOCKED);
    assertThat(rules("on-instagram", 7)).doesNotContain("publish-the-rules");
    tick(giveaway, 1, "choose-the-prize", "write-the-rules", "settle-how-to-enter");
    assertThat(phase(giveaway, "tease", 7).missing())
        .extracting(Check::word)
        .containsExactly("provable-draw");
    tick(giveaway, 2, "commit-to-the-draw");
    assertThat(phase(giveaway, "tease", 7).state()).isEqualTo(State.OPEN);
    assertThat(rules("on-instagram", 7)).contains("publish-the-rules");
  }

  @Test
  void whatAStepOfALaterPhaseMeetsIsAskedForFromThenOn() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    String word = "conditions-in-first-ad";
    assertThat(phase(giveaway, "tease", 0).checks()).extracting(Check::word).doesNotContain(word);
    assertThat(phase(giveaway, "run", 0).missing()).extracting(Check::word).contains(word);
  }

  @Test
  void thePrizeTheCountriesAndTheAgeMustBeSettled() {
    Campaign giveaway = create("giveaway", "on-mastodon", by());
    tick(
        giveaway,
        0,
        "choose-the-prize",
        "write-the-rules",
        "settle-how-to-enter",
        "commit-to-the-draw");
    assertThat(phase(giveaway, "tease", 7).missing())
        .singleElement()
        .satisfies(c -> assertThat(c.how()).contains("the prize, the countries, the minimum age"));
    app.campaigns().terms(giveaway.id(), SETTLED, day(1));
    assertThat(phase(giveaway, "tease", 7).state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatNobodyConfirmedComesOntoTheListAWeekBefore() {
    Campaign together =
        app.campaigns()
            .create(wish("collaboration", "on-instagram", Terms.NONE, TODAY.plusDays(10)), NOW);
    assertThat(rules("on-instagram", 6)).doesNotContain("checks");
    assertThat(rules("on-instagram", 11)).contains("checks");
    String word = phase(together, "contact", 0).missing().get(0).word();
    app.campaigns().meet(together.id(), word, "we split nothing", day(11));
    assertThat(rules("on-instagram", 11)).doesNotContain("checks");
    assertThat(phase(together, "contact", 11).checks())
        .filteredOn(c -> c.word().equals(word))
        .extracting(Check::how)
        .containsExactly("we split nothing");
    app.campaigns().unmeet(together.id(), word, day(11));
    assertThat(rules("on-instagram", 11)).contains("checks");
  }

  @Test
  void aStepThatWaitsCannotBeTicked() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    assertThatThrownBy(() -> tick(giveaway, 0, "write-the-rules"))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining("after: Choose a prize");
    assertThatThrownBy(() -> tick(giveaway, 0, "write-the-rule"))
        .isInstanceOf(UnknownName.class)
        .hasMessageContaining("did you mean write-the-rules?");
  }

  private Campaign prepared() {
    Campaign giveaway = create("giveaway", "on-mastodon", SETTLED);
    tick(
        giveaway,
        0,
        "choose-the-prize",
        "write-the-rules",
        "settle-how-to-enter",
        "commit-to-the-draw");
    return giveaway;
  }

  @Test
  void termsThatWereAnnouncedStay() {
    Campaign giveaway = prepared();
    app.campaigns().terms(giveaway.id(), SETTLED, day(8));
    tick(giveaway, 8, "publish-the-rules");
    assertThatThrownBy(() -> app.campaigns().terms(giveaway.id(), Terms.NONE, day(8)))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining("stay as they are");
    assertThatThrownBy(
            () -> app.campaigns().move(giveaway.id(), "tease", TODAY.plusDays(12), day(8)))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining("has begun");
  }

  @Test
  void nothingIsDoneBeforeItsTurnHoweverFarAheadItsDayIs() {
    Campaign giveaway = prepared();
    assertThatThrownBy(() -> tick(giveaway, 1, "draw-the-winners"))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining("entries are closed");
    assertThatThrownBy(
            () -> app.campaigns().tick(giveaway.id(), "answer-every-question", "day-9", day(1)))
        .isInstanceOf(CampaignRefused.class);
    tick(giveaway, 1, "publish-the-rules");
  }

  @Test
  void aPhaseThatWasMissedSaysSoAndCanBeMoved() {
    Campaign giveaway = prepared();
    tick(giveaway, 8, "publish-the-rules");
    assertThat(standing(giveaway, 20).late()).isNull();
    CampaignStanding missed = standing(giveaway, 22);
    assertThat(missed.state()).isEqualTo(State.OVER);
    assertThat(missed.late())
        .startsWith("Open for entries should have been over on 2026-09-27")
        .contains("campaign move my-giveaway --from run --start 2026-09-30");
    assertThat(rules("on-mastodon", 22)).contains("late").doesNotContain("close-the-entries");
    app.campaigns().move(giveaway.id(), "run", TODAY.plusDays(23), day(22));
    assertThat(standing(giveaway, 23).late()).isNull();
    assertThat(rules("on-mastodon", 23)).contains("open-for-entries");
  }

  @Test
  void whatNobodyCarriedOutIsNotDone() {
    Campaign polls = create("poll-series", "on-instagram", Terms.NONE);
    assertThat(standing(polls, 60).state()).isEqualTo(State.OVER);
    assertThat(rules("on-instagram", 30)).doesNotContain("do-what-they-chose");
    Campaign questions = create("q-and-a", "on-x", Terms.NONE);
    for (int day = 0; day < 18; day++) {
      for (InStep step : standing(questions, day).steps().toList()) {
        if (step.state() == State.OPEN) {
          app.campaigns().tick(questions.id(), step.step().id(), step.key(), day(day));
        }
      }
    }
    assertThat(standing(questions, 18).state()).isEqualTo(State.DONE);
  }

  @Test
  void aReminderWaitsItsDaysFromTheMomentItFollows() {
    Campaign together = create("collaboration", "on-mastodon", Terms.NONE);
    tick(together, 1, "write-the-idea", "look-who-declined");
    tick(together, 7, "ask-them");
    assertThat(rules("on-mastodon", 13)).doesNotContain("ask-once-more");
    assertThat(rules("on-mastodon", 14)).contains("ask-once-more");
  }

  @Test
  void aMoveKeepsWhatWasDoneAndCanBeTakenBack() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    tick(giveaway, 0, "choose-the-prize");
    app.campaigns().move(giveaway.id(), "run", TODAY.plusDays(20), day(1));
    CampaignStanding moved = standing(giveaway, 1);
    assertThat(moved.campaign().phase("run").orElseThrow().from()).isEqualTo(TODAY.plusDays(20));
    assertThat(moved.campaign().phase("tease")).isEqualTo(giveaway.phase("tease"));
    assertThat(moved.steps().filter(s -> s.state() == State.DONE)).hasSize(1);
    assertThat(app.campaigns().undo(giveaway.id(), null)).startsWith("moved to");
    assertThat(app.readCampaigns().named(giveaway.id())).isEqualTo(giveaway);
    assertThatThrownBy(() -> app.campaigns().undo(giveaway.id(), null))
        .isInstanceOf(CampaignRefused.class);
  }

  @Test
  void aPhaseCannotBeginBeforeTheOneBeforeItEnds() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    assertThatThrownBy(() -> app.campaigns().move(giveaway.id(), "run", TODAY.plusDays(5), day(1)))
        .hasMessageContaining("choose " + TODAY.plusDays(11) + " or later");
  }

  @Test
  void calledOffItAsksForNothing() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    app.campaigns().callOff(giveaway.id(), NOW);
    assertThat(rules("on-instagram", 0)).isEmpty();
    assertThat(standing(giveaway, 0).state()).isEqualTo(State.CALLED_OFF);
    app.campaigns().undo(giveaway.id(), null);
    assertThat(rules("on-instagram", 0)).isNotEmpty();
  }

  @Test
  void onItsLastDayAStepComesBeforeWhateverCanWait() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    Account account = app.accounts().named("on-instagram");
    List<Priority> priorities = new ArrayList<>();
    for (int day : List.of(0, 4, 5, 6, 9)) {
      app.readCampaigns().on(account, day(day)).stream()
          .filter(i -> step(i).equals("choose-the-prize"))
          .forEach(i -> priorities.add(i.what().priority()));
    }
    assertThat(priorities)
        .containsExactly(
            Priority.HIGH, Priority.HIGH, Priority.HIGH, Priority.URGENT, Priority.URGENT);
    assertThat(giveaway.phases().get(0).to()).isEqualTo(TODAY.plusDays(6));
  }

  @Test
  void whatAPlatformRefusesByNowOpensNoMore() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    Account moved = app.accounts().named("on-instagram").of("linkedin", null);
    app.accounts().save(moved);
    assertThat(standing(giveaway, 0).refused()).isNotEmpty();
    assertThat(phase(giveaway, "tease", 7).state()).isEqualTo(State.BLOCKED);
    assertThat(app.readCampaigns().work(Whose.of(moved), NOW))
        .extracting(Work::title)
        .noneMatch(t -> t.startsWith("Post that entries are open"));
  }

  @Test
  void twoCampaignsThatAskTheSamePeopleAreNamed() {
    create("giveaway", "on-instagram", SETTLED);
    app.campaigns().create(wish("poll-series", "on-instagram", Terms.NONE, TODAY.plusDays(5)), NOW);
    Whose whose = Whose.of(app.accounts().named("on-instagram"));
    assertThat(app.readLoad().of(whose, NOW, 6).overlaps())
        .singleElement()
        .satisfies(
            words ->
                assertThat(words)
                    .contains("My giveaway and My poll-series ask the same people")
                    .contains("days later"));
  }

  @Test
  void anExportHasTheCampaignsOfTheAccount() {
    create("giveaway", "on-instagram", SETTLED);
    assertThat(app.exportAccount().settings(app.accounts().named("on-instagram")))
        .contains("\"id\":\"my-giveaway\"");
    assertThat(app.exportAccount().settings(app.accounts().named("on-x")))
        .doesNotContain("my-giveaway");
  }

  @Test
  void aDeletedAccountTakesItsCampaignsAlong() {
    Campaign both =
        app.campaigns()
            .create(
                new Campaigns.Wish(
                    "Both",
                    "challenge",
                    List.of("on-instagram", "on-mastodon"),
                    TODAY,
                    Terms.NONE,
                    null,
                    null,
                    Map.of()),
                NOW);
    app.forgetPerson().delete(app.accounts().named("on-instagram"));
    assertThat(app.readCampaigns().named(both.id()).accounts()).containsExactly("on-mastodon");
    app.forgetPerson().delete(app.accounts().named("on-mastodon"));
    assertThat(app.readCampaigns().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb"})
  void aNameIsOneLine(String name) {
    Campaigns.Wish wish =
        new Campaigns.Wish(
            name, "challenge", List.of("on-x"), TODAY, Terms.NONE, null, null, Map.of());
    assertThatThrownBy(() -> app.campaigns().create(wish, NOW)).isInstanceOf(CampaignRefused.class);
  }

  @Test
  void twoOfOneNameAreTwoCampaigns() {
    create("challenge", "on-x", Terms.NONE);
    assertThat(create("challenge", "on-x", Terms.NONE).id()).isEqualTo("my-challenge-2");
  }

  @Test
  void noCampaignHasTheAddressOfAnotherPage() {
    Campaigns.Wish wish =
        new Campaigns.Wish(
            "New", "challenge", List.of("on-x"), TODAY, Terms.NONE, null, null, Map.of());
    assertThat(app.campaigns().create(wish, NOW).id()).isEqualTo("new-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "9999-12-31", "2028-09-08"})
  void theFirstDayIsTwoYearsAheadAtMost(String start) {
    Campaigns.Wish far = wish("challenge", "on-x", Terms.NONE, LocalDate.parse(start));
    assertThatThrownBy(() -> app.campaigns().draft(far, NOW))
        .isInstanceOf(CampaignRefused.class)
        .hasMessage("the first day %s is too far ahead; choose 2028-09-07 or earlier", far.start());
    Campaigns.Wish last = wish("challenge", "on-x", Terms.NONE, LocalDate.parse("2028-09-07"));
    assertThat(app.campaigns().draft(last, NOW).starts()).isEqualTo(last.start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"goal", "owner", "prize", "country"})
  void noTextOfACampaignHasControlCharacters(String field) {
    String text = "a\0b";
    Terms terms =
        new Terms(
            List.of(),
            null,
            field.equals("prize") ? text : null,
            field.equals("country") ? List.of(text) : List.of(),
            null);
    Campaigns.Wish wish =
        new Campaigns.Wish(
            "Kit",
            "challenge",
            List.of("on-x"),
            TODAY,
            terms,
            field.equals("goal") ? text : null,
            field.equals("owner") ? text : null,
            Map.of());
    assertThatThrownBy(() -> app.campaigns().draft(wish, NOW))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining(field)
        .hasMessageContaining("write it on one line");
  }

  @Test
  void howARequirementIsMetHasNoControlCharacters() {
    Campaign giveaway = create("giveaway", "on-instagram", SETTLED);
    assertThatThrownBy(
            () -> app.campaigns().meet(giveaway.id(), "organiser-responsible", "see\0page", NOW))
        .isInstanceOf(CampaignRefused.class)
        .hasMessageContaining("write it on one line");
  }

  /** Whatever a person ticks, declines, confirms or leaves for weeks. */
  @RepeatedTest(7)
  void nothingIsLostNothingTwiceNothingBeforeItsTurnNothingForbidden(RepetitionInfo info) {
    List<String> kinds = app.campaigns().templates().ids();
    Random random = new Random(info.getCurrentRepetition());
    String kind = kinds.get(info.getCurrentRepetition() % kinds.size());
    Campaign campaign = create(kind, "on-instagram", SETTLED);
    Account account = app.accounts().named("on-instagram");
    Map<String, Integer> ticked = new HashMap<>();
    for (int day = 0; day < 60; day++) {
      CampaignStanding standing = standing(campaign, day);
      List<Item> items = app.readCampaigns().on(account, day(day));
      Set<String> ids = new HashSet<>();
      for (Item item : items) {
        assertThat(ids.add(item.id())).as("twice: %s", item.what().title()).isTrue();
        assertThat(ticked).as("again after its tick").doesNotContainKey(item.id());
      }
      for (InPhase phase : standing.phases()) {
        for (InStep step : phase.steps()) {
          boolean listed = ids.contains(step.item());
          assertThat(listed).isEqualTo(step.state() == State.OPEN);
          if (listed) {
            assertThat(phase.phase().gated() && !phase.missing().isEmpty()).as("shut").isFalse();
            assertThat(waitsFor(campaign, step, ticked.keySet(), standing)).isEmpty();
          }
          boolean told = step.waits() != null || step.state() != State.BLOCKED;
          assertThat(told)
              .as("%s is blocked by something that is named", step.step().id())
              .isTrue();
        }
      }
      for (Item item : items) {
        if (!List.of("checks", "late").contains(step(item)) && random.nextInt(3) > 0) {
          app.refreshToday().today(account, day(day), 600);
          if (random.nextInt(12) == 0) {
            app.giveAnswer().notForMe(item.id(), "not this one", day(day));
          } else {
            app.giveAnswer().done(item.id(), day(day));
          }
          ticked.put(item.id(), day);
        }
      }
      for (InPhase phase : standing.phases()) {
        for (Check check : phase.missing()) {
          if (check.confirmable() && random.nextInt(6) == 0) {
            app.campaigns().meet(campaign.id(), check.word(), "", day(day));
          }
        }
      }
    }
  }

  /** Single steps that it waits for and that nobody dealt with. */
  private static List<String> waitsFor(
      Campaign campaign, InStep step, Set<String> dealtWith, CampaignStanding standing) {
    List<String> open = new ArrayList<>();
    standing
        .steps()
        .filter(s -> step.step().after().contains(s.step().id()))
        .filter(s -> s.key().equals("once"))
        .filter(s -> !dealtWith.contains(s.item()) && s.state() != State.OVER)
        .forEach(s -> open.add(campaign.id() + "/" + s.step().id()));
    return open;
  }
}
