package tend.playbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.engine.CompiledModule;
import tend.engine.CompiledRules;
import tend.engine.Facts;
import tend.engine.Fired;
import tend.engine.Limits;
import tend.engine.LiveFacts;
import tend.engine.LiveRules;
import tend.engine.Ran;
import tend.engine.drl.DrlRule;
import tend.facts.FactSheet;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.model.Account;
import tend.model.Fingerprint;
import tend.model.LastUsed;
import tend.model.Later;
import tend.policy.Suggestion;

/**
 * One version of one playbook that passed the checker. Compiled when first needed, then kept.
 * Threads may share it.
 */
public final class Playbook {
  private final PlaybookFiles files;
  private final Readme readme;
  private final SettingsFile settings;
  private final List<Rule> rules;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> fullNames = new ArrayList<>();
  private final Supplier<ScenarioFile> scenarios;
  private final Set<Class<?>> types;
  private final @Nullable String made;
  private static final int TESTED_LENGTH = 32;
  private static final int KEPT_NARROW = 4;
  private volatile @Nullable CompiledRules compiled;
  private volatile @Nullable String drl;
  private final Map<Set<String>, Narrowed> narrow = new LastUsed<>(KEPT_NARROW);
  private final Later<Boolean> isTested =
      new Later<>(() -> Playbook.class.getClassLoader().getResource(tested()) != null);

  Playbook(
      PlaybookFiles files,
      Readme readme,
      SettingsFile settings,
      List<Rule> rules,
      Supplier<ScenarioFile> scenarios) {
    this(
        files,
        readme,
        settings,
        rules,
        scenarios,
        rules.stream().flatMap(Playbook::typesOf).collect(Collectors.toUnmodifiableSet()),
        null);
  }

