package tend.playbook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;
import tend.model.Priority;

/**
 * The tests of a playbook: activity with ages relative to a fixed moment, and what is to be
 * recommended for it. Immutable once read.
 */
public final class ScenarioFile {
  private static final int MOST_EDGES = 50;
  private static final List<String> KEYS =
      List.of(
          "name",
          "given",
          "elsewhere",
          "expect",
          "expect-fires",
          "why-not",
          "vary",
          "todo",
          "account",
          "now");
  private static final List<String> EXPECTED_KEYS = List.of("rule", "about", "priority", "covers");
  private static final List<String> ROOT_KEYS = List.of("now", "account", "scenarios");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
  private final Map<String, List<String>> rules;
  private final Problems problems;
  private final List<Scenario> scenarios = new ArrayList<>();
  private @Nullable Instant moment;
  private @Nullable YamlTree account;

  private ScenarioFile(Map<String, List<String>> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * One scenario, or one edge of one that varies.
   *
   * @param expected null where it only says whether rules fire
   * @param fires rule to whether it must fire
   * @param silences which sentences must have kept a rule silent
   * @param written as it stands in the file
   */
  public record Scenario(
      String name,
      int line,
      @Nullable String todo,
      GivenActivity given,
      @Nullable List<Expected> expected,
      Map<String, Boolean> fires,
      List<Silence> silences,
      YamlTree written) {
    boolean recommends(String rule) {
      return expected != null && expected.stream().anyMatch(e -> e.rule().equals(rule));
    }
  }

  /**
   * A rule that must be silent, and the sentences that did not hold for whatever got furthest.
   *
   * @param about what it is silent about; null for whatever got furthest
   */
  public record Silence(String rule, @Nullable String about, List<String> because) {}

  /**
   * One recommendation that must come.
   *
   * @param about the subject's id; null when any
   * @param covers how many interactions it covers; null when any
   */
  public record Expected(
      String rule, @Nullable String about, @Nullable String priority, @Nullable Integer covers) {
    @Override
    public String toString() {
      return rule
          + (about == null ? "" : " about " + about)
          + (priority == null ? "" : " " + priority)
          + (covers == null ? "" : " covering " + covers);
    }
  }

  public List<Scenario> scenarios() {
    return scenarios;
  }

  /** Whether a scenario that counts expects that rule to fire. */
  boolean showsFiring(String rule) {
    return scenarios.stream()
        .filter(s -> s.todo() == null)
        .anyMatch(s -> s.recommends(rule) || Boolean.TRUE.equals(s.fires().get(rule)));
  }

  /** Whether a scenario that counts expects nothing of that rule. */
  boolean showsSilent(String rule) {
    return scenarios.stream()
        .filter(s -> s.todo() == null)
        .anyMatch(
            s ->
                Boolean.FALSE.equals(s.fires().get(rule))
                    || s.silences().stream().anyMatch(silence -> silence.rule().equals(rule))
                    || (s.expected() != null && !s.recommends(rule)));
  }

  /**
   * Reads the file and reports what is wrong with it.
   *
   * @param rules the sentences of each rule; none where they could not be read
   */
  public static ScenarioFile read(String text, Map<String, List<String>> rules, Problems problems) {
    ScenarioFile file = new ScenarioFile(rules, problems);
    try {
      Optional<YamlTree> root = YamlTree.read(text, 1);
      root.filter(r -> r.isMap("scenarios.yaml", problems)).ifPresent(file::root);
      if (root.isPresent() && file.scenarios.isEmpty() && problems.issues().isEmpty()) {
        problems.error("TD021", root.get(), "there is no scenario", "add one under scenarios:");
      }
    } catch (YamlTree.Unreadable e) {
      e.report(problems);
    }
    return file;
  }

  /**
   * The activity of a scenario that does not stand in the file, at its own moment or the file's.
   *
   * @throws IllegalStateException for a file without a moment, which has no scenarios
   */
  public GivenActivity given(YamlTree scenario) {
    if (moment == null) {
      throw new IllegalStateException("this file has no moment");
    }
    Instant now = moment(scenario).orElse(moment);
    return new GivenActivity(scenario, account, now, Map.of(), new Problems("scenarios.yaml", ""));
  }

  private void root(YamlTree root) {
    Optional<Instant> now = moment(root);
    moment = now.orElse(null);
    account = root.map("account", problems).orElse(null);
    platform(root);
    if (now.isEmpty()) {
      noMoment(root);
      return;
    }
    root.onlyKeys("scenarios.yaml", ROOT_KEYS, problems);
    Set<String> names = new HashSet<>();
    Map<String, String> bodies = new LinkedHashMap<>();
    for (YamlTree one : root.maps("scenarios", problems)) {
      String name = Optional.ofNullable(one.text("name")).orElse("");
      if (name.isBlank() || !names.add(name)) {
        problems.error(
            "TD021",
            one,
            name.isBlank() ? "this scenario has no name" : "a second scenario is called " + name,
            "give it a name of its own");
      }
      one.onlyKeys("a scenario", KEYS, problems);
      String twin = bodies.putIfAbsent(one.without("name").written(), name);
      if (twin != null) {
        problems.error(
            "TD021", one, "this scenario says the same as \"" + twin + "\"", "keep one of them");
      }
      scenario(name, one, account, ownMoment(one).orElse(now.get()));
    }
  }

  /** A scenario's own moment, for one that depends on the hour or the weekday. */
  private Optional<Instant> ownMoment(YamlTree one) {
    Optional<Instant> own = moment(one);
    if (own.isEmpty() && one.get("now").isPresent()) {
      notAMoment(one.get("now").get());
    }
    return own;
  }

  private void notAMoment(YamlTree written) {
    problems.error(
        "TD021",
        written,
        "\"" + written.text().orElse("") + "\" is no moment",
        "write now: 2026-03-02T09:00:00Z");
  }

  /** The moment of scenarios that have none of their own. */
  public Instant moment() {
    if (moment == null) {
      throw new IllegalStateException("this file has no moment");
    }
    return moment;
  }

  private void platform(YamlTree owner) {
    owner
        .get("account")
        .flatMap(a -> a.get("platform"))
        .ifPresent(at -> Platforms.check(at, problems));
  }

  private void noMoment(YamlTree root) {
    root.onlyKeys("scenarios.yaml", ROOT_KEYS, problems);
    Optional<YamlTree> written = root.get("now");
    if (written.isPresent()) {
      notAMoment(written.get());
    } else if (root.lacks("now", ROOT_KEYS)) {
      problems.error(
          "TD021", root, "scenarios need a fixed moment", "begin with now: 2026-03-02T09:00:00Z");
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
    if (one.get("expect").isEmpty()
        && one.get("expect-fires").isEmpty()
        && one.get("why-not").isEmpty()) {
      problems.error("TD021", one, "this scenario expects nothing", "add expect: [] for silence");
    }
    one.map("account", problems);
    platform(one);
    one.map("expect-fires", problems)
        .filter(fires -> fires.entries().isEmpty())
        .ifPresent(at -> empty(at, "expect-fires", "say of a rule: { my-rule: yes }"));
    one.get("why-not")
        .filter(at -> at.isList() && at.items().isEmpty())
        .ifPresent(at -> empty(at, "why-not", "name a rule and the sentences that did not hold"));
    Optional<YamlTree> vary = one.map("vary", problems);
    vary.filter(v -> v.entries().values().stream().allMatch(edges -> edges.items().isEmpty()))
        .ifPresent(at -> empty(at, "vary", "name what changes: { age: [3.98h, 4h] }"));
    if (vary.isEmpty()) {
      oneAnswer(one);
      add(name, one, new GivenActivity(one, base, now, Map.of(), problems), expected(one), 0);
      return;
    }
    if (one.get("expect").isPresent()) {
      problems.error(
          "TD021",
          one.get("expect").get(),
          "a scenario that varies cannot expect one list",
          "say which rules fire at each edge: expect-fires: { my-rule: [no, yes, yes] }");
    }
    if (one.get("expect-fires").isEmpty() && one.get("why-not").isEmpty()) {
      problems.error(
          "TD021",
          one,
          "a scenario that varies says nothing of what fires",
          "add expect-fires: { my-rule: [no, yes, yes] }");
    }
    String given =
        one.get("given").map(YamlTree::written).orElse("")
            + one.get("elsewhere").map(YamlTree::written).orElse("");
    for (Map.Entry<YamlTree.Key, YamlTree> varied : vary.get().entries().entrySet()) {
      String blank = "{" + varied.getKey().name() + "}";
      if (!given.contains(blank)) {
        problems.error(
            "TD021",
            varied.getKey(),
            "nothing in given says " + blank,
            "put \"" + blank + "\" where the value shall change");
      }
      List<YamlTree> edges = varied.getValue().items();
      if (edges.size() > MOST_EDGES) {
        problems.error(
            "TD021",
            varied.getKey(),
            "a scenario varies " + MOST_EDGES + " times at most",
            "give fewer");
        return;
      }
      for (int i = 0; i < edges.size(); i++) {
        String edge = edges.get(i).text().orElse("");
        Map<String, String> values = Map.of(varied.getKey().name(), edge);
        String edgeName = name + " [" + varied.getKey().name() + " " + edge + "]";
        add(edgeName, one, new GivenActivity(one, base, now, values, problems), null, i);
      }
      answersOf(one, edges.size());
    }
  }

  private void add(
      String name, YamlTree one, GivenActivity given, @Nullable List<Expected> expected, int edge) {
    scenarios.add(
        new Scenario(
            name,
            one.line(),
            one.text("todo"),
            given,
            expected,
            fires(one, edge),
            silences(one),
            one));
  }

  /** What says nothing would pass whatever the rules do. */
  private void empty(YamlTree at, String what, String help) {
    problems.error("TD021", at, what + " says nothing", help);
  }

  private void oneAnswer(YamlTree one) {
    one.get("expect-fires")
        .map(YamlTree::entries)
        .orElse(Map.of())
        .forEach(
            (rule, answers) -> {
              if (answers.items().size() != 1) {
                problems.error(
                    "TD021",
                    rule,
                    "a scenario that does not vary has one answer, not " + answers.items().size(),
                    "write " + rule.name() + ": yes, or add vary:");
              }
            });
  }

  /** As many answers as edges, each yes or no. */
  private void answersOf(YamlTree one, int edges) {
    one.get("expect-fires")
        .map(YamlTree::entries)
        .orElse(Map.of())
        .forEach(
            (rule, answers) -> {
              if (answers.items().size() != edges) {
                problems.error(
                    "TD021",
                    rule,
                    "there are " + edges + " edges and " + answers.items().size() + " answers",
                    "one yes or no an edge");
              }
            });
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
              if (edge < items.size()) {
                fires.put(rule.name(), yes(items.get(edge)));
              }
            });
    return fires;
  }

