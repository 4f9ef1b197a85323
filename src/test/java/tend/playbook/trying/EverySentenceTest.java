package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.facts.derivation.Derivation;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.Rule;
import tend.playbook.RulesFolder;
import tend.playbook.Sentence;
import tend.playbook.Sentence.Scope;
import tend.playbook.Vocabulary;
import tend.playbook.YamlTree;
import tend.playbook.recommending.Evaluation;

/**
 * A rule fires exactly when all its sentences hold for one binding: what Drools fires and what Tend
 * says of each sentence is held together on generated accounts, for every sentence of the
 * vocabulary alone, for rules put together at random, and for the shipped playbooks.
 */
class EverySentenceTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000);

  /** A build looks at the first of them only, the long suite at all. */
  private static final int FIRST = ACCOUNTS > 2_000 ? ACCOUNTS : 500;

  /** And at these, for which something fires that fires for none of the first. */
  private static final int[] RARE = {601, 820, 949, 992, 1_137, 1_335};

  /** The sheets that several tests look at, as far as they fit into memory. */
  private static final int KEPT = 2_000;

  private static final Map<Integer, FactSheet> SHEETS = new ConcurrentHashMap<>();
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.vocabulary());
  private static final Checker CHECKER = new Checker(VOCABULARY);

  /** For what a rule goes through one by one: the shortest sentence that names it. */
  private static final Map<String, String> BINDERS = binders(true);

  /** The same for what there is one of, with the number 1 in every blank. */
  private static final Map<String, String> ALL_BINDERS = binders(false);

  private static final Map<String, String> ACTIONS = actions();

  private static Map<String, String> binders(boolean oneByOne) {
    Map<String, String> binders = new TreeMap<>();
    VOCABULARY.sentences().stream()
        .filter(s -> s.binds().isPresent() && s.needs().isEmpty())
        .filter(s -> !oneByOne || s.condition().forEach())
        .sorted(java.util.Comparator.comparingInt(s -> s.words().length()))
        .forEach(s -> binders.putIfAbsent(s.binds().orElseThrow(), filled(s, "1")));
    return binders;
  }

  private static Map<String, String> actions() {
    Map<String, String> actions = new TreeMap<>();
    VOCABULARY.sentences().stream()
        .filter(s -> s.scope() == Scope.THEN && s.needs().isPresent())
        .forEach(s -> actions.putIfAbsent(s.needs().orElseThrow(), filled(s, "5")));
    return actions;
  }

  private static String filled(Sentence sentence, String number) {
    return sentence.read(
        sentence.blanks().stream().map(type -> type.quoted ? "Do it" : number).toList());
  }

  private static List<String> samples() throws Exception {
    String text = Files.readString(Path.of("rules/vocabulary/phrases.yaml"));
    return YamlTree.read(text, 1).orElseThrow().get("samples").orElseThrow().items().stream()
        .map(s -> s.text().orElseThrow())
        .toList();
  }

  @Test
  void everySentenceHasExactlyOneSampleInTheOrderOfTheVocabulary() throws Exception {
    List<String> found =
        samples().stream()
            .map(
                sample ->
                    VOCABULARY.sentences().stream()
                        .filter(s -> s.match(sample).isPresent())
                        .map(Sentence::words)
                        .toList()
                        .toString())
            .toList();
    assertThat(found)
        .isEqualTo(
            VOCABULARY.sentences().stream().map(s -> List.of(s.words()).toString()).toList());
  }

  @Test
  void everySentenceAloneMeansToTendWhatItMeansToDrools() throws Exception {
    List<String> rules = new ArrayList<>();
    for (String sample : samples()) {
      VOCABULARY.find(Scope.WHEN, sample).ifPresent(s -> rules.add(rule(rules.size(), sample)));
    }
    assertThat(rules).hasSizeGreaterThan(100);
    held(List.of(playbook("every-sentence", rules)));
  }

  @Test
  void everyActionReachesTheList() throws Exception {
    List<String> rules = new ArrayList<>();
    for (String sample : samples()) {
      VOCABULARY
          .find(Scope.THEN, sample)
          .ifPresent(
              action -> {
                String when =
                    action.needs().map(EverySentenceTest::binderOf).orElse(BINDERS.get("comment"));
                rules.add(written(rules.size(), List.of(when), sample));
              });
    }
    Playbook playbook = playbook("every-action", rules);
    TreeSet<String> recommended = new TreeSet<>();
    for (int seed = 0; seed < 200; seed++) {
      FactSheet sheet = sheet(seed);
      for (Match match : playbook.matches(sheet)) {
        recommended.add(match.rule().name());
        assertThat(Evaluation.recommended(sheet, List.of(match))).hasSize(1);
      }
    }
    assertThat(recommended).hasSameSizeAs(rules);
  }

  @Test
  void rulesPutTogetherAtRandomFireWhenAllTheirSentencesHold() throws Exception {
    Random random = new Random(20260302);
    List<String> samples = samples();
    List<String> rules = new ArrayList<>();
    while (rules.size() < 60) {
      random(random, samples, rules.size()).ifPresent(rules::add);
    }
    held(List.of(playbook("at-random", rules)));
  }

  @Test
  void theShippedRulesFireWhenAllTheirSentencesHold() {
    held(FOLDER.playbooks().stream().map(f -> CHECKER.check(f).playbook().orElseThrow()).toList());
  }

  private static FactSheet sheet(long seed) {
    Invented.Owned owned = Invented.account(seed);
    return Derivation.sheet(owned.account(), owned.rows(), Given.NOW, owned.elsewhere());
  }

  private static FactSheet kept(int seed) {
    return seed < KEPT ? SHEETS.computeIfAbsent(seed, EverySentenceTest::sheet) : sheet(seed);
  }

  /** On every account, derived once for all playbooks, the same rules fire for the same things. */
  private static void held(List<Playbook> playbooks) {
    Map<String, Set<String>> fired = new TreeMap<>();
    playbooks.forEach(p -> fired.put(p.id(), ConcurrentHashMap.newKeySet()));
    IntStream.concat(IntStream.range(0, FIRST), IntStream.of(RARE))
        .parallel()
        .forEach(seed -> held(playbooks, seed, fired));
    for (Playbook playbook : playbooks) {
      if (!playbook.id().equals("at-random")) {
        assertThat(fired.get(playbook.id()))
            .as("rules that fired somewhere")
            .containsAll(playbook.ruleNames());
      }
    }
  }

  private static void held(List<Playbook> playbooks, int seed, Map<String, Set<String>> fired) {
    FactSheet sheet = kept(seed);
    Known known = new Known(sheet);
    for (Playbook playbook : playbooks) {
      Map<String, Set<String>> drools = fired(playbook, sheet);
      assertThat(told(playbook, sheet, known))
          .as("account %d, %s", seed, playbook.id())
          .isEqualTo(drools);
      fired.getOrDefault(playbook.id(), Set.of()).addAll(drools.keySet());
    }
  }

  /** What each rule fires for. */
  private static Map<String, Set<String>> fired(Playbook playbook, FactSheet sheet) {
    Map<String, Set<String>> fired = new TreeMap<>();
    for (Match match : playbook.matches(sheet)) {
      fired.computeIfAbsent(match.rule().name(), r -> new TreeSet<>()).add(match.subject());
    }
    return fired;
  }

  private static Map<String, Set<String>> told(Playbook playbook, FactSheet sheet, Known known) {
    Map<String, Set<String>> told = new TreeMap<>();
    Settings settings = playbook.settings(sheet.account());
    for (Rule rule : playbook.rules()) {
      boolean aboutAccount = rule.target().isEmpty();
      for (Tried tried : Tried.all(rule, known, settings)) {
        if (tried.fires()) {
          told.computeIfAbsent(rule.name(), r -> new TreeSet<>())
              .add(aboutAccount ? "" : Match.subjectId(tried.subject()));
        }
      }
    }
    return told;
  }

  private static String rule(int number, String sample) {
    Sentence sentence = VOCABULARY.find(Scope.WHEN, sample).orElseThrow();
    List<String> when = new ArrayList<>();
    sentence.needs().map(BINDERS::get).ifPresent(when::add);
    when.add(sample);
    String subject = sentence.needs().or(sentence::binds).orElse("");
    return written(number, when, ACTIONS.getOrDefault(subject, "Recommend \"Do it\""));
  }

  private static String binderOf(String subject) {
    return java.util.Objects.requireNonNull(ALL_BINDERS.get(subject), subject);
  }

  /** One binder and one to four sentences that fit it, with numbers of its own. */
  private static java.util.Optional<String> random(Random random, List<String> samples, int name) {
    List<String> subjects = BINDERS.keySet().stream().sorted().toList();
    String subject = subjects.get(random.nextInt(subjects.size()));
    List<String> when = new ArrayList<>(List.of(BINDERS.get(subject)));
    int more = 1 + random.nextInt(4);
    Map<String, String> once = new HashMap<>();
    IntStream.range(0, 400)
        .mapToObj(i -> samples.get(random.nextInt(samples.size())))
        .filter(s -> fits(s, subject))
        .map(s -> renumbered(s, random))
        .filter(s -> once.put(s, s) == null)
        .limit(more)
        .forEach(when::add);
    return java.util.Optional.of(
        written(name, when, java.util.Objects.requireNonNull(ACTIONS.get(subject))));
  }

  private static String renumbered(String sample, Random random) {
    Sentence sentence = VOCABULARY.find(Scope.WHEN, sample).orElseThrow();
    return sentence.read(
        sentence.match(sample).orElseThrow().stream()
            .map(v -> v.type().quoted ? v.written() : String.valueOf(1 + random.nextInt(30)))
            .toList());
  }

  private static boolean fits(String sample, String subject) {
    return VOCABULARY
        .find(Scope.WHEN, sample)
        .filter(s -> s.binds().isEmpty())
        .filter(s -> s.needs().isEmpty() || s.needs().get().equals(subject))
        .isPresent();
  }

  private static String written(int number, List<String> when, String then) {
    return "rule \"rule-"
        + number
        + "\"\n"
        + "  @title(\"T\")  @why(\"W\")  @source(\"book\")  @priority(\"high\")  @effort(\"1"
        + " min\")\n"
        + "when\n"
        + "  "
        + String.join("\n  ", when)
        + "\nthen\n  "
        + then
        + "\nend\n";
  }

  private static Playbook playbook(String id, List<String> rules) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "README.md",
        "---\nid: "
            + id
            + "\n"
            + "title: T\n"
            + "owner: me\n"
            + "reviewed: 2026-03-01\n"
            + "sources: [ { id: book, title: A book } ]\n"
            + "---\n");
    files.put("rules.dslr", String.join("\n", rules));
    files.put(
        "scenarios.yaml",
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: quiet, given: [], expect: [] }\n");
    Checked checked = CHECKER.check(new PlaybookFiles(id, "rules/" + id, files));
    return checked.playbook().orElseThrow(() -> new AssertionError(checked.issues().toString()));
  }
}