  /**
   * A playbook as the build left it.
   *
   * @param made where the jar has what was compiled of it; null where that is not known
   */
  Playbook(
      PlaybookFiles files,
      Readme readme,
      SettingsFile settings,
      List<Rule> rules,
      Supplier<ScenarioFile> scenarios,
      Set<Class<?>> types,
      @Nullable String made) {
    this.files = files;
    this.readme = readme;
    this.settings = settings;
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      places.put(rule.name(), places.size());
      fullNames.add(files.id() + "/" + rule.name());
    }
    this.scenarios = scenarios;
    this.types = types;
    this.made = made;
  }

  public String id() {
    return files.id();
  }

  public String title() {
    return readme.title();
  }

  public String version() {
    return files.version();
  }

  public PlaybookFiles files() {
    return files;
  }

  /** How many rules it has. */
  public int size() {
    return rules.size();
  }

  /** The names of its rules in the order written. */
  public List<String> ruleNames() {
    return rules.stream().map(Rule::name).toList();
  }

  /** What its rules suggest that policies have a say in, by the rule. */
  public SortedMap<String, Suggestion> suggestions() {
    SortedMap<String, Suggestion> suggestions = new TreeMap<>();
    for (Rule rule : rules) {
      Suggestion action = rule.action();
      if (action != null) {
        suggestions.put(rule.name(), action);
      }
    }
    return suggestions;
  }

  /** Which of the mission's practices, 1 to 26, it encodes. */
  public SortedSet<Integer> practices() {
    return Collections.unmodifiableSortedSet(readme.practices());
  }

  /** Percent of the accounts that a release of it may change without being confirmed. */
  public Optional<Double> maxChange() {
    return Optional.ofNullable(readme.maxChange());
  }

  /** Whether it looks at accounts of that platform. */
  public boolean appliesTo(Account account) {
    Set<String> platforms = readme.platforms();
    return platforms.isEmpty() || platforms.contains(account.platform());
  }

  private static Stream<Class<?>> typesOf(Rule rule) {
    DrlRule drl = rule.drl();
    return drl == null
        ? rule.when().stream().map(said -> said.sentence().condition().type())
        : FactTypes.names().stream()
            .filter(name -> drl.drl().contains(name))
            .flatMap(name -> FactTypes.named(name).stream());
  }

  /** The classes of facts that its rules look at. */
  Set<Class<?>> types() {
    return types;
  }

  /** Its rules in sentences, which can be told one by one. */
  public List<Rule> spoken() {
    return rules.stream().filter(r -> r.drl() == null).toList();
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * The name of the rule at that place with its playbook: "respond-to-comments/answer-the-rest".
   */
  public String fullName(int place) {
    return fullNames.get(place);
  }

  public ScenarioFile scenarios() {
    return scenarios.get();
  }

  /** Its numbers with their overrides. */
  public SettingsFile settings() {
    return settings;
  }

  public Readme readme() {
    return readme;
  }

  public Settings settings(Account account) {
    return settings.resolve(account);
  }

  /** Whether that setting is the same number there, for every account. */
  public boolean sameNumber(String setting, Playbook other) {
    return settings.sameNumber(setting, other.settings);
  }

  /** For whom that setting is another number than the playbook's own: "8 for platform youtube". */
  public List<String> exceptions(String setting) {
    return settings.exceptions(setting);
  }

  /** The text that stock Drools would expand with the vocabulary. */
  String prepared() {
    return RuleText.prepared(id(), rules);
  }

  /** The text that Drools compiles. */
  public String drl() {
    String ready = drl;
    if (ready == null) {
      ready = RuleText.drl(id(), rules);
      drl = ready;
    }
    return ready;
  }

  /** Where the jar has what is compiled of it. */
  String made() {
    return CompiledModule.resource(drl());
  }

  /** Compiles into the folder that the jar is packed from; only where the scenarios pass. */
  public void pack(Path classes) throws IOException {
    CompiledModule.build(id(), drl()).pack(drl(), classes);
    Files.writeString(classes.resolve(tested()), id() + "\n");
  }

  /** Whether the build tested exactly these files with this vocabulary. */
  public boolean isTested() {
    return isTested.get();
  }

  /** What was tested is all files and what the sentences stand for. */
  private String tested() {
    return "compiled/" + Fingerprint.of(TESTED_LENGTH, List.of(version(), drl())) + ".tested";
  }

  /**
   * What its rules say of one sheet.
   *
   * @param stopped the rules that were set aside, each with the reason in words
   */
  public record Matches(List<Match> matches, SortedMap<String, String> stopped) {
    public Matches {
      matches = List.copyOf(matches);
    }
  }

  /**
   * Every match of every rule on that sheet, each with its rule.
   *
   * @throws IllegalStateException when a rule was stopped, where nothing may be missing
   */
  public List<Match> matches(FactSheet sheet) {
    Matches all = evaluate(sheet);
    if (!all.stopped().isEmpty()) {
      throw new IllegalStateException(id() + ": rules were stopped: " + all.stopped());
    }
    return all.matches();
  }

  /** The same, with the rules that were stopped left out and named. */
  public Matches evaluate(FactSheet sheet) {
    return evaluate(sheet, Facts.of(sheet));
  }

  /**
   * The same where several playbooks are asked.
   *
   * @param facts those of the sheet
   */
  public Matches evaluate(FactSheet sheet, Facts facts) {
    return evaluate(sheet, facts, types, compiled());
  }

  /** What some of its rules say, where the others are not asked for. */
  public Matches evaluate(FactSheet sheet, Set<String> some) {
    Narrowed narrowed;
    synchronized (narrow) {
      narrowed = narrow.computeIfAbsent(Set.copyOf(some), this::narrowed);
    }
    return evaluate(sheet, Facts.of(sheet), narrowed.types(), narrowed.rules());
  }

  /** Some of the rules, and what they look at. */
  private record Narrowed(Set<Class<?>> types, CompiledRules rules) {}

  private Narrowed narrowed(Set<String> some) {
    return new Narrowed(
        rules.stream()
            .filter(rule -> some.contains(rule.name()))
            .flatMap(Playbook::typesOf)
            .collect(Collectors.toUnmodifiableSet()),
        compiled().only(some));
  }

  private Matches evaluate(
      FactSheet sheet, Facts facts, Set<Class<?>> looked, CompiledRules asked) {
    Settings numbers = settings(sheet.account());
    Ran ran = asked.evaluate(facts, looked, numbers, Limits.DEFAULT);
    return new Matches(matches(ran.fired(), numbers), ran.stopped());
  }

  /** Each with its rule. */
  public List<Match> matches(List<Fired> all, Settings numbers) {
    List<Match> matches = new ArrayList<>(all.size());
    addMatches(all, numbers, matches);
    return matches;
  }

  /** Adds each with its rule; those of a rule mostly come together. */
  public void addMatches(List<Fired> all, Settings numbers, List<Match> matches) {
    Match last = null;
    for (Fired fired : all) {
      last =
          last != null && fired.rule().equals(last.fired().rule())
              ? new Match(this, last.rule(), last.place(), fired, numbers)
              : match(fired, numbers);
      matches.add(last);
    }
  }

  /** Its rules for facts that come and go. */
  public LiveRules live(LiveFacts facts) {
    return new LiveRules(compiled(), types, facts, Limits.DEFAULT);
  }

  /** Whether a rule may ask who stands behind so many others. */
  public boolean looksBehind(int places, Account account) {
    Settings numbers = settings(account);
    return rules.stream().anyMatch(rule -> rule.looksBehind(places, numbers));
  }

  public Match match(Fired fired, Settings numbers) {
    Integer place = places.get(fired.rule());
    if (place == null) {
      throw new IllegalStateException("Drools fired an unknown rule " + fired.rule());
    }
    return new Match(this, rules.get(place), place, fired, numbers);
  }

  /**
   * Compiles now what the first evaluation would.
   *
   * @throws tend.engine.RuleProblem when Drools refuses it
   */
  public void compile() {
    compiled();
  }

  /**
   * The same for every playbook whose sentences are the same: a number can change without a
   * compile.
   */
  public CompiledRules compiled() {
    CompiledRules ready = compiled;
    if (ready == null) {
      ready =
          Optional.ofNullable(made)
              .flatMap(CompiledRules::packed)
              .orElseGet(() -> CompiledRules.compile(id(), drl()));
      compiled = ready;
    }
    return ready;
  }
}
