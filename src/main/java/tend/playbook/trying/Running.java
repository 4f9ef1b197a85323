package tend.playbook.trying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.engine.RuleProblem;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.model.Recommendation;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.ScenarioFile.Expected;
import tend.playbook.ScenarioFile.Scenario;
import tend.playbook.ScenarioFile.Silence;
import tend.playbook.recommending.Evaluation;
import tend.playbook.trying.Coverage.Goal;
import tend.playbook.trying.Coverage.Missing;
import tend.playbook.trying.TestRun.Result;
import tend.playbook.trying.TestRun.State;

/**
 * Runs the scenarios of one playbook: Drools says what fires, and each sentence is asked how far
 * its rule got. Used once.
 */
final class Running {
  private final Playbook playbook;
  private final List<Result> results = new ArrayList<>();
  private final Coverage.Tally tally = new Coverage.Tally();

  Running(Playbook playbook) {
    this.playbook = playbook;
  }

  TestRun run() {
    String refused = refused();
    for (Scenario scenario : playbook.scenarios().scenarios()) {
      if (refused == null) {
        run(scenario);
      } else {
        results.add(failed(scenario, refused));
      }
    }
    Map<String, Coverage> coverage = new TreeMap<>();
    playbook.rules().forEach(rule -> coverage.put(rule.name(), tally.of(rule)));
    return new TestRun(
        playbook.id(), results, coverage, missing().stream().map(Running::told).toList());
  }

