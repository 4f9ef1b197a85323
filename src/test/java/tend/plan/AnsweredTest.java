package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tend.model.Answer;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;

class AnsweredTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<Covered> ALL =
      IntStream.range(0, 6).mapToObj(i -> new Covered("t" + i, "t" + i)).toList();

  private static Answer answer(Answer.State state, Instant at, Covered... covers) {
    Instant until = state == Answer.State.LATER ? at.plus(HOUR) : null;
    return new Answer("studio", "a", state, at, until, null, 1, List.of(covers));
  }

  @Test
  void itHoldsUntilWhatWasPutAsideComesBack() {
    List<Answer> said = List.of(answer(Answer.State.LATER, NOW, ALL.get(0)));
    Answered now = Answered.of(said, List.of(), NOW);
    assertThat(now.isOf(said, List.of(), NOW.plus(HOUR).minusMillis(1))).isTrue();
    assertThat(now.isOf(said, List.of(), NOW.plus(HOUR))).isFalse();
    assertThat(now.isOf(said, List.of(), NOW.minusMillis(1))).isFalse();
  }

  @Test
  void itHoldsForNothingElseThatIsSaid() {
    List<Answer> said = List.of(answer(Answer.State.DONE, NOW, ALL.get(0)));
    List<Answer> more = List.of(said.get(0), answer(Answer.State.DONE, NOW, ALL.get(1)));
    assertThat(Answered.of(said, List.of(), NOW).isOf(more, List.of(), NOW)).isFalse();
    List<Assignment> handed = List.of(new Assignment("studio", "a", "Kim", NOW, ALL));
    assertThat(Answered.of(said, List.of(), NOW).isOf(said, handed, NOW)).isFalse();
  }

  @Test
  void whatIsPutAsideIsHiddenAndNotSettled() {
    Answered said =
        Answered.of(
            List.of(
                answer(Answer.State.LATER, NOW, ALL.get(0), ALL.get(1)),
                answer(Answer.State.DONE, NOW, ALL.get(1))),
            List.of(),
            NOW);
    assertThat(ALL.stream().filter(said::hides)).containsExactly(ALL.get(0), ALL.get(1));
    assertThat(ALL.stream().filter(said::settles)).containsExactly(ALL.get(1));
  }

  @RepeatedTest(200)
  void asLongAsItHoldsItSaysWhatWouldBeFoundAnew(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Answer> answers = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      Instant at = NOW.plus(Duration.ofMinutes(random.nextInt(200)));
      Covered one = ALL.get(random.nextInt(ALL.size()));
      if (random.nextInt(3) == 0) {
        assignments.add(new Assignment("studio", "a", "Kim", at, List.of(one)));
      } else {
        boolean later = random.nextBoolean();
        answers.add(answer(later ? Answer.State.LATER : Answer.State.DONE, at, one));
      }
    }
    List<Answer> said = List.copyOf(answers);
    List<Assignment> handed = List.copyOf(assignments);
    Instant then = NOW.plus(Duration.ofMinutes(random.nextInt(250)));
    Answered first = littleByLittle(said, handed, then, random);
    for (int minute = 0; minute < 280; minute++) {
      Instant at = NOW.plus(Duration.ofMinutes(minute));
      if (first.isOf(said, handed, at)) {
        Answered anew = Answered.of(said, handed, at);
        assertThat(ALL)
            .allSatisfy(
                one -> {
                  assertThat(first.hides(one)).isEqualTo(anew.hides(one));
                  assertThat(first.settles(one)).isEqualTo(anew.settles(one));
                  assertThat(first.covers(one)).isEqualTo(anew.covers(one));
                  assertThat(first.until(one)).isEqualTo(anew.until(one));
                });
        assertThat(first.assigned()).isEqualTo(anew.assigned());
      }
    }
  }

  /** With what was taken back in between. */
  private static Answered littleByLittle(
      List<Answer> said, List<Assignment> handed, Instant at, Random random) {
    Answered now = Answered.of(List.of(), handed, at);
    for (int i = random.nextInt(4); i > 0; i--) {
      List<Answer> other = new ArrayList<>(said);
      other.removeIf(answer -> random.nextBoolean());
      Covered one = ALL.get(random.nextInt(ALL.size()));
      Instant then = NOW.plus(Duration.ofMinutes(random.nextInt(200)));
      other.add(random.nextInt(other.size() + 1), answer(Answer.State.LATER, then, one));
      now = Answered.of(other, handed, at, now);
    }
    return Answered.of(said, handed, at, now);
  }

  @RepeatedTest(40)
  void whatIsLeftIsTheSameWhateverWasSaidBefore(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Item> items = items(300, random);
    Ranked list = Ranked.of(items);
    List<Answer> answers = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    Answered before = null;
    for (int i = 0; i < 30; i++) {
      say(items.get(random.nextInt(items.size())), answers, assignments, random);
      Instant at = NOW.plus(Duration.ofMinutes(10L * (i / 6)));
      Answered now = Answered.of(answers, assignments, at, random.nextInt(5) == 0 ? null : before);
      assertThat(Remaining.of(list, now))
          .isEqualTo(Remaining.of(Ranked.of(items), Answered.of(answers, assignments, at)));
      before = now;
    }
  }

  private static List<Item> items(int many, Random random) {
    return IntStream.range(0, many)
        .mapToObj(
            i -> {
              List<Covered> covers =
                  IntStream.rangeClosed(0, random.nextInt(4))
                      .mapToObj(k -> new Covered("i" + i, "o" + k))
                      .toList();
              return DayPlannerTest.item("i" + i, Priority.NORMAL, Group.REPLY, 3, covers);
            })
        .sorted(Scoring.ORDER)
        .toList();
  }

  /** Something more, or something taken back. */
  private static void say(
      Item to, List<Answer> answers, List<Assignment> assignments, Random random) {
    List<Covered> all = to.what().covers();
    List<Covered> some = all.subList(0, 1 + random.nextInt(all.size()));
    switch (random.nextInt(5)) {
      case 0 -> assignments.add(new Assignment("studio", to.id(), "Kim", NOW, some));
      case 1 -> {
        if (!answers.isEmpty()) {
          answers.remove(random.nextInt(answers.size()));
        }
      }
      case 2 -> answers.add(answer(Answer.State.LATER, NOW, some.toArray(Covered[]::new)));
      default -> answers.add(answer(Answer.State.DONE, NOW, some.toArray(Covered[]::new)));
    }
  }

  @Test
  void anAnswerMakesOnlyItsPieceAnew() {
    Ranked list = Ranked.of(items(300, new Random(1)));
    Item some = list.get(10);
    Answer one = new Answer("s", "a", Answer.State.DONE, NOW, null, null, 1, some.what().covers());
    Answered first = Answered.of(List.of(one), List.of(), NOW);
    Ranked before = Ranked.of(Remaining.of(list, first).items());
    Answer other =
        new Answer("s", "b", Answer.State.DONE, NOW, null, null, 1, list.get(200).what().covers());
    Answered then = Answered.of(List.of(one, other), List.of(), NOW, first);
    Ranked after = Ranked.of(Remaining.of(list, then).items());
    Set<Ranked.Piece> anew = Collections.newSetFromMap(new IdentityHashMap<>());
    anew.addAll(after.pieces());
    before.pieces().forEach(anew::remove);
    assertThat(anew).hasSize(1);
  }
}
