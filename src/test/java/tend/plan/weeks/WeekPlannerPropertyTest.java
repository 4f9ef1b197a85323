package tend.plan.weeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Day;
import tend.model.WeekPlan.Left;
import tend.model.WeekPlan.Placed;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;
import tend.plan.weeks.Wanted.Slot;

/** What holds for every wish, however odd: checked from the outside, on the plan alone. */
class WeekPlannerPropertyTest {
  private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
  private static final int WISHES = Integer.getInteger("tend.seeds", 60);
  private static final Map<Integer, WeekPlan> PLANS = new HashMap<>();

  private record Case(Wanted wanted, WeekPlan plan) {
    List<Placed> placed() {
      return plan.days().stream().flatMap(d -> d.placed().stream()).filter(p -> !p.done()).toList();
    }

    Map<String, LocalDate> days() {
      return placed().stream().collect(Collectors.toMap(p -> p.work().id(), Placed::day));
    }

    boolean chosen(Placed one) {
      return one.pinned() || wanted.listed().contains(one.work().id());
    }

    Slot slot(LocalDate date) {
      return wanted.slots().stream().filter(s -> s.date().equals(date)).findFirst().orElseThrow();
    }
  }

  private static void each(Consumer<Case> check) {
    for (int seed = 0; seed < WISHES; seed++) {
      Wanted wanted = new Rough(seed).wanted(5 + seed % 50);
      check.accept(
          new Case(wanted, PLANS.computeIfAbsent(seed, s -> WeekPlanner.plan("me", AT, wanted))));
    }
  }

  @Test
  void nothingIsLostAndNothingStandsTwice() {
    each(
        one ->
            assertThat(
                    Stream.concat(
                            one.placed().stream().map(p -> p.work().id()),
                            one.plan().left().stream().map(l -> l.work().id()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                    one.wanted().works().stream().map(Work::id).toList()));
  }

  @Test
  void noWorkComesBeforeItsPrerequisiteUnlessSomebodyChoseSo() {
    each(
        one -> {
          Map<String, LocalDate> days = one.days();
          List<String> known = one.wanted().works().stream().map(Work::id).toList();
          for (Placed placed : one.placed()) {
            if (!one.chosen(placed)) {
              placed.work().after().stream()
                  .filter(known::contains)
                  .forEach(b -> assertThat(days.get(b)).isBeforeOrEqualTo(placed.day()));
            }
          }
        });
  }

  @Test
  void nothingNewStandsOnADayOffOrADayGoneOrOutsideItsTime() {
    each(
        one -> {
          for (Placed placed : one.placed()) {
            if (!one.wanted().listed().contains(placed.work().id())) {
              assertThat(one.slot(placed.day()).off()).isNull();
              assertThat(placed.day())
                  .isAfterOrEqualTo(one.wanted().today())
                  .isAfterOrEqualTo(placed.work().earliest());
              if (placed.work().last() != null) {
                assertThat(placed.day()).isBeforeOrEqualTo(placed.work().last());
              }
            }
          }
        });
  }

  @Test
  void capsAreKept() {
    each(
        one -> {
          for (Cap cap : one.wanted().caps()) {
            List<LocalDate> days = new ArrayList<>(cap.already());
            one.placed().stream()
                .filter(p -> cap.name().equals(p.work().cap()))
                .filter(p -> !one.wanted().listed().contains(p.work().id()))
                .forEach(p -> days.add(p.day()));
            Collections.sort(days);
            assertThat(most(days, d -> d)).isLessThanOrEqualTo(cap.perDay());
            assertThat(most(days, WeekPlannerPropertyTest::monday))
                .isLessThanOrEqualTo(cap.perWeek());
            for (int i = 1; i < days.size(); i++) {
              assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                  .isGreaterThanOrEqualTo(cap.apart());
            }
          }
        });
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static long most(List<LocalDate> days, java.util.function.UnaryOperator<LocalDate> by) {
    return days.stream().collect(Collectors.groupingBy(by, Collectors.counting())).values().stream()
        .mapToLong(n -> n)
        .max()
        .orElse(0);
  }

  @Test
  void noDayHoldsMoreThanItsBudgetButByChoiceOrWhereOneWorkAloneIsLonger() {
    each(
        one -> {
          for (Day day : one.plan().days()) {
            List<Placed> open = day.placed().stream().filter(p -> !p.done()).toList();
            boolean chosen = open.stream().anyMatch(one::chosen);
            if (day.planned() > day.minutes() - day.care() && !chosen && !open.isEmpty()) {
              assertThat(day.placed()).hasSize(1);
              assertThat(open.get(0).because()).contains("more than any day it could have");
            }
          }
        });
  }

  @Test
  void whatSomebodyChoseStaysOnItsDayWhereThatIsOpen() {
    each(
        one -> {
          Map<String, LocalDate> days = one.days();
          one.wanted()
              .listed()
              .forEach(id -> assertThat(days.get(id)).isEqualTo(one.wanted().today()));
          for (Placed placed : one.placed()) {
            LocalDate chosen = one.wanted().pinned().get(placed.work().id());
            if (chosen != null && !placed.day().equals(chosen)) {
              assertThat(
                      chosen.isBefore(one.wanted().today())
                          || chosen.isAfter(
                              one.plan().days().get(one.plan().days().size() - 1).date())
                          || placed.because().contains("which you chose"))
                  .isTrue();
            }
          }
        });
  }

  @Test
  void whatIsDoneStandsOnTheDayItWasDone() {
    each(
        one ->
            one.wanted()
                .done()
                .forEach(
                    done ->
                        assertThat(
                                one.plan().days().stream()
                                    .filter(d -> d.date().equals(done.day()))
                                    .flatMap(d -> d.placed().stream()))
                            .anySatisfy(p -> assertThat(p.work()).isEqualTo(done.work()))));
  }

  @Test
  void everyWorkHasItsReason() {
    each(
        one -> {
          assertThat(one.placed()).allSatisfy(p -> assertThat(p.because()).isNotBlank());
          assertThat(one.plan().left())
              .extracting(Left::reason)
              .allSatisfy(r -> assertThat(r).isNotBlank());
        });
  }

  @Test
  void theOrderInWhichWorksComeMakesNoDifference() {
    for (int seed = 0; seed < 5; seed++) {
      Wanted wanted = new Rough(seed).wanted(40);
      List<Work> mixed = new ArrayList<>(wanted.works());
      Collections.shuffle(mixed, new Random(seed));
      Wanted other =
          new Wanted(
              wanted.today(),
              wanted.slots(),
              mixed,
              wanted.caps(),
              wanted.listed(),
              wanted.pinned(),
              wanted.done(),
              wanted.before(),
              wanted.seed());
      assertThat(WeekPlanner.plan("me", AT, other)).isEqualTo(WeekPlanner.plan("me", AT, wanted));
    }
  }
}
