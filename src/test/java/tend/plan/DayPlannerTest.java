package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.Answer;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.DayPlan;
import tend.model.DayPlan.Done;
import tend.model.DayPlan.Told;
import tend.model.Group;
import tend.model.Item;
import tend.model.Preferences;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.model.Whose;

class DayPlannerTest {
  private static final Account ACCOUNT = Account.named("studio", "youtube");

  static Item item(String id, Priority priority, Group group, int minutes, List<Covered> covers) {
    Subject comment = new Subject("comment", id, "ana", null, null, "ana");
    return item("r-" + id, "Do " + id, comment, id, priority, group, minutes, covers);
  }

  static Item item(
      String rule,
      String doing,
      Subject subject,
      String occurrence,
      Priority priority,
      Group group,
      int minutes,
      List<Covered> covers) {
    Recommendation what =
        new Recommendation(
            "studio",
            "p",
            rule,
            "Title",
            doing,
            "Because",
            group,
            priority,
            subject,
            occurrence,
            NOW.minus(Duration.ofHours(1)),
            Duration.ofHours(4),
            minutes,
            "own-reply",
            0,
            false,
            covers,
            List.of(),
            List.of());
    return Scoring.score(what, BusinessClock.of(ACCOUNT), NOW);
  }

  static Item item(String id, Priority priority, int minutes) {
    return item(id, priority, Group.REPLY, minutes, List.of(new Covered(id, id)));
  }

  private static DayPlan plan(int minutes, List<Item> items, List<Done> done) {
    return DayPlanner.plan(
        Whose.of(ACCOUNT),
        NOW,
        minutes,
        "v",
        new Remaining(
            items instanceof Ranked ? items : items.stream().sorted(Scoring.ORDER).toList(),
            List.of()),
        done,
        0,
        DayPlanner.Before.NOTHING,
        Told.NOTHING);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(i -> i.what().subject().id()).toList();
  }

  @Test
  void heldBackWhenTheDayIsFull() {
    DayPlan plan =
        plan(10, List.of(item("a", Priority.URGENT, 8), item("b", Priority.HIGH, 8)), List.of());
    assertThat(ids(plan.open())).containsExactly("a");
    assertThat(plan.heldBack())
        .singleElement()
        .satisfies(h -> assertThat(h.reason()).isEqualTo("8 min, and 2 of today's 10 are left"));
  }

  @Test
  void aSmallerItemMayStillFit() {
    DayPlan plan =
        plan(
            10,
            List.of(
                item("a", Priority.URGENT, 8),
                item("b", Priority.HIGH, 8),
                item("c", Priority.LOW, 2)),
            List.of());
    assertThat(ids(plan.open())).containsExactly("a", "c");
  }

  @Test
  void theBestItemIsListedWhenNothingFits() {
    assertThat(
            ids(
                plan(
                        5,
                        List.of(item("a", Priority.LOW, 30), item("b", Priority.HIGH, 30)),
                        List.of())
                    .open()))
        .containsExactly("b");
  }

  /** The account, whose creator rests on those days. */
  static Account resting(DayOfWeek... days) {
    Preferences p = ACCOUNT.preferences();
    return ACCOUNT.with(
        new Preferences(
            p.zone(), p.minutes(), p.opens(), p.closes(), Set.of(days), p.brand(), p.creator()));
  }

  @Test
  void aRestDayHoldsEverythingBack() {
    DayPlan plan =
        DayPlanner.plan(
            Whose.of(resting(DayOfWeek.MONDAY)),
            NOW,
            null,
            "v",
            new Remaining(List.of(item("a", Priority.URGENT, 2)), List.of()),
            List.of(),
            0,
            DayPlanner.Before.NOTHING,
            Told.NOTHING);
    assertThat(plan.open()).isEmpty();
    assertThat(plan.heldBack())
        .extracting(DayPlan.HeldBack::reason)
        .containsExactly("today is your rest day");
  }

  private static Item habit(String id, Priority priority) {
    Subject account = Subject.of("account", "studio", null, null);
    List<Covered> covers = List.of(new Covered(id, id));
    return item("r-" + id, "Do " + id, account, id, priority, Group.MAKE, 2, covers);
  }

