package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.engine.Fired;
import tend.facts.FactSheet;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.facts.derivation.Derivation;
import tend.playbook.Checker;
import tend.playbook.Match;
import tend.playbook.Mutated;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.findings.Analysis;
import tend.playbook.findings.Finding;
import tend.playbook.recommending.Evaluation;
import tend.policy.Policies;

/**
 * What analysis says beforehand holds on generated accounts: hundreds of rules changed at random
 * are asked of each, sentence by sentence, and no finding may be wrong on any of them.
 */
class AnalysisHoldsTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 40;
  private static final int OF_EACH = 8;
  private static final Pattern WHOM =
      Pattern.compile("(?:for platform (\\S+) )?this rule (?:never fires|fires for (.+) only): .*");
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final List<Placed> RULES = new ArrayList<>();
  private static final List<Finding> FINDINGS = new ArrayList<>();
  private static final List<Seen> SEEN = new ArrayList<>();
  private static Examples examples = new Examples(List.of(), List.of());

  /** A rule in sentences, in the playbook it stands in. */
  private record Placed(Playbook playbook, Rule rule) {
    static Stream<Placed> of(Playbook playbook) {
      return playbook.spoken().stream().map(rule -> new Placed(playbook, rule));
    }

    String name() {
      return playbook.id() + "/" + rule.name();
    }
  }

  /**
   * What came of one account.
   *
   * @param fired the keys of what each rule fired for, by its name; none where it was silent
   * @param held how often all sentences but one that adds nothing held
   * @param listed the rules on the list
   */
  private record Seen(
      String platform, Map<String, Set<String>> fired, int held, List<String> listed) {
    Set<String> of(@Nullable String rule) {
      return fired.getOrDefault(Objects.requireNonNull(rule), Set.of());
    }
  }

  @BeforeAll
  static void changeRulesAndAskThem() {
    Mutated mutated = new Mutated(VOCABULARY, 20260302);
    Checker checker = new Checker(VOCABULARY);
    List<Playbook> playbooks =
        FOLDER.playbooks().stream()
            .map(f -> checker.check(f).playbook().orElseThrow())
            .map(p -> mutated.of(p, OF_EACH))
            .toList();
    playbooks.stream().flatMap(Placed::of).forEach(RULES::add);
    LocalDate day = LocalDate.parse("2026-03-02");
    FINDINGS.addAll(Analysis.of(playbooks, Policies.NONE, day).findings());
    examples = new Examples(playbooks, findings("TD054"));
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      FactSheet sheet = sheet(seed);
      SEEN.add(seen(sheet));
      examples.look(sheet);
    }
  }

  private static FactSheet sheet(int seed) {
    Invented.Owned owned = Invented.account(seed);
    return Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
  }

  private static Seen seen(FactSheet sheet) {
    Known known = new Known(sheet);
    Map<String, Set<String>> fired = new HashMap<>();
    Map<String, List<Tried>> tried = new HashMap<>();
    List<Match> matches = new ArrayList<>();
    for (Placed rule : RULES) {
      Settings settings = rule.playbook.settings(sheet.account());
      List<Tried> all = Tried.all(rule.rule, known, settings);
      tried.put(rule.name(), all);
      for (Tried one : all) {
        if (one.fires()) {
          fired.computeIfAbsent(rule.name(), r -> new TreeSet<>()).add(key(one));
          matches.add(match(rule, one, settings));
        }
      }
    }
    int held =
        findings("TD051").stream()
            .mapToInt(f -> held(f, tried.getOrDefault(f.rule(), List.of())))
            .sum();
    List<String> listed =
        Evaluation.recommended(sheet, matches).stream()
            .map(r -> r.playbook() + "/" + r.rule())
            .toList();
    return new Seen(sheet.account().platform(), fired, held, listed);
  }

  private static String key(Tried tried) {
    return tried.rule().target().isEmpty() ? "" : Match.subjectId(tried.subject());
  }

  /** What Drools would bring, made of the sentences that held. */
  private static Match match(Placed placed, Tried tried, Settings settings) {
    List<Object> facts = new ArrayList<>(List.of(settings));
    tried.replies().forEach(r -> facts.add(Objects.requireNonNull(r.fact())));
    Object subject = placed.rule.target().isEmpty() ? null : tried.subject();
    return new Match(
        placed.playbook,
        placed.rule,
        placed.playbook.rules().indexOf(placed.rule),
        new Fired(placed.rule.name(), "Do it", subject, placed.rule.reach(), 5, facts),
        settings);
  }

  private static int held(Finding idle, List<Tried> all) {
    boolean always = idle.issue().message().contains("wherever");
    int held = 0;
    for (Tried tried : all) {
      List<Asked.Reply> here =
          tried.replies().stream().filter(r -> r.said().line() == idle.issue().line()).toList();
      assertThat(here).hasSize(1);
      boolean others =
          tried.replies().stream()
              .filter(r -> r.said().line() != idle.issue().line())
              .allMatch(r -> r.truth() == Truth.YES);
      if (always ? here.get(0).fact() != null && here.get(0).value() != null : others) {
        assertThat(here.get(0).truth()).as(idle.issue().shown()).isEqualTo(Truth.YES);
        held++;
      }
    }
    return held;
  }

  private static List<Finding> findings(String code) {
    return FINDINGS.stream().filter(f -> f.issue().code().equals(code)).toList();
  }

  @Test
  void whatNeverFiresNeverFires() {
    List<Finding> never = findings("TD050");
    assertThat(never).hasSizeGreaterThan(50);
    int othersFired = 0;
    for (Finding one : never) {
      Matcher whom = WHOM.matcher(one.issue().message());
      assertThat(whom.matches()).as(one.issue().message()).isTrue();
      for (Seen seen : SEEN) {
        if (isMeant(whom, seen.platform())) {
          assertThat(seen.of(one.rule())).as(one.issue().shown()).isEmpty();
        } else {
          othersFired += seen.of(one.rule()).size();
        }
      }
    }
    assertThat(othersFired).as("where an override lets them").isPositive();
  }

  private static boolean isMeant(Matcher whom, String platform) {
    String only = whom.group(2);
    return only == null
        ? whom.group(1) == null || whom.group(1).equals(platform)
        : !List.of(only.split(" or ", -1)).contains("platform " + platform);
  }

  @Test
  void aSentenceThatAddsNothingIsNeverTheOneThatFails() {
    assertThat(findings("TD051")).hasSizeGreaterThan(50);
    assertThat(SEEN.stream().mapToInt(Seen::held).sum()).isGreaterThan(500);
  }

  @Test
  void whatFiresForTheSameFiresForTheSame() {
    assertThat(findings("TD052")).hasSizeGreaterThan(40);
    int fired = 0;
    for (Finding one : findings("TD052")) {
      for (Seen seen : SEEN) {
        assertThat(seen.of(one.rule())).as(one.issue().shown()).isEqualTo(seen.of(one.other()));
        fired += seen.of(one.rule()).size();
      }
    }
    assertThat(fired).isGreaterThan(300);
  }

  @Test
  void whatChangesNothingFiresOnlyWhereAnotherDoes() {
    assertThat(findings("TD053")).hasSizeGreaterThan(100);
    int fired = 0;
    for (Finding one : findings("TD053")) {
      for (Seen seen : SEEN) {
        assertThat(seen.of(one.other())).as(one.issue().shown()).containsAll(seen.of(one.rule()));
        fired += seen.of(one.rule()).size();
      }
    }
    assertThat(fired).isGreaterThan(500);
  }

  @Test
  void whatAStrongerRuleTakesIsNeverOnTheList() {
    Set<String> taken =
        findings("TD053").stream()
            .filter(f -> f.issue().message().contains("takes it"))
            .map(f -> Objects.requireNonNull(f.rule()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(taken).hasSizeGreaterThan(100);
    assertThat(SEEN.stream().flatMap(s -> s.listed().stream()))
        .hasSizeGreaterThan(1_000)
        .doesNotContainAnyElementsOf(taken);
  }

  @Test
  void rulesThatSayOppositesAreSeenToMeet() {
    List<Finding> opposed = findings("TD054");
    assertThat(opposed).hasSizeGreaterThan(100);
    assertThat(opposed.stream().filter(f -> examples.of(f).isPresent()).count())
        .as("of %d", opposed.size())
        .isGreaterThan(opposed.size() / 4);
  }

  /** Every property of every fact of many accounts. */
  private static void eachProperty(BiConsumer<Object, String> look) {
    for (int seed = 0; seed < 8 * ACCOUNTS; seed++) {
      for (Object fact : sheet(seed).facts()) {
        FactTypes.properties(fact.getClass()).keySet().forEach(p -> look.accept(fact, p));
      }
    }
  }

  @Test
  void everyNumberLiesWhereItsFactSays() {
    Set<String> looked = new TreeSet<>();
    eachProperty(
        (fact, property) -> {
          if (FactTypes.value(fact, property) instanceof Number number) {
            FactTypes.Range range = FactTypes.range(fact.getClass(), property);
            String name = fact.getClass().getSimpleName() + "." + property;
            assertThat(number.doubleValue()).as(name).isBetween(range.least(), range.most());
            looked.add(name);
          }
        });
    assertThat(looked).hasSizeGreaterThan(100);
  }

  @Test
  void aYesThatMeansAnotherYesComesWithIt() {
    Set<Object> yes = new HashSet<>();
    eachProperty(
        (fact, property) -> {
          String other = FactTypes.onlyWhere(fact.getClass(), property).orElse(null);
          if (other != null && Boolean.TRUE.equals(FactTypes.value(fact, property))) {
            assertThat(FactTypes.value(fact, other)).as(property).isEqualTo(true);
            yes.add(fact);
          }
        });
    assertThat(yes).isNotEmpty();
  }
}