  /** What no scenario shows, in the order of the rules. */
  List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (Rule rule : playbook.rules()) {
      Coverage coverage = tally.of(rule);
      if (coverage.fired() == 0) {
        missing.add(new Missing(rule, -1, Goal.HOLDS));
      }
      if (coverage.silent() == 0) {
        missing.add(new Missing(rule, -1, Goal.FAILS));
      }
      for (int i = 0; i < coverage.sentences().size(); i++) {
        int sentence = i;
        coverage
            .sentences()
            .get(i)
            .seen()
            .forEach(
                (goal, seen) -> {
                  if (seen == 0) {
                    missing.add(new Missing(rule, sentence, goal));
                  }
                });
      }
    }
    return missing;
  }

  private static String told(Missing one) {
    return one.rule().name() + ": " + one.words();
  }

  /** What Drools says where it cannot compile the rules; asked once, for it may take long. */
  private @Nullable String refused() {
    try {
      playbook.compile();
      return null;
    } catch (RuleProblem e) {
      return e.getMessage();
    }
  }

  private void run(Scenario scenario) {
    FactSheet sheet = scenario.given().sheet();
    Playbook.Matches all = playbook.evaluate(sheet);
    if (all.stopped().isEmpty()) {
      judge(scenario, sheet, all.matches());
    } else {
      results.add(failed(scenario, "stopped rules: " + all.stopped()));
    }
  }

  /** Nothing can be said of what its rules recommend, so even an empty list is not met. */
  private Result failed(Scenario scenario, String why) {
    List<Expected> expected = scenario.expected();
    return new Result(
        scenario.name(),
        playbook.files().path() + "/scenarios.yaml",
        scenario.line(),
        scenario.todo() == null ? State.FAILED : State.TODO,
        expected != null ? expected.toString() : scenario.fires().toString(),
        why,
        List.of());
  }

  private void judge(Scenario scenario, FactSheet sheet, List<Match> matches) {
    List<Recommendation> got = Evaluation.recommended(sheet, matches);
    Map<String, List<Tried>> tried = new LinkedHashMap<>();
    Known known = new Known(sheet);
    Settings settings = playbook.settings(sheet.account());
    for (Rule rule : playbook.rules()) {
      List<Tried> all = rule.drl() == null ? Tried.all(rule, known, settings) : List.of();
      tried.put(rule.name(), all);
      tally.count(rule, all, fires(rule.name(), matches));
    }
    results.add(new Judged(scenario, matches, got, tried, settings).result(playbook));
  }

  static boolean fires(String rule, List<Match> matches) {
    return matches.stream().anyMatch(m -> m.rule().name().equals(rule));
  }

  /** What came of one scenario, held against what it expects. */
  private record Judged(
      Scenario scenario,
      List<Match> matches,
      List<Recommendation> got,
      Map<String, List<Tried>> tried,
      Settings settings) {

    Result result(Playbook playbook) {
      List<String> whyNot = new ArrayList<>();
      List<Expected> expected = scenario.expected();
      boolean right = expected == null || meets(expected, whyNot);
      right &= firesAsSaid(whyNot);
      right &= silentAsSaid(whyNot);
      State state =
          scenario.todo() != null
              ? right ? State.TODO_PASSES : State.TODO
              : right ? State.PASSED : State.FAILED;
      return new Result(
          scenario.name(),
          playbook.files().path() + "/scenarios.yaml",
          scenario.line(),
          state,
          expected != null ? expected.toString() : scenario.fires().toString(),
          expected != null
              ? got.stream().map(r -> told(r).toString()).toList().toString()
              : matches.stream().map(m -> m.rule().name()).distinct().sorted().toList().toString(),
          state == State.FAILED ? whyNot : List.of());
    }

    /** Each expectation is met by one recommendation of its own, and none is left over. */
    private boolean meets(List<Expected> expected, List<String> whyNot) {
      List<Recommendation> left = new ArrayList<>(got);
      boolean met = true;
      for (Expected one : expected) {
        int found = indexOf(one, left);
        if (found < 0) {
          met = false;
          explain(one.rule(), one.about(), whyNot);
        } else {
          left.remove(found);
        }
      }
      return met && left.isEmpty();
    }

    private boolean firesAsSaid(List<String> whyNot) {
      boolean right = true;
      for (Map.Entry<String, Boolean> one : scenario.fires().entrySet()) {
        if (fires(one.getKey(), matches) != one.getValue()) {
          right = false;
          explain(one.getKey(), null, whyNot);
        }
      }
      return right;
    }

    private boolean silentAsSaid(List<String> whyNot) {
      boolean right = true;
      for (Silence silence : scenario.silences()) {
        Tried furthest = furthest(silence.rule(), silence.about());
        if (furthest == null || !silence.because().equals(failing(furthest))) {
          right = false;
          explain(silence.rule(), silence.about(), whyNot);
        }
      }
      return right;
    }

    private static List<String> failing(Tried tried) {
      return tried.replies().stream()
          .filter(r -> r.truth() != Truth.YES)
          .map(r -> r.said().text())
          .toList();
    }

    private @Nullable Tried furthest(String rule, @Nullable String about) {
      List<Tried> all =
          tried.getOrDefault(rule, List.of()).stream()
              .filter(t -> about == null || about.equals(Match.subjectId(t.subject())))
              .toList();
      return all.isEmpty() ? null : Tried.furthest(all);
    }

    private void explain(String rule, @Nullable String about, List<String> whyNot) {
      Tried furthest = furthest(rule, about);
      String subject = furthest == null ? "" : Match.subjectId(furthest.subject());
      whyNot.add(rule + (subject.isEmpty() ? "" : " about " + subject));
      if (furthest == null) {
        whyNot.add(
            about == null
                ? "  it is written in DRL and can be told as a whole only"
                : "  there is no " + about + " it could speak of");
      } else {
        Told.of(furthest, settings).forEach(t -> whyNot.add("  " + t.line()));
      }
    }

    private static Expected told(Recommendation one) {
      return new Expected(
          one.rule(), one.subject().id(), one.priority().word(), one.covers().size());
    }

    private static int indexOf(Expected one, List<Recommendation> among) {
      for (int i = 0; i < among.size(); i++) {
        Expected told = told(among.get(i));
        boolean same =
            told.rule().equals(one.rule())
                && (one.about() == null || one.about().equals(told.about()))
                && (one.priority() == null || one.priority().equals(told.priority()))
                && (one.covers() == null || Objects.equals(one.covers(), told.covers()));
        if (same) {
          return i;
        }
      }
      return -1;
    }
  }
}
