package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.RulesCopy;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.DayPlan.HeldBack;
import tend.model.Item;
import tend.model.Pause;
import tend.model.Preferences;

/** What a day takes over from the days before, on a real database. */
class EarlierDaysTest {
  private static final String QUESTION =
      "comment,q1,2026-03-02T06:00:00Z,ana,false,Do you ship to Norway?,\n";
  @TempDir private Path folder;

  private App open() throws IOException {
    Path rules = folder.resolve("rules");
    if (!Files.exists(rules)) {
      RulesCopy.playbook("respond-to-comments", rules);
    }
    return App.open(folder.resolve("kept"), null, rules, NOW);
  }

  private void importing(App app, String rows, Instant at) throws IOException {
    Rows.of(app, folder, rows.replace("\n", ",\n"), at);
  }

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static DayPlan today(App app, Instant at) {
    return app.refreshToday().today(app.accounts().named("studio"), at, null);
  }

  private static void resting(
      App app, @Nullable String zone, Set<DayOfWeek> rest, Pause... pauses) {
    Account account = app.accounts().named("studio");
    Preferences was = account.preferences();
    app.accounts()
        .save(
            account.with(
                new Preferences(
                        zone == null ? null : ZoneId.of(zone),
                        was.minutes(),
                        was.opens(),
                        was.closes(),
                        rest,
                        null,
                        null)
                    .pausing(List.of(pauses))));
  }

  private static Pause pause(String from, String to) {
    return new Pause(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void whatIsUnfinishedRollsOverAndSaysSinceWhen() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      assertThat(today(app, NOW).rolledOver()).isEmpty();
      DayPlan next = today(app, day(1));
      assertThat(next.rolledOver())
          .containsOnlyKeys(next.open().get(0).id())
          .allSatisfy((id, o) -> assertThat(o.since()).isEqualTo(LocalDate.parse("2026-03-02")));
    }
  }

  private static final String FRESH =
      """
      comment,q9,2026-04-12T06:00:00Z,bo,false,Is it heavy?,
      comment,q8,2026-04-01T06:00:00Z,cem,false,Is it blue?,
      """;

  /** After a first listing nobody looked, and others wrote. */
  private void sixWeeksAway(App app) throws IOException {
    importing(app, QUESTION, NOW);
    today(app, NOW);
    importing(app, FRESH, day(42));
  }

  private static List<String> subjects(List<Item> items) {
    return items.stream().map(i -> i.what().subject().id()).sorted().toList();
  }

  @Test
  void nobodyComesBackToAWall() throws Exception {
    try (App app = open()) {
      sixWeeksAway(app);
      DayPlan back = today(app, day(42));
      assertThat(subjects(back.open())).containsExactly("q9");
      assertThat(back.heldBack()).isEmpty();
      assertThat(back.putAside().days()).isEqualTo(42);
      assertThat(back.putAside().words())
          .isEqualTo("2 put aside after 42 days without you: 2 replies");
      assertThat(TodayView.of(back).putAside().groups()).isEqualTo(Map.of("reply", 2));
    }
  }

  @Test
  void nothingOfItIsLost() throws Exception {
    try (App app = open()) {
      sixWeeksAway(app);
      DayPlan back = today(app, day(42));
      List<Item> all = new ArrayList<>(back.open());
      back.heldBack().stream().map(HeldBack::item).forEach(all::add);
      all.addAll(back.putAside().items());
      assertThat(all)
          .extracting(Item::id)
          .containsExactlyInAnyOrderElementsOf(
              app.refreshToday().remaining(app.accounts().named("studio"), day(42)).items().stream()
                  .map(Item::id)
                  .toList());
    }
  }

  @Test
  void itStaysAsideAfterATickAndComesBackWhenAsked() throws Exception {
    try (App app = open()) {
      sixWeeksAway(app);
      app.giveAnswer().done(today(app, day(42)).open().get(0).id(), day(42));
      assertThat(today(app, day(43)).putAside().count()).isEqualTo(2);
      app.giveAnswer().bringBack(tend.model.Whose.of(app.accounts().named("studio")), day(43));
      DayPlan again = today(app, day(43));
      assertThat(again.putAside()).isEqualTo(DayPlan.PutAside.NOTHING);
      assertThat(again.open()).hasSize(2);
    }
  }

