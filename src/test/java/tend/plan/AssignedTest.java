package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Answer;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.DayPlan.Handed;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;

class AssignedTest {
  private static List<Covered> covers(String... ids) {
    return Stream.of(ids).map(id -> new Covered(id, id)).toList();
  }

  private static Item item(String id, String... covers) {
    return DayPlannerTest.item(id, Priority.LOW, Group.REPLY, covers.length, covers(covers));
  }

  private static Assignment to(String who, Item item) {
    return new Assignment("studio", item.id(), who, NOW, item.what().covers());
  }

  private static Remaining remaining(Item item, Assignment... assignments) {
    return Remaining.of(List.of(item), Answered.of(List.of(), List.of(assignments), NOW));
  }

  @Test
  void whatIsHandedOverIsNoLongerOnTheCreatorsList() {
    Item item = item("a", "a");
    Remaining remaining = remaining(item, to("Kim", item));
    assertThat(remaining.items()).isEmpty();
    assertThat(remaining.handed()).containsExactly(new Handed(item, "Kim"));
  }

  @Test
  void whatCameAfterwardsIsTheCreatorsOwn() {
    Item before = item("s1", "a", "b");
    Item grown = item("s2", "a", "b", "c");
    Remaining remaining = remaining(grown, to("Kim", before));
    assertThat(remaining.items())
        .singleElement()
        .satisfies(i -> assertThat(i.what().covers()).isEqualTo(covers("c")));
    assertThat(remaining.handed())
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.item().id()).isEqualTo(before.id());
              assertThat(h.item().what().covers()).isEqualTo(covers("a", "b"));
            });
  }

  @Test
  void theVeryItemThatWasHandedOverStaysWhole() {
    Item before = item("s", "a", "b");
    Remaining remaining = remaining(item("s", "a", "b", "z"), to("Kim", before));
    assertThat(remaining.items()).isEmpty();
    assertThat(remaining.handed().get(0).item().what().covers()).hasSize(3);
  }

  @Test
  void theNewestAssignmentCounts() {
    Item item = item("a", "a");
    assertThat(remaining(item, to("Kim", item), to("Lou", item)).handed())
        .extracting(Handed::assistant)
        .containsExactly("Lou");
  }

  @Test
  void whatIsHandedOverLaterIsStillTheCreators() {
    Item item = item("a", "a");
    Answered before = Answered.of(List.of(), List.of(to("Kim", item)), NOW.minusSeconds(1));
    assertThat(Remaining.of(List.of(item), before).items()).hasSize(1);
  }

  @RepeatedTest(300)
  void nothingIsLostAndNothingIsTwice(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<String> ids = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(5); j++) {
        ids.add("i" + i + "." + j);
      }
      items.add(item("i" + i, ids.toArray(String[]::new)));
    }
    List<Answer> answers = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Item one = items.get(random.nextInt(items.size()));
      List<Covered> some =
          one.what().covers().subList(0, 1 + random.nextInt(one.what().covers().size()));
      String id = random.nextBoolean() ? one.id() : "earlier" + i;
      if (random.nextBoolean()) {
        assignments.add(
            new Assignment("studio", id, random.nextBoolean() ? "Kim" : "Lou", NOW, some));
      } else {
        boolean later = random.nextBoolean();
        answers.add(
            new Answer(
                "studio",
                id,
                later ? Answer.State.LATER : Answer.State.DONE,
                NOW,
                later ? NOW.plusSeconds(60) : null,
                null,
                1,
                some));
      }
    }
    Remaining remaining = Remaining.of(items, Answered.of(answers, assignments, NOW));
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (Item one : remaining.everything()) {
      one.what().covers().forEach(c -> seen.merge(c.subject(), 1, Integer::sum));
    }
    answers.stream()
        .flatMap(a -> a.covers().stream())
        .distinct()
        .forEach(c -> seen.merge(c.subject(), 1, Integer::sum));
    assertThat(seen.values()).allMatch(times -> times == 1);
    assertThat(seen).hasSize((int) items.stream().flatMap(i -> i.what().covers().stream()).count());
    assertThat(remaining.everything().stream().map(Item::id).toList()).doesNotContainNull();
  }
}
