package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Covered;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Subject;
import tend.plan.Sessions.Joined;

class SessionsTest {
  private static Item item(String rule, String id, Priority priority, int minutes, String kind) {
    Subject subject = new Subject(kind, id, id, null, "Hello from " + id, id);
    List<Covered> covers = List.of(new Covered(id, id));
    return DayPlannerTest.item(
        rule, "Welcome a newcomer", subject, id, priority, Group.REPLY, minutes, covers);
  }

  private static List<Item> newcomers(int count) {
    List<Item> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(item("welcome", "p" + i, Priority.NORMAL, 1 + i % 2, "comment"));
    }
    return all;
  }

  @Test
  void fourSmallItemsOfOneRuleAreOneSession() {
    Joined joined = Sessions.of(newcomers(4));
    assertThat(joined.items())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.what().doing()).matches("Welcome a newcomer: p\\d and 3 more");
              assertThat(s.what().minutes()).isEqualTo(6);
              assertThat(s.what().covers()).hasSize(4);
              assertThat(s.what().subject().kind()).isEqualTo(Sessions.KIND);
            });
  }

  @Test
  void threeAreNot() {
    assertThat(Sessions.of(newcomers(3)).members()).isEmpty();
    assertThat(Sessions.of(newcomers(3)).items()).hasSize(3);
  }

  @Test
  void manyAreSeveralSessionsOfAboutTheSameSize() {
    assertThat(Sessions.of(newcomers(23)).members().values())
        .extracting(List::size)
        .containsExactlyInAnyOrder(7, 8, 8);
  }

  @Test
  void whatPressesTakesLongOrIsASessionItselfStaysAlone() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      items.add(item("a", "a" + i, Priority.HIGH, 2, "comment"));
      items.add(item("b", "b" + i, Priority.URGENT, 2, "comment"));
      items.add(item("c", "c" + i, Priority.NORMAL, 3, "comment"));
      items.add(item("d", "d" + i, Priority.LOW, 2, "session"));
      items.add(item("e", "e" + i, Priority.LOW, 2, "account"));
    }
    assertThat(Sessions.of(items).members()).isEmpty();
  }

  @Test
  void otherMembersAreAnotherSession() {
    Item four = Sessions.of(newcomers(4)).items().get(0);
    Item five = Sessions.of(newcomers(5)).items().get(0);
    assertThat(four.id()).hasSize(16).isNotEqualTo(five.id());
  }

  @RepeatedTest(200)
  void nothingIsLostNothingIsTwiceAndTheMinutesStay(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < random.nextInt(60); i++) {
      items.add(
          item(
              "rule" + random.nextInt(4),
              "i" + i,
              List.of(Priority.values()).get(random.nextInt(4)),
              1 + random.nextInt(3),
              random.nextInt(5) == 0 ? "session" : "comment"));
    }
    Joined joined = Sessions.of(items);
    TreeMap<String, Integer> covered = new TreeMap<>();
    joined.items().stream()
        .flatMap(i -> i.what().covers().stream())
        .forEach(c -> covered.merge(c.subject(), 1, Integer::sum));
    assertThat(covered).hasSize(items.size());
    assertThat(covered.values()).allMatch(times -> times == 1);
    assertThat(joined.items().stream().mapToInt(i -> i.what().minutes()).sum())
        .isEqualTo(items.stream().mapToInt(i -> i.what().minutes()).sum());
    assertThat(joined.members().values()).allMatch(m -> m.size() >= 4 && m.size() <= 10);

    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    assertThat(Sessions.of(shuffled).items()).containsExactlyInAnyOrderElementsOf(joined.items());
  }
}