  private boolean yes(YamlTree answer) {
    String word = answer.text().orElse("");
    if (!word.equals("yes") && !word.equals("no")) {
      problems.error("TD021", answer, "\"" + word + "\" is neither yes nor no", "write yes or no");
    }
    return word.equals("yes");
  }

  private List<Silence> silences(YamlTree one) {
    List<Silence> silences = new ArrayList<>();
    for (YamlTree silence : one.maps("why-not", problems)) {
      silence.onlyKeys("a why-not", List.of("rule", "about", "because"), problems);
      String rule = silence.text("rule");
      if (rule == null || silence.get("because").isEmpty()) {
        problems.error(
            "TD021",
            silence,
            "a why-not names a rule and the sentences that did not hold",
            "write { rule: …, about: …, because: \"That comment …\" }");
      } else {
        known(rule, silence.get("rule").orElse(silence));
        words(silence, "about");
        YamlTree reasons = silence.get("because").orElseThrow();
        if (reasons.items().isEmpty()) {
          empty(reasons, "because", "copy the sentences that did not hold");
        }
        List<String> because = new ArrayList<>();
        silence.get("because").stream()
            .flatMap(b -> b.items().stream())
            .forEach(b -> because(rule, b, because));
        silences.add(new Silence(rule, silence.text("about"), because));
      }
    }
    return silences;
  }

