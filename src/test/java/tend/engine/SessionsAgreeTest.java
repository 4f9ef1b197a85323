package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.engine.drl.DrlFile;
import tend.facts.Settings;

/** Rules that are run without Drools' sessions say what sessions say: of the same, on anything. */
class SessionsAgreeTest {
  private static final int SEEDS = 40;

  static Stream<Arguments> corpora() throws IOException {
    List<Arguments> taken = new ArrayList<>();
    for (String folder : List.of("honest", "hostile", "helpful")) {
      try (var files = Files.list(Path.of("src/test/resources", folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
          String text = Files.readString(file);
          if (DrlFile.read(text).problems().isEmpty()) {
            taken.add(argumentSet(file.getFileName().toString(), text));
          }
        }
      }
    }
    return taken.stream();
  }

  private static List<Object> invented(long seed) {
    List<Object> facts = InventedFacts.of(seed);
    facts.add(Playground.settings());
    Collections.shuffle(facts, new Random(seed));
    return facts;
  }

  private static void agree(String text, int seeds, Limits limits) {
    CompiledRules rules = Playground.compiled(text);
    Sessions.agree("the playground", rules, Playground.facts(), limits);
    for (int seed = 0; seed < seeds; seed++) {
      Sessions.agree("seed " + seed, rules, invented(seed), limits);
    }
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void ofWhatDevelopersWrote(String text) {
    agree(text, SEEDS, Limits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ofRulesPutTogetherAtRandom(long seed) {
    agree(new InventedRules(seed).file(30), SEEDS, Limits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 30, 100})
  void ofWhatIsStoppedAndWhy(int few) {
    Random random = new Random(few);
    Limits limits =
        new Limits(1 + random.nextInt(few), 1 + random.nextInt(10 * few), Duration.ofSeconds(60));
    agree(new InventedRules(few).file(8), 6, limits);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void ofWhatIsKeptWhileFactsChange(long seed) {
    CompiledRules all = Playground.joined(new InventedRules(seed).file(30));
    CompiledRules rules = all.only(Sessions.planned(all));
    int kept = 0;
    for (int i = 0; i < SEEDS; i++) {
      kept +=
          Sessions.agreeWhileFactsChange(
              "seed " + i, rules, InventedFacts.of(i), Playground.settings(), i);
    }

    assertThat(kept).isGreaterThan(SEEDS * 4);
  }

  @Test
  void ofPlaybooksThatAreAskedTogether() {
    List<CompiledRules> playbooks = new ArrayList<>();
    for (long seed = 21; seed <= 24; seed++) {
      CompiledRules all = Playground.joined(new InventedRules(seed).file(12));
      playbooks.add(all.only(Sessions.planned(all)));
    }
    playbooks.add(Playground.compiled(new InventedRules(25).file(6))); // counts its looks
    Settings[] settings = new Settings[playbooks.size()];
    Arrays.fill(settings, Playground.settings());
    int matches = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Facts facts = Facts.of(InventedFacts.of(seed));
      Limits limits =
          seed % 4 == 0 ? new Limits(1 + seed, 1_000, Duration.ofSeconds(60)) : Limits.DEFAULT;
      matches += Sessions.agreeTogether("seed " + seed, playbooks, facts, settings, limits);
    }

    assertThat(matches).isGreaterThan(SEEDS * 20);
  }

  private static Limits upTo(int firings) {
    return new Limits(firings, 0, Duration.ofSeconds(60));
  }

  @Test
  void nothingIsSaidTogetherWhereARuleFiresMoreThanItMay() {
    CompiledRules rules =
        Playground.joined(
            """
            rule "all"
            when
              $c : WaitingComment()
            then
              outcome.recommendFor( $c, "Answer" );
            end
            """);
    Settings[] settings = {Playground.settings()};
    Facts facts = Facts.of(Playground.sheet());
    int waiting = Playground.sheet().waiting().size();
    Joint joint = new Joint(List.of(rules));

    assertThat(joint.run(facts, settings, upTo(waiting)).orElseThrow().get(0)).hasSize(waiting);
    assertThat(joint.run(facts, settings, upTo(waiting - 1))).isEmpty();
  }

  @Test
  void mostRulesPutTogetherAtRandomNeedNoSession() {
    CompiledRules rules = Playground.compiled(new InventedRules(1).file(30));

    assertThat(Sessions.planned(rules)).hasSizeGreaterThan(15).hasSizeLessThan(30);
  }
}
