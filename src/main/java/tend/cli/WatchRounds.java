package tend.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.playbook.CampaignTemplates;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.Vocabulary;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.TestRun.State;

/**
 * Says after each save what the checker finds, and when they are ready, how the scenarios went. The
 * next save never waits for the scenarios of the one before: their result is dropped, and the same
 * playbooks are tested again. Saves come from one thread, results from another.
 */
final class WatchRounds implements AutoCloseable {
  private final Common common;
  private final Executor tests;
  private final Set<String> untested = new LinkedHashSet<>();
  private @Nullable Round open;
  private int number;

  /**
   * @param tests runs one at a time, in order
   */
  WatchRounds(Common common, Executor tests) {
    this.common = common;
    this.tests = tests;
  }

  /** What one save brought, until its scenarios are told. */
  private record Round(
      int number, List<String> changed, List<Issue> problems, @Nullable String fault) {
    Round withFault(String other) {
      return new Round(number, changed, problems, other);
    }
  }

  /** One line of JSON; the numbers are null where no scenario was run to its end. */
  private record View(
      List<String> changed,
      List<Check.View> problems,
      @Nullable String fault,
      @Nullable Long passed,
      @Nullable Long failed,
      @Nullable Long todo,
      List<TestRun.Result> failures) {}

  /** The first look: every playbook counts as changed, and no file is named. */
  synchronized void first(WorkingFiles files) {
    files.playbooks().forEach(p -> untested.add(p.id()));
    look(List.of(), files);
  }

  /** The files were saved. */
  synchronized void next(WorkingFiles before, WorkingFiles now) {
    leaveOpenRound();
    untested.addAll(now.touchedSince(before));
    look(List.copyOf(now.changedSince(before)), now);
  }

  private void look(List<String> changed, WorkingFiles files) {
    List<Issue> problems = new ArrayList<>();
    List<Playbook> sound = new ArrayList<>();
    String fault = null;
    try {
      PolicyPacks packs = PolicyPacks.read(files.policies());
      packs.packs().forEach(p -> problems.addAll(p.issues()));
      problems.addAll(CampaignTemplates.read(files.campaigns()).issues());
      Checker checker = new Checker(Vocabulary.read(files.vocabulary()), packs.policies());
      for (PlaybookFiles each : files.playbooks()) {
        Checked checked = checker.check(each);
        problems.addAll(checked.issues());
        checked.playbook().filter(p -> untested.contains(p.id())).ifPresent(sound::add);
      }
    } catch (Vocabulary.Broken e) {
      fault = "the vocabulary cannot be used: " + e.getMessage();
      sound.clear();
    }
    problems.sort(Issue.BY_PLACE);
    Round round = new Round(++number, changed, problems, fault);
    tell(round);
    test(round, sound);
  }

  private void test(Round round, Collection<Playbook> sound) {
    open = round;
    if (sound.isEmpty()) {
      leaveOpenRound();
    } else {
      tests.execute(() -> run(round, sound));
    }
  }

  /** Stops between two playbooks once another save came. */
  private void run(Round round, Collection<Playbook> sound) {
    List<TestRun> runs = new ArrayList<>();
    for (Playbook each : sound) {
      if (!isOpen(round)) {
        return;
      }
      try {
        runs.add(TestRun.of(each));
      } catch (RuntimeException e) {
        failed(round, each, e);
        return;
      }
    }
    tested(round, runs);
  }

  private synchronized boolean isOpen(Round round) {
    return open != null && open.number() == round.number();
  }

  private synchronized void failed(Round round, Playbook playbook, RuntimeException e) {
    if (isOpen(round)) {
      String fault = "the scenarios of " + playbook.id() + " could not be run: " + e.getMessage();
      open = null;
      if (common.json) {
        print(round.withFault(fault), null);
      } else {
        common.say("%s", fault);
      }
      common.out().flush();
    }
  }

  private synchronized void tested(Round round, List<TestRun> runs) {
    if (isOpen(round)) {
      open = null;
      untested.clear();
      if (common.json) {
        print(round, runs);
      } else {
        failures(runs).forEach(this::tell);
        common.say("%s", summary(runs));
      }
      common.out().flush();
    }
  }

  /** Another save came first, or there was nothing to test. */
  private void leaveOpenRound() {
    Round left = open;
    open = null;
    if (left != null && common.json) {
      print(left, null);
      common.out().flush();
    }
  }

  private void tell(Round round) {
    if (common.json) {
      return;
    }
    if (round.number() > 1) {
      common.say("");
    }
    if (!round.changed().isEmpty()) {
      common.say("Changed: %s", String.join(", ", round.changed()));
    }
    round.problems().forEach(i -> common.say("%s", i.shown()));
    if (round.fault() != null) {
      common.say("%s", round.fault());
    } else if (round.problems().isEmpty()) {
      common.say("No problems.");
    }
    common.out().flush();
  }

  private void tell(TestRun.Result failure) {
    common.say("failed  %s", failure.name());
    common.say("        %s:%d", failure.path(), failure.line());
    common.say("        expected %s", failure.expected());
    common.say("        got      %s", failure.got());
  }

  private static String summary(List<TestRun> runs) {
    long todo = count(runs, State.TODO) + count(runs, State.TODO_PASSES);
    return count(runs, State.PASSED)
        + " passed, "
        + count(runs, State.FAILED)
        + " failed"
        + (todo == 0 ? "" : ", " + todo + " todo");
  }

  private void print(Round round, @Nullable List<TestRun> runs) {
    common.print(
        new View(
            round.changed(),
            round.problems().stream().map(Check::view).toList(),
            round.fault(),
            runs == null ? null : count(runs, State.PASSED),
            runs == null ? null : count(runs, State.FAILED),
            runs == null ? null : count(runs, State.TODO) + count(runs, State.TODO_PASSES),
            runs == null ? List.of() : failures(runs)));
  }

  private static List<TestRun.Result> failures(List<TestRun> runs) {
    return runs.stream()
        .flatMap(run -> run.results().stream())
        .filter(result -> result.state() == State.FAILED)
        .toList();
  }

  private static long count(List<TestRun> runs, State state) {
    return runs.stream().mapToLong(run -> run.count(state)).sum();
  }

  @Override
  public synchronized void close() {
    leaveOpenRound();
  }
}
