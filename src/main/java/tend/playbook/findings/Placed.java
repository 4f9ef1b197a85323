package tend.playbook.findings;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tend.engine.Fired.Reach;
import tend.facts.Settings;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.Sentence;
import tend.playbook.SettingsFile.Changed;
import tend.playbook.analysis.Choice;
import tend.playbook.analysis.Circumstances;
import tend.playbook.analysis.Leeway;

/**
 * A rule in sentences, in the playbook it stands in, with what it leaves open for whom. Used by one
 * thread.
 */
final class Placed {
  /** As matches of them would be ordered: the most pressing first. */
  static final Comparator<Placed> STRONGEST =
      Comparator.comparingInt((Placed p) -> -p.rule.priority().weight())
          .thenComparing(p -> p.playbook.id())
          .thenComparingInt(p -> p.place);

  final Playbook playbook;
  final Rule rule;
  private final int place;
  private final String subject;
  private final Reach reach;
  private final String doing;
  private final Set<Changed> overrides;
  private final List<Whom> whoms;
  private final Map<Whom, Circumstances> known = new HashMap<>();
  private final Map<Whom, List<Circumstances>> each = new HashMap<>();

  private Placed(Playbook playbook, Rule rule, int place) {
    this.playbook = playbook;
    this.rule = rule;
    this.place = place;
    this.subject = Meaning.subject(rule);
    this.reach = rule.reach();
    this.doing = doing(rule);
    this.overrides = overrides(playbook, rule);
    this.whoms = Whom.all(overrides);
  }

  /** The rules in sentences of that playbook. */
  static Stream<Placed> of(Playbook playbook) {
    List<Rule> rules = playbook.rules();
    return playbook.spoken().stream().map(r -> new Placed(playbook, r, rules.indexOf(r)));
  }

  /** With its playbook: "respond-to-comments/answer-the-rest". */
  String name() {
    return playbook.id() + "/" + rule.name();
  }

  /** The name and where it stands. */
  String shown() {
    return name() + " (" + rule.path() + ":" + rule.line() + ")";
  }

  /** The name of the fact it recommends something for; empty for the account. */
  String subject() {
    return subject;
  }

  Reach reach() {
    return reach;
  }

  /** Whether it counts before the other where both speak of the same. */
  boolean isBefore(Placed other) {
    return STRONGEST.compare(this, other) < 0;
  }

  /** The words of what it recommends. */
  String doing() {
    return doing;
  }

  private static String doing(Rule rule) {
    Rule.Said then = rule.then();
    return then == null
        ? ""
        : then.values().stream()
            .filter(v -> v.type().quoted)
            .map(Sentence.Value::written)
            .collect(joining(" "));
  }

  private static Set<Changed> overrides(Playbook playbook, Rule rule) {
    Set<String> asked = new LinkedHashSet<>();
    rule.when().forEach(s -> s.values().forEach(v -> v.setting().ifPresent(asked::add)));
    Set<Changed> found = new LinkedHashSet<>();
    playbook.settings().overrides().stream()
        .filter(o -> o.set().keySet().stream().anyMatch(asked::contains))
        .forEach(found::add);
    return found;
  }

  /** The overrides of a number it asks for. */
  Set<Changed> overrides() {
    return overrides;
  }

  /** For whom its numbers differ, first for those of whom no override speaks. */
  List<Whom> whoms() {
    return whoms;
  }

  Settings settings(Whom whom) {
    return playbook.settings().resolve(whom::name);
  }

  /** What is known of the account before any sentence: the platforms of the playbook. */
  Circumstances before(Whom whom) {
    Set<String> platforms = playbook.readme().platforms();
    return platforms.isEmpty()
        ? whom.circumstances()
        : Circumstances.of(Whom.PLATFORM, Leeway.of(Choice.among(platforms)))
            .and(whom.circumstances());
  }

  /** What all its sentences leave open. */
  Circumstances in(Whom whom) {
    return known.computeIfAbsent(whom, this::all);
  }

  private Circumstances all(Whom whom) {
    Circumstances all = before(whom);
    for (Circumstances one : eachIn(whom)) {
      all = all.and(one);
    }
    return all;
  }

  /** What each of its sentences leaves open, in their order. */
  List<Circumstances> eachIn(Whom whom) {
    return each.computeIfAbsent(whom, w -> Meaning.ofEach(rule, settings(w)));
  }
}
