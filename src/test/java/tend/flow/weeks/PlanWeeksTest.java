package tend.flow.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.Rows;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Item;
import tend.model.Preferences;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Placed;
import tend.model.Whose;
import tend.store.Database;
import tend.store.WeekStore;

/** The coming weeks on a real database: what today leaves is placed, and little moves. */
class PlanWeeksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant LATER = NOW.plusSeconds(3_600);
  @TempDir private Path folder;

  private App open() {
    return App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
  }

  private void importing(App app, String rows, Instant at) throws IOException {
    Rows.of(app, folder, rows, at);
  }

  /** So many questions by as many people, none of them answered. */
  private static String questions(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "comment,q%d,%s,fan%d,false,Where did you buy the thing number %d?,,\n"
                    .formatted(i, NOW.minus(Duration.ofMinutes(600 + 7L * i)), i, i))
        .collect(Collectors.joining());
  }

  /** A post every third day, the last one yesterday. */
  private static String posts(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "post,p%d,%s,me,true,Day %d of the garden,,\n"
                    .formatted(i, NOW.minus(Duration.ofDays(1 + 3L * i)), i))
        .collect(Collectors.joining());
  }

  private static void set(App app, int minutes, Set<DayOfWeek> rest) {
    Account account = app.accounts().named("studio");
    Preferences was = account.preferences();
    app.accounts()
        .save(
            account.with(
                new Preferences(
                    was.zone(),
                    java.util.Collections.nCopies(7, minutes),
                    was.opens(),
                    was.closes(),
                    rest,
                    null,
                    null)));
  }

  private static Whose studio(App app) {
    return Whose.of(app.accounts().named("studio"));
  }

  private static WeekPlan plan(App app, Instant at) {
    return app.planWeeks().plan(studio(app), at, 4);
  }

  private static List<Placed> on(WeekPlan plan, LocalDate day) {
    return plan.days().stream()
        .filter(d -> d.date().equals(day))
        .flatMap(d -> d.placed().stream())
        .toList();
  }

  private static Map<String, LocalDate> days(WeekPlan plan) {
    return plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> !p.done())
        .collect(Collectors.toMap(p -> p.work().id(), Placed::day));
  }

  private static List<String> today(App app, Instant at) {
    return app.refreshToday().today(studio(app), at, null).open().stream().map(Item::id).toList();
  }

  @Test
  void todayHoldsWhatTodaysListHoldsAndNothingElse() throws Exception {
    try (App app = open()) {
      importing(app, questions(40), NOW);
      WeekPlan plan = plan(app, NOW);
      assertThat(on(plan, TODAY))
          .extracting(p -> p.work().id())
          .containsExactlyInAnyOrderElementsOf(today(app, NOW))
          .isNotEmpty();
    }
  }

  @Test
  void whatTodayHoldsBackHasALaterDay() throws Exception {
    try (App app = open()) {
      importing(app, questions(20), NOW);
      var held = app.refreshToday().today(studio(app), NOW, null).heldBack();
      Map<String, LocalDate> days = days(plan(app, NOW));
      assertThat(held)
          .isNotEmpty()
          .allSatisfy(h -> assertThat(days.get(h.item().id())).isAfter(TODAY));
    }
  }

  @Test
  void aTickMovesNothingElseThanWhatItMakesRoomFor() throws Exception {
    try (App app = open()) {
      importing(app, questions(60), NOW);
      Map<String, LocalDate> before = days(plan(app, NOW));
      String ticked = today(app, NOW).get(0);
      app.giveAnswer().done(ticked, NOW);
      WeekPlan after = plan(app, NOW.plusSeconds(60));
      Map<String, LocalDate> days = days(after);
      assertThat(on(after, TODAY)).filteredOn(Placed::done).hasSize(1);
      assertThat(days.entrySet().stream().filter(e -> !e.getValue().equals(before.get(e.getKey()))))
          .hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void whatWasDoneEarlierThisWeekStandsOnItsDay() throws Exception {
    try (App app = open()) {
      importing(app, questions(3), NOW);
      app.giveAnswer().done(today(app, NOW).get(0), NOW);
      WeekPlan plan = plan(app, NOW.plus(Duration.ofDays(2)));
      assertThat(plan.today()).isEqualTo(TODAY.plusDays(2));
      assertThat(on(plan, TODAY)).singleElement().satisfies(p -> assertThat(p.done()).isTrue());
    }
  }

  @Test
  void nothingStandsOnARestDay() throws Exception {
    try (App app = open()) {
      importing(app, questions(60), NOW);
      set(app, 20, Set.of(DayOfWeek.TUESDAY));
      WeekPlan plan = plan(app, NOW);
      assertThat(plan.days().get(1).off()).isEqualTo("Rest day");
      assertThat(on(plan, TODAY.plusDays(1))).isEmpty();
    }
  }

  @Test
  void postsStandInTheirOwnRhythm() throws Exception {
    try (App app = open()) {
      importing(app, posts(12), NOW);
      set(app, 60, Set.of());
      WeekPlan plan = plan(app, NOW);
      List<LocalDate> due =
          plan.days().stream()
              .flatMap(d -> d.placed().stream())
              .filter(p -> p.work().id().startsWith("post/"))
              .map(p -> p.work().due())
              .toList();
      assertThat(due).startsWith(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 7)).hasSize(9);
    }
  }

  @Test
  void minutesAreKeptForCommentsThatUsuallyCome() throws Exception {
    try (App app = open()) {
      String mondays =
          IntStream.range(1, 9)
              .mapToObj(
                  week ->
                      IntStream.range(0, 3)
                          .mapToObj(
                              i ->
                                  "comment,m%d-%d,%s,fan%d,false,Lovely,,\n"
                                      .formatted(week, i, NOW.minus(Duration.ofDays(7L * week)), i))
                          .collect(Collectors.joining()))
              .collect(Collectors.joining());
      importing(app, mondays, NOW);
      WeekPlan plan = plan(app, NOW);
      assertThat(plan.days().get(7).care()).isEqualTo(6);
      assertThat(plan.days().get(8).care()).isZero();
      set(app, 8, Set.of());
      assertThat(plan(app, NOW).days().get(7).care()).isEqualTo(4);
    }
  }

  @Test
  void aChosenDayHoldsUntilItIsTakenBack() throws Exception {
    try (App app = open()) {
      importing(app, questions(20), NOW);
      Map<String, LocalDate> before = days(plan(app, NOW));
      String held = app.refreshToday().today(studio(app), NOW, null).heldBack().get(0).item().id();
      LocalDate chosen = TODAY.plusDays(10);
      assertThat(before.get(held)).isNotEqualTo(chosen);
      app.planWeeks().pin(studio(app), held, chosen, NOW, 4);
      assertThat(on(plan(app, NOW), chosen))
          .anySatisfy(
              p -> {
                assertThat(p.work().id()).isEqualTo(held);
                assertThat(p.pinned()).isTrue();
                assertThat(p.because()).startsWith("you chose this day");
              });
      app.planWeeks().unpin(studio(app), held, NOW);
      assertThat(on(plan(app, NOW), chosen)).noneMatch(Placed::pinned);
    }
  }

  /** The work that names who comes first. */
  private static Placed peopleWhoComeFirst(App app, Instant at) {
    return plan(app, at).days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> p.work().title().startsWith("Say a personal word to people who come first"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDayChosenForPeopleHoldsWhoeverJoinsThem() throws Exception {
    LocalDate chosen = TODAY.plusDays(10);
    String now;
    try (App app = open()) {
      importing(app, questions(20) + Rows.firstUnderThreePosts("ana", "2026-01-10"), NOW);
      String ana = peopleWhoComeFirst(app, NOW).work().id();
      app.planWeeks().pin(studio(app), ana, chosen, NOW, 4);
      importing(app, Rows.firstUnderThreePosts("bo", "2026-01-20"), LATER);
      Placed both = peopleWhoComeFirst(app, LATER);
      assertThat(both.work().id()).isNotEqualTo(ana);
      assertThat(both.pinned()).isTrue();
      assertThat(both.day()).isEqualTo(chosen);
      now = both.work().id();
    }
    assertThat(inStore(weeks -> weeks.pins("studio"))).isEqualTo(Map.of(now, chosen));
  }

  @Test
  void whoJoinsPeopleMovesThemNowhere() throws Exception {
    Whose studio;
    Placed ana;
    try (App app = open()) {
      importing(app, questions(20) + Rows.firstUnderThreePosts("ana", "2026-01-10"), NOW);
      studio = studio(app);
      ana = peopleWhoComeFirst(app, NOW);
    }
    LocalDate before = ana.day().plusDays(1);
    Map<String, LocalDate> plan = new TreeMap<>(stored(studio));
    plan.put(ana.work().id(), before);
    inStore(
        weeks -> {
          weeks.keep(studio, plan, NOW);
          return plan;
        });
    try (App app = open()) {
      importing(app, Rows.firstUnderThreePosts("bo", "2026-01-20"), LATER);
      Placed both = peopleWhoComeFirst(app, LATER);
      assertThat(both.day()).isEqualTo(before);
      plan.put(both.work().id(), before);
      plan.remove(ana.work().id());
    }
    assertThat(stored(studio)).isEqualTo(plan);
  }

  @Test
  void whatWasSaidOfPeopleBeforeSomebodyJoinedIsSaidOfThem() throws Exception {
    LocalDate chosen = TODAY.plusDays(10);
    try (App app = open()) {
      importing(app, questions(20) + Rows.firstUnderThreePosts("ana", "2026-01-10"), NOW);
      String ana = peopleWhoComeFirst(app, NOW).work().id();
      importing(app, Rows.firstUnderThreePosts("bo", "2026-01-20"), LATER);
      String both = app.planWeeks().pin(studio(app), ana, chosen, LATER, 4);
      assertThat(peopleWhoComeFirst(app, LATER).work().id()).isEqualTo(both);
      assertThat(peopleWhoComeFirst(app, LATER).day()).isEqualTo(chosen);
      assertThat(app.planWeeks().unpin(studio(app), ana, LATER)).isEqualTo(both);
      assertThat(peopleWhoComeFirst(app, LATER).pinned()).isFalse();
    }
  }

  @Test
  void aDayChosenForPeopleIsTakenBackAlsoWhereSomebodyJoinedSince() throws Exception {
    try (App app = open()) {
      importing(app, questions(20) + Rows.firstUnderThreePosts("ana", "2026-01-10"), NOW);
      String ana = peopleWhoComeFirst(app, NOW).work().id();
      app.planWeeks().pin(studio(app), ana, TODAY.plusDays(10), NOW, 4);
      importing(app, Rows.firstUnderThreePosts("bo", "2026-01-20"), LATER);
      app.planWeeks().unpin(studio(app), ana, LATER);
      assertThat(peopleWhoComeFirst(app, LATER).pinned()).isFalse();
    }
  }

  @Test
  void aDayThatCannotBeIsRefusedWithTheNextStep() throws Exception {
    try (App app = open()) {
      importing(app, questions(20), NOW);
      set(app, 20, Set.of(DayOfWeek.SUNDAY));
      String held = app.refreshToday().today(studio(app), NOW, null).heldBack().get(0).item().id();
      PlanWeeks planning = app.planWeeks();
      Whose studio = studio(app);
      assertThatThrownBy(() -> planning.pin(studio, held, LocalDate.of(2026, 3, 8), NOW, 4))
          .isInstanceOf(NotThatDay.class)
          .hasMessage("2026-03-08 is off (Rest day); choose another day");
      assertThatThrownBy(() -> planning.pin(studio, held, TODAY, NOW, 4))
          .isInstanceOf(NotThatDay.class)
          .hasMessageContaining("choose a day from 2026-03-03 on");
      assertThatThrownBy(() -> planning.pin(studio, "nothing", TODAY, NOW, 4))
          .isInstanceOf(UnknownName.class);
      assertThatThrownBy(() -> planning.unpin(studio, held, NOW)).isInstanceOf(UnknownName.class);
    }
  }

  @Test
  void theSameMomentGivesTheSamePlanAlsoAfterARestart() throws Exception {
    WeekPlan first;
    try (App app = open()) {
      importing(app, questions(60) + posts(12), NOW);
      plan(app, NOW);
      first = plan(app, NOW);
    }
    try (App app = open()) {
      assertThat(plan(app, NOW)).isEqualTo(first);
    }
  }

  /** What is remembered while nobody has it open. */
  private Map<String, LocalDate> stored(Whose whose) {
    return inStore(weeks -> weeks.plan(whose));
  }

  private Map<String, LocalDate> inStore(Function<WeekStore, Map<String, LocalDate>> what) {
    try (Database database = Database.inFolder(folder.resolve("data"))) {
      return what.apply(new WeekStore(database, Account.MAIN_SPACE));
    }
  }

  /** What is remembered before and after somebody looked from a moment so many weeks ahead. */
  private void assertThatLookingChangesNothing(int first, Instant at, int weeks) throws Exception {
    Whose studio;
    try (App app = open()) {
      importing(app, questions(100) + posts(12), NOW);
      studio = studio(app);
      app.planWeeks().plan(studio, NOW, first);
    }
    Map<String, LocalDate> before = stored(studio);
    try (App app = open()) {
      assertThat(app.planWeeks().plan(studio, at, weeks).days()).hasSize(7 * weeks);
    }
    assertThat(stored(studio)).isEqualTo(before).isNotEmpty();
  }

  @Test
  void whoeverLooksLessFarAheadMovesNothing() throws Exception {
    assertThatLookingChangesNothing(4, NOW, 1);
  }

  @Test
  void whatWasPlannedFurtherAheadIsRemembered() throws Exception {
    assertThatLookingChangesNothing(8, NOW, 4);
  }

  @Test
  void lookingBackChangesNoPlan() throws Exception {
    assertThatLookingChangesNothing(4, NOW.minus(Duration.ofDays(1)), 4);
  }

  @Test
  void whoWantsTheSameAgainGetsTheSamePlanWithoutASearch() throws Exception {
    try (App app = open()) {
      importing(app, questions(60), NOW);
      PlanWeeks planning = app.planWeeks();
      WeekPlan first = planning.plan(studio(app), NOW, 4);
      WeekPlan second = planning.plan(studio(app), NOW.plusSeconds(1), 4);
      assertThat(second.days().get(0)).isSameAs(first.days().get(0));
      app.giveAnswer().done(today(app, NOW).get(0), NOW.plusSeconds(2));
      WeekPlan third = planning.plan(studio(app), NOW.plusSeconds(3), 4);
      assertThat(third.days().get(0).placed()).anyMatch(Placed::done);
    }
  }

  @Test
  void whoAsksMeanwhileWaitsForTheSamePlan() throws Exception {
    try (App app = open()) {
      importing(app, questions(60), NOW);
      PlanWeeks planning = app.planWeeks();
      Whose studio = studio(app);
      today(app, NOW);
      List<CompletableFuture<WeekPlan>> asked =
          IntStream.range(0, 4)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> planning.plan(studio, NOW, 4)))
              .toList();
      WeekPlan first = asked.get(0).get();
      for (CompletableFuture<WeekPlan> one : asked) {
        assertThat(one.get().days().get(0)).isSameAs(first.days().get(0));
      }
    }
  }

  @Test
  void whatIsLateIsSaidToHaveBeenDueOnItsOwnDay() throws Exception {
    try (App app = open()) {
      importing(app, questions(40), NOW);
      Instant later = NOW.plus(Duration.ofDays(5));
      Map<String, LocalDate> due =
          app.refreshToday().today(studio(app), later, null).heldBack().stream()
              .collect(
                  Collectors.toMap(
                      h -> h.item().id(),
                      h -> LocalDate.ofInstant(h.item().due(), studio(app).zone())));
      assertThat(due).isNotEmpty();
      assertThat(due.values()).allMatch(day -> day.isBefore(TODAY.plusDays(5)));
      WeekPlan plan = plan(app, later);
      for (Placed one : on(plan, TODAY.plusDays(6))) {
        assertThat(one.work().due()).isEqualTo(due.get(one.work().id()));
        assertThat(one.because()).startsWith("it was due on ");
      }
      assertThat(on(plan, TODAY.plusDays(6))).isNotEmpty();
    }
  }
}
