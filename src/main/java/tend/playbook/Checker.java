package tend.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.engine.drl.DrlFile;
import tend.model.Issue;
import tend.model.Later;
import tend.model.MadeBefore;
import tend.policy.Policies;

/**
 * Reads the files of a playbook and reports every problem of all of them at once. Compiles nothing.
 * Stateless but for the vocabulary; threads may share it.
 */
public final class Checker {
  private static final String DRL = ".drl";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int KEPT = 64;
  private static final MadeBefore<Asked, Checked> BEFORE = new MadeBefore<>(KEPT);
  private final Vocabulary vocabulary;
  private final @Nullable Policies policies;

  /** A checker that takes the policies named by rules and settings on trust. */
  public Checker(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.policies = null;
  }

  /** A checker that knows the policies. */
  public Checker(Vocabulary vocabulary, Policies policies) {
    this.vocabulary = vocabulary;
    this.policies = policies;
  }

  /** A checker with the vocabulary and the policies of that folder. */
  public static Checker of(RulesFolder folder) {
    return new Checker(
        Vocabulary.read(folder.vocabulary()), PolicyPacks.read(folder.policies()).policies());
  }

  /**
   * All that an answer depends on. A folder is read again at every save, and most of its playbooks
   * say what they said before.
   */
  private record Asked(Vocabulary vocabulary, @Nullable Policies policies, PlaybookFiles files) {}

  /**
   * Checks one playbook; what the build checked, or this process just before, and nobody changed is
   * taken as it is.
   */
  public Checked check(PlaybookFiles source) {
    return shipped(source)
        .orElseGet(
            () -> BEFORE.of(new Asked(vocabulary, policies, source), asked -> checked(source)));
  }

  /** The same of what somebody is writing: half a megabyte, and gone with the next key. */
  Checked checkTyped(PlaybookFiles source) {
    return shipped(source).orElseGet(() -> checked(source));
  }

  private Optional<Checked> shipped(PlaybookFiles source) {
    Policies by = policies;
    return by == null
        ? Optional.empty()
        : Shipped.inJar()
            .flatMap(all -> all.playbook(source, vocabulary, by))
            .map(playbook -> new Checked(source, Optional.of(playbook), List.of()));
  }

  /** Forgets what this process checked, as a new process would; measurements begin so. */
  public static void forget() {
    BEFORE.forget();
  }