  @Test
  void whoRepliedElsewhereWasNotAway() throws Exception {
    try (App app = open()) {
      sixWeeksAway(app);
      importing(app, "post,p1,2026-03-25T06:00:00Z,me,true,A new pot,\n", day(42));
      assertThat(today(app, day(42)).putAside()).isEqualTo(DayPlan.PutAside.NOTHING);
    }
  }

  @Test
  void whatWasPostponedForLongIsThereOnItsDay() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      app.giveAnswer().later(today(app, NOW).open().get(0).id(), day(40), NOW);
      assertThat(subjects(today(app, day(42)).open())).contains("q1");
    }
  }

  @Test
  void aDayOfAPauseIsLikeARestDay() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION, NOW);
      resting(app, null, Set.of(), pause("2026-03-01", "2026-03-08"));
      DayPlan plan = today(app, NOW);
      assertThat(plan.minutes()).isZero();
      assertThat(plan.open()).isEmpty();
      assertThat(plan.heldBack())
          .extracting(HeldBack::reason)
          .containsExactly("you paused until 8 March");
    }
  }

  private static String replied(String... moments) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < moments.length; i++) {
      rows.append("comment,c").append(i).append(",2026-01-01T06:00:00Z,ana,false,Nice,\n");
      rows.append("reply,r").append(i).append(',').append(moments[i]);
      rows.append(",me,true,Thank you,c").append(i).append('\n');
    }
    return rows.toString();
  }

  @Test
  void daysInARowOnWhichSomethingWasDoneAreARhythm() throws Exception {
    try (App app = open()) {
      importing(app, QUESTION + replied("2026-02-28T10:00:00Z", "2026-03-01T10:00:00Z"), NOW);
      assertThat(today(app, NOW).rhythmDays()).isEqualTo(2);
      app.giveAnswer().done(today(app, NOW).open().get(0).id(), NOW);
      assertThat(TodayView.of(today(app, NOW)).rhythmDays()).isEqualTo(3);
    }
  }

  @Test
  void aRestDayAndAPauseBreakNoRhythm() throws Exception {
    try (App app = open()) {
      importing(app, replied("2026-02-20T10:00:00Z", "2026-02-28T10:00:00Z"), NOW);
      assertThat(today(app, NOW).rhythmDays()).isZero();
      resting(app, null, EnumSet.of(DayOfWeek.SUNDAY));
      assertThat(today(app, NOW).rhythmDays()).isEqualTo(1);
      resting(app, null, EnumSet.of(DayOfWeek.SUNDAY), pause("2026-02-21", "2026-02-27"));
      assertThat(today(app, NOW).rhythmDays()).isEqualTo(2);
    }
  }

  @Test
  void daysWithATimeChangeAreDays() throws Exception {
    try (App app = open()) {
      // 23:30 on the 28th, the 29th (an hour shorter) and the 30th in Berlin
      importing(
          app,
          replied("2026-03-28T22:30:00Z", "2026-03-29T21:30:00Z", "2026-03-30T21:30:00Z"),
          day(30));
      resting(app, "Europe/Berlin", Set.of());
      assertThat(today(app, Instant.parse("2026-03-30T22:30:00Z")).rhythmDays()).isEqualTo(3);
    }
  }

  @Test
  void anotherZoneAndOtherRestDaysBreakNoRhythm() throws Exception {
    try (App app = open()) {
      // late on Friday and early on Sunday in Berlin: in New York that is Friday and Saturday
      importing(app, replied("2026-02-27T10:00:00Z", "2026-03-01T04:00:00Z"), NOW);
      resting(app, "Europe/Berlin", EnumSet.of(DayOfWeek.SATURDAY));
      assertThat(today(app, NOW).rhythmDays()).isEqualTo(2);
      Preferences was = app.accounts().named("studio").preferences();
      resting(app, "America/New_York", Set.of());
      Account account = app.accounts().named("studio");
      assertThat(today(app, NOW).rhythmDays()).isZero();
      app.accounts().save(account.with(account.preferences().insteadOf(was, NOW)));
      assertThat(today(app, NOW).rhythmDays()).isEqualTo(2);
    }
  }
}