  private void because(String rule, YamlTree at, List<String> because) {
    String text = at.text().orElse("").strip();
    because.add(text);
    List<String> sentences = rules.getOrDefault(rule, List.of());
    if (!sentences.isEmpty() && !sentences.contains(text)) {
      problems.error(
          "TD021",
          at,
          "the rule " + rule + " has no such sentence",
          "copy one of its lines: " + String.join(" / ", sentences));
    }
  }

  private @Nullable List<Expected> expected(YamlTree one) {
    if (one.get("expect").isEmpty()) {
      return null;
    }
    List<Expected> expected = new ArrayList<>();
    one.maps("expect", problems).forEach(e -> expectation(e).ifPresent(expected::add));
    return expected;
  }

  private Optional<Expected> expectation(YamlTree one) {
    one.onlyKeys("an expectation", EXPECTED_KEYS, problems);
    String rule = one.text("rule");
    if (rule == null) {
      problems.error("TD021", one, "this expectation names no rule", "write { rule: … }");
      return Optional.empty();
    }
    known(rule, one.get("rule").orElse(one));
    words(one, "about");
    words(one, "priority");
    String priority = one.text("priority");
    if (priority != null && Priority.of(priority).isEmpty()) {
      List<String> words = Arrays.stream(Priority.values()).map(Priority::word).toList();
      problems.error(
          "TD021",
          one.get("priority").orElse(one),
          "there is no priority " + priority,
          Nearest.help(priority, words));
    }
    return Optional.of(new Expected(rule, one.text("about"), one.text("priority"), covers(one)));
  }

  private @Nullable Integer covers(YamlTree one) {
    Optional<YamlTree> at = one.get("covers");
    if (at.isEmpty()) {
      return null;
    }
    String written = at.get().text().orElse("a list");
    if (!COUNT.matcher(written).matches()) {
      problems.error(
          "TD021", at.get(), "\"" + written + "\" is no number of comments", "write covers: 3");
      return null;
    }
    return Integer.valueOf(written);
  }

  /** Reports a list or map where words are meant; it would be taken for nothing. */
  private void words(YamlTree one, String key) {
    one.get(key)
        .filter(at -> at.text().isEmpty())
        .ifPresent(
            at -> problems.error("TD021", at, key + " is not one word", "write " + key + ": …"));
  }

  private void known(String rule, YamlTree at) {
    boolean unsure = rules.isEmpty() || rules.containsKey(RuleChecker.UNREAD);
    if (!unsure && !rules.containsKey(rule)) {
      problems.error("TD021", at, "there is no rule " + rule, Nearest.help(rule, rules.keySet()));
    }
  }
}