  @Test
  void aDayHasTwoHabitsAndAnyNumberOfPeople() {
    List<Item> items =
        List.of(
            habit("a", Priority.NORMAL),
            habit("b", Priority.LOW),
            habit("c", Priority.LOW),
            item("d", Priority.LOW, 2),
            item("e", Priority.LOW, 2),
            item("f", Priority.LOW, 2));
    DayPlan plan = plan(30, items, List.of());
    assertThat(ids(plan.open())).hasSize(5).contains("d", "e", "f");
    assertThat(plan.heldBack())
        .extracting(DayPlan.HeldBack::reason)
        .containsExactly("two habits a day are enough");
  }

  @Test
  void whatPressesIsNoHabit() {
    List<Item> items =
        List.of(habit("a", Priority.HIGH), habit("b", Priority.HIGH), habit("c", Priority.URGENT));
    assertThat(plan(30, items, List.of()).heldBack()).isEmpty();
  }

  @Test
  void habitsDoneTodayCount() {
    List<Done> done =
        List.of(
            new Done(habit("a", Priority.LOW), NOW, null),
            new Done(habit("b", Priority.LOW), NOW, null));
    assertThat(plan(30, List.of(habit("c", Priority.LOW)), done).open()).isEmpty();
  }

  @Test
  void groupsStandInTheOrderOfWarmth() {
    Item make = item("a", Priority.URGENT, Group.MAKE, 2, List.of(new Covered("a", "a")));
    Item reply = item("b", Priority.LOW, Group.REPLY, 2, List.of(new Covered("b", "b")));
    assertThat(ids(plan(20, List.of(make, reply), List.of()).open())).containsExactly("b", "a");
  }

  @Test
  void scoreHasItsParts() {
    Item item = item("a", Priority.URGENT, 2);
    assertThat(item.score()).isEqualTo(400);
    assertThat(Scoring.lateness(NOW, NOW.plus(Duration.ofDays(7)))).isEqualTo(50);
    assertThat(Scoring.lateness(NOW, NOW.plus(Duration.ofDays(70)))).isEqualTo(50);
    assertThat(Scoring.love(10)).isEqualTo(15);
    assertThat(Scoring.love(100_000)).isLessThanOrEqualTo(30);
  }

  @Test
  void identityIsTheSameOnEveryMachine() {
    assertThat(item("a", Priority.URGENT, 2).id())
        .isEqualTo(item("a", Priority.LOW, 9).id())
        .hasSize(16);
  }

  @Test
  void anAnswerHidesWhatItCovers() {
    Item item = item("a", Priority.HIGH, 2);
    Answer done =
        new Answer(
            "studio", item.id(), Answer.State.DONE, NOW, null, null, 2, item.what().covers());
    assertThat(Remaining.of(List.of(item), List.of(done), NOW).items()).isEmpty();
    assertThat(Remaining.of(List.of(item), List.of(done), NOW.minusSeconds(1)).items()).hasSize(1);
  }

  @Test
  void aPostponedItemComesBack() {
    Item item = item("a", Priority.HIGH, 2);
    Answer later =
        new Answer(
            "studio",
            item.id(),
            Answer.State.LATER,
            NOW,
            NOW.plusSeconds(60),
            null,
            2,
            item.what().covers());
    assertThat(Remaining.of(List.of(item), List.of(later), NOW).later()).hasSize(1);
    assertThat(Remaining.of(List.of(item), List.of(later), NOW.plusSeconds(60)).items()).hasSize(1);
  }

