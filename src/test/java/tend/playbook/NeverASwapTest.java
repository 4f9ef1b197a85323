package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Kind;
import tend.model.Recommendation;
import tend.playbook.recommending.Evaluation;
import tend.signals.intent.Bait;
import tend.signals.intent.Swaps;

/**
 * No shipped playbook ever recommends trading attention: neither by what its rules say nor by what
 * reaches the list on invented accounts. Playbooks that come later are read from the folder, too.
 */
class NeverASwapTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 600);
  private static final Set<String> ABOUT =
      Set.of(
          "account",
          "comment",
          "hashtag",
          "mention",
          "message",
          "person",
          "platform",
          "post",
          "session",
          "share",
          "texts",
          "topic",
          "trial",
          "work");
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(FOLDER.vocabulary()));

  private static List<Playbook> shipped() {
    return FOLDER.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> noRuleAsksForASwapOrBaits() {
    return shipped().stream()
        .flatMap(
            p ->
                p.rules().stream()
                    .map(
                        r ->
                            DynamicTest.dynamicTest(
                                p.id() + "/" + r.name(),
                                () -> {
                                  for (String words : List.of(r.title(), r.why())) {
                                    assertThat(Swaps.recommendedIn(words)).as(words).isEmpty();
                                    assertThat(Bait.in(words)).as(words).isEmpty();
                                  }
                                })));
  }

  @TestFactory
  Stream<DynamicTest> noActionAsksForASwapOrBaits() {
    return FOLDER.playbooks().stream()
        .flatMap(
            files ->
                files.files().entrySet().stream()
                    .filter(e -> e.getKey().endsWith(".dslr") || e.getKey().endsWith(".drl"))
                    .flatMap(e -> e.getValue().lines())
                    .filter(line -> line.strip().startsWith("Recommend"))
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                line.strip(),
                                () -> {
                                  assertThat(Swaps.recommendedIn(line)).isEmpty();
                                  assertThat(Bait.in(line)).isEmpty();
                                })));
  }

  @Test
  void nothingOnTheListOfAnInventedAccountIsASwap() {
    List<Playbook> playbooks = shipped();
    List<Recommendation> all = new ArrayList<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      owned.rows().forEach(row -> kinds.add(row.kind()));
      FactSheet sheet = Derivation.sheet(owned.account(), owned.rows(), Given.NOW);
      all.addAll(Evaluation.of(sheet, playbooks).recommendations());
    }
    assertThat(kinds).contains(Kind.COMMENT, Kind.POST, Kind.OUTREACH, Kind.PEER, Kind.REACTION);
    assertThat(all).hasSizeGreaterThan(ACCOUNTS);
    assertThat(all).allSatisfy(NeverASwapTest::isKind);
    assertThat(all.stream().map(Recommendation::rule).distinct())
        .contains("ask-for-no-trade", "fish-for-no-reactions");
  }

  private static void isKind(Recommendation one) {
    for (String words : List.of(one.title(), one.doing(), one.why())) {
      assertThat(Swaps.recommendedIn(words)).as(words).isEmpty();
      assertThat(Bait.in(words)).as(words).isEmpty();
    }
    assertThat(one.group()).isNotNull();
    assertThat(ABOUT).contains(one.subject().kind());
  }
}