  private Checked checked(PlaybookFiles source) {
    List<Issue> issues = new ArrayList<>(source.unread());
    String front = text(source, "README.md", issues);
    Readme readme =
        source.files().containsKey("README.md")
            ? Readme.read(source.id(), front, problems(source, "README.md", issues))
            : Readme.none(source.id());
    SettingsFile settings = settings(source, issues);
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, String> file : source.files().entrySet()) {
      if (isRules(file.getKey())) {
        rules.addAll(rules(source, file.getKey(), readme, settings, names, issues));
      }
    }
    if (source.unread().stream().anyMatch(i -> isRules(i.path()))) {
      names.add(RuleChecker.UNREAD);
    }
    if (names.isEmpty() && issues.isEmpty()) {
      missing(source, "rules.dslr", "has no rules", issues);
    }
    if (!ID.matcher(source.id()).matches()) {
      issues.add(misnamed(source));
    }
    ScenarioFile scenarios = scenarios(source, sentences(names, rules), issues);
    boolean wrong = issues.stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
    if (!wrong) {
      rules.forEach(rule -> unshown(source, rule, scenarios, issues));
      TranslatedWords.check(source, rules, issues);
    }
    issues.sort(Issue.BY_PLACE);
    return new Checked(
        source,
        wrong
            ? Optional.empty()
            : Optional.of(new Playbook(source, readme, settings, rules, () -> scenarios)),
        issues);
  }

  /** The scenarios of a playbook that was found sound. */
  static Supplier<ScenarioFile> scenariosOf(PlaybookFiles source, List<Rule> rules) {
    return new Later<>(() -> scenarios(source, sentences(Set.of(), rules), new ArrayList<>()));
  }

  private static ScenarioFile scenarios(
      PlaybookFiles source, Map<String, List<String>> sentences, List<Issue> issues) {
    String tests = text(source, "scenarios.yaml", issues);
    Problems problems = problems(source, "scenarios.yaml", issues);
    ScenarioFile scenarios = ScenarioFile.read(tests, sentences, problems);
    if (source.files().containsKey("scenarios.yaml") && tests.isBlank()) {
      problems.error("TD021", 1, 1, 1, "there is no scenario", "begin with now: and scenarios:");
    }
    return scenarios;
  }

  private static boolean isRules(String file) {
    return file.endsWith(".dslr") || file.endsWith(DRL);
  }

  private SettingsFile settings(PlaybookFiles source, List<Issue> issues) {
    String file = "settings.yaml";
    String text = source.files().get(file);
    return text == null && source.has(file)
        ? SettingsFile.unknown()
        : SettingsFile.read(text == null ? "" : text, policies, problems(source, file, issues));
  }

  /** A rule needs a scenario in which it fires and one in which it is silent. */
  private static void unshown(
      PlaybookFiles source, Rule rule, ScenarioFile scenarios, List<Issue> issues) {
    String file = rule.path().substring(source.path().length() + 1);
    Problems problems = problems(source, file, issues);
    String help = "write one, or let it be written: tend new scenario ";
    String named = source.id() + "/" + rule.name();
    if (!scenarios.showsFiring(rule.name())) {
      problems.warning(
          "TD029", rule.line(), 1, 4, "no scenario shows that this rule fires", help + named);
    }
    if (!scenarios.showsSilent(rule.name())) {
      problems.warning(
          "TD029", rule.line(), 1, 4, "no scenario shows when this rule is silent", help + named);
    }
  }

  private static Map<String, List<String>> sentences(Set<String> names, List<Rule> rules) {
    Map<String, List<String>> sentences = new TreeMap<>();
    names.forEach(name -> sentences.put(name, List.of()));
    rules.forEach(r -> sentences.put(r.name(), r.when().stream().map(Rule.Said::text).toList()));
    return sentences;
  }

  private static Issue misnamed(PlaybookFiles source) {
    return new Issue(
        Issue.Level.ERROR,
        source.path(),
        1,
        1,
        1,
        "TD023",
        "\"" + source.id() + "\" is no name for a playbook's folder",
        null,
        "use small letters, digits and hyphens, such as answer-every-comment");
  }

  private List<Rule> rules(
      PlaybookFiles source,
      String file,
      Readme readme,
      SettingsFile settings,
      Set<String> names,
      List<Issue> issues) {
    Problems problems = problems(source, file, issues);
    Plain plain = new Plain(problems);
    String text = source.files().getOrDefault(file, "");
    RuleChecker checker =
        new RuleChecker(
            source.path() + "/" + file,
            vocabulary,
            settings.declared(),
            new Cited(readme.sources(), policies),
            problems,
            plain);
    return file.endsWith(DRL)
        ? checker.screened(DrlFile.read(text), names)
        : checker.check(new RuleParser(problems, plain).parse(text), names);
  }

  private static Problems problems(PlaybookFiles source, String file, List<Issue> issues) {
    return new Problems(source.path() + "/" + file, source.files().getOrDefault(file, ""), issues);
  }

  private static String text(PlaybookFiles source, String file, List<Issue> issues) {
    String text = source.files().get(file);
    if (!source.has(file)) {
      missing(source, file, "has no " + file, issues);
    }
    return text == null ? "" : text;
  }

  private static void missing(PlaybookFiles source, String file, String what, List<Issue> issues) {
    issues.add(
        new Issue(
            Issue.Level.ERROR,
            source.path() + "/" + file,
            1,
            1,
            1,
            "TD001",
            "the playbook " + source.id() + " " + what,
            null,
            source.files().containsKey(file)
                ? "write a rule in it, or run: tend new rule " + source.id() + "/my-rule"
                : "add the file, or run: tend new playbook NAME and look at what it makes"));
  }
}