  @Test
  void aSessionShrinksByWhatIsAnswered() {
    List<Covered> four =
        List.of(
            new Covered("a", "a"),
            new Covered("b", "b"),
            new Covered("c", "c"),
            new Covered("d", "d"));
    Item session = item("s", Priority.LOW, Group.REPLY, 4, four);
    Answer done =
        new Answer(
            "studio", "x", Answer.State.DONE, NOW, null, null, 1, List.of(new Covered("a", "a")));
    assertThat(Remaining.of(List.of(session), List.of(done), NOW).items())
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.what().covers()).hasSize(3);
              assertThat(i.what().minutes()).isEqualTo(3);
            });
  }

  /** Who is late among them may change neither the first nor the last, by whom it is named. */
  @Test
  void whatIsLeftOfASessionThatWasDoneDoesNotTakeThePlaceOfWhatWasDone() {
    Covered first = new Covered("a", "a");
    Covered second = new Covered("b", "b");
    Covered late = new Covered("c", "c");
    Item session = item("s", Priority.LOW, Group.REPLY, 3, List.of(first, late, second));
    Item left = left(session, List.of(first, second));
    assertThat(left.what().covers()).isEqualTo(List.of(late));
    assertThat(left.id()).isNotEqualTo(session.id());
    assertThat(left(session, List.of(first, second))).isEqualTo(left);
  }

  @Test
  void whatIsLeftOfThousandsHasANameOfItsOwnToo() {
    List<Covered> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(new Covered("t" + i, "t" + i));
    }
    Item all = item("s", Priority.LOW, Group.REPLY, 10, many);
    assertThat(
            Stream.of(many.subList(0, 1), many.subList(1_999, 2_000), many.subList(0, 1_500))
                .map(some -> left(all, some).id())
                .distinct())
        .hasSize(3)
        .doesNotContain(all.id());
  }

  private static Item left(Item item, List<Covered> answered) {
    Answer done = new Answer("studio", item.id(), Answer.State.DONE, NOW, null, null, 2, answered);
    return Remaining.of(List.of(item), List.of(done), NOW).items().get(0);
  }

  @RepeatedTest(200)
  void nothingIsLostNothingIsTwiceAndTheBudgetHolds(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      items.add(
          item("i" + i, List.of(Priority.values()).get(random.nextInt(4)), 1 + random.nextInt(12)));
    }
    int budget = 5 + random.nextInt(40);
    DayPlan plan = plan(budget, items, List.of());
    List<String> all = new ArrayList<>(ids(plan.open()));
    all.addAll(ids(plan.heldBack().stream().map(DayPlan.HeldBack::item).toList()));
    assertThat(all).containsExactlyInAnyOrderElementsOf(ids(items));
    int used = plan.open().stream().mapToInt(i -> i.what().minutes()).sum();
    assertThat(used <= budget || plan.open().size() == 1).isTrue();

    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    assertThat(plan(budget, shuffled, List.of()).open()).isEqualTo(plan.open());

    if (!plan.open().isEmpty() && used <= budget) {
      Item ticked = plan.open().get(random.nextInt(plan.open().size()));
      List<Item> left = new ArrayList<>(items);
      left.remove(ticked);
      List<String> before = new ArrayList<>(ids(plan.open()));
      before.remove(ticked.what().subject().id());
      assertThat(ids(plan(budget, left, List.of(new Done(ticked, NOW, null))).open()))
          .containsAll(before);
    }
  }

  @Test
  void farDownAShorterOneOfHoursMayStillFit() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      items.add(item("i" + i, i < 199 ? Priority.HIGH : Priority.LOW, i < 199 ? 120 : 90));
    }
    assertThat(ids(plan(100, items, List.of()).open())).containsExactly("i199");
  }

  @RepeatedTest(30)
  void urgentOnesAreFittedInFirstThenThoseWorthMostAMinute(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int longest = run.getCurrentRepetition() % 2 == 0 ? 12 : 90;
    Ranked items = Ranked.of(List.of());
    for (int change = 0; change < 4; change++) {
      List<Item> gone = items.stream().filter(item -> random.nextInt(60) == 0).toList();
      List<Item> come = new ArrayList<>();
      int many = items.isEmpty() ? 20 + random.nextInt(600) : 8;
      for (int i = 0; i < many; i++) {
        Priority priority = List.of(Priority.values()).get(random.nextInt(4));
        come.add(item("i" + change + i, priority, 1 + random.nextInt(longest)));
      }
      items = items.changed(gone, come);
      int budget = 5 + random.nextInt(300);
      assertThat(plan(budget, items, List.of()).open())
          .containsExactlyInAnyOrderElementsOf(byWorth(items, budget));
    }
  }

  private static List<Item> byWorth(List<Item> items, int budget) {
    List<Item> byWorth = new ArrayList<>(items);
    byWorth.sort(
        Comparator.comparing((Item i) -> i.what().priority() != Priority.URGENT)
            .thenComparing(
                i ->
                    i.what().priority() == Priority.URGENT
                        ? 0
                        : -1_000_000L * i.score() / i.what().minutes())
            .thenComparing(items::indexOf));
    List<Item> fit = new ArrayList<>();
    int left = budget;
    for (Item item : byWorth) {
      if (item.what().minutes() <= left) {
        left -= item.what().minutes();
        fit.add(item);
      }
    }
    return fit;
  }
}
