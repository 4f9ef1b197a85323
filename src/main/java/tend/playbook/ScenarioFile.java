package tend.playbook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a playbook: activity with ages relative to a fixed moment, and what is to be
 * recommended for it. Immutable once read.
 */
final class ScenarioFile {
  private static final List<String> KEYS =
      List.of("name", "given", "expect", "expect-fires", "vary", "todo", "account");
  private final Set<String> rules;
  private final Problems problems;
  private final List<Scenario> scenarios = new ArrayList<>();

  private ScenarioFile(Set<String> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * One scenario, or one edge of one that varies.
   *
   * @param expected null for an edge, which only says whether rules fire
   * @param fires rule to whether it must fire; empty where {@code expected} is given
   */
  record Scenario(
      String name,
      int line,
      @Nullable String todo,
      GivenActivity given,
      @Nullable List<Expected> expected,
      Map<String, Boolean> fires) {}

  /**
   * One recommendation that must come.
   *
   * @param about the subject's id; null when any
   * @param covers how many interactions it covers; null when any
   */
  record Expected(
      String rule, @Nullable String about, @Nullable String priority, @Nullable Integer covers) {
    @Override
    public String toString() {
      return rule
          + (about == null ? "" : " about " + about)
          + (priority == null ? "" : " " + priority)
          + (covers == null ? "" : " covering " + covers);
    }
  }

  List<Scenario> scenarios() {
    return scenarios;
  }

  /** Reads the file and reports what is wrong with it. */
  static ScenarioFile read(String text, Set<String> rules, Problems problems) {
    ScenarioFile file = new ScenarioFile(rules, problems);
    try {
      Optional<YamlTree> root = YamlTree.read(text, 1);
      root.ifPresent(file::root);
      if (root.isPresent() && file.scenarios.isEmpty() && problems.issues().isEmpty()) {
        problems.error("TD021", root.get(), "there is no scenario", "add one under scenarios:");
      }
    } catch (YamlTree.Unreadable e) {
      problems.error("TD017", e.line, e.column, 1, e.problem, "fix the YAML at this place");
    }
    return file;
  }

  private void root(YamlTree root) {
    Optional<Instant> now = moment(root);
    if (now.isEmpty()) {
      problems.error(
          "TD021", root, "scenarios need a fixed moment", "begin with now: 2026-03-02T09:00:00Z");
      return;
    }
    Set<String> names = new HashSet<>();
    for (YamlTree one : root.get("scenarios").map(YamlTree::items).orElse(List.of())) {
      String name = Optional.ofNullable(one.text("name")).orElse("");
      if (name.isBlank() || !names.add(name)) {
        problems.error(
            "TD021",
            one,
            name.isBlank() ? "this scenario has no name" : "a second scenario is called " + name,
            "give it a name of its own");
      }
      one.onlyKeys("a scenario", KEYS, problems);
      scenario(name, one, root.get("account").orElse(null), now.get());
    }
  }

  private static Optional<Instant> moment(YamlTree root) {
    String now = root.text("now");
    try {
      return now == null ? Optional.empty() : Optional.of(Instant.parse(now));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void scenario(String name, YamlTree one, @Nullable YamlTree base, Instant now) {
    Optional<YamlTree> vary = one.get("vary");
    if (vary.isPresent()) {
      varied(name, one, vary.get(), base, now);
      return;
    }
    List<Expected> expected = new ArrayList<>();
    one.get("expect")
        .map(YamlTree::items)
        .orElse(List.of())
        .forEach(e -> expected(e).ifPresent(expected::add));
    if (one.get("expect").isEmpty()) {
      problems.error("TD021", one, "this scenario expects nothing", "add expect: [] for silence");
    }
    scenarios.add(
        new Scenario(
            name,
            one.line(),
            one.text("todo"),
            new GivenActivity(one, base, now, Map.of(), problems),
            expected,
            Map.of()));
  }

  private void varied(
      String name, YamlTree one, YamlTree vary, @Nullable YamlTree base, Instant now) {
    for (Map.Entry<YamlTree.Key, YamlTree> varied : vary.entries().entrySet()) {
      List<YamlTree> edges = varied.getValue().items();
      for (int i = 0; i < edges.size(); i++) {
        String edge = edges.get(i).text().orElse("");
        Map<String, String> values = Map.of(varied.getKey().name(), edge);
        scenarios.add(
            new Scenario(
                name + " [" + varied.getKey().name() + " " + edge + "]",
                one.line(),
                one.text("todo"),
                new GivenActivity(one, base, now, values, problems),
                null,
                fires(one, i)));
      }
    }
  }

  private Map<String, Boolean> fires(YamlTree one, int edge) {
    Map<String, Boolean> fires = new LinkedHashMap<>();
    one.get("expect-fires")
        .map(YamlTree::entries)
        .orElse(Map.of())
        .forEach(
            (rule, answers) -> {
              known(rule.name(), answers);
              List<YamlTree> items = answers.items();
              if (edge >= items.size()) {
                problems.error(
                    "TD021", rule, "there are more edges than answers", "one yes or no an edge");
              } else {
                fires.put(rule.name(), items.get(edge).text().orElse("").equals("yes"));
              }
            });
    return fires;
  }

  private Optional<Expected> expected(YamlTree one) {
    String rule = one.text("rule");
    if (rule == null) {
      problems.error("TD021", one, "this expectation names no rule", "write { rule: … }");
      return Optional.empty();
    }
    known(rule, one.get("rule").orElse(one));
    Optional<Integer> covers =
        one.get("covers").flatMap(YamlTree::text).flatMap(Numbers::parse).map(Double::intValue);
    return Optional.of(
        new Expected(rule, one.text("about"), one.text("priority"), covers.orElse(null)));
  }

  private void known(String rule, YamlTree at) {
    if (!rules.contains(rule)) {
      problems.error("TD021", at, "there is no rule " + rule, Nearest.help(rule, rules));
    }
  }
}
