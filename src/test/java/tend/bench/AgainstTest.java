package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.bench.Bench.Figure;
import tend.bench.peers.EasyRulesPeer;
import tend.bench.peers.EvretePeer;
import tend.bench.peers.SqlitePeer;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.playbook.Playbook;
import tend.playbook.recommending.PlainRules.Hit;

/** A run that compares engines tells a figure for each, or fails. */
class AgainstTest {
  @TempDir static Path folder;
  private static List<Playbook> playbooks;

  @BeforeAll
  static void open() {
    try (App app = App.open(folder, null, Path.of("rules"), Workload.now())) {
      playbooks = app.rules().playbooks();
    }
  }

  private static List<Figure> run(Set<String> wanted, Peer... peers) {
    List<Figure> told = new ArrayList<>();
    Against.measure(playbooks, AgainstTest::sheets, List.of(peers), wanted, 1, told::add);
    return told;
  }

  private static List<FactSheet> sheets() {
    return Workload.accounts(2, 200).stream()
        .map(load -> Derivation.sheet(load.account(), load.rows(), Workload.now()))
        .toList();
  }

  /** Easy Rules, but the last match of each account is lost. */
  private record Forgetful() implements Peer {
    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public Runner over(List<Case> cases) {
      Runner right = new EasyRulesPeer().over(cases);
      return sheets -> right.run(sheets).stream().map(Forgetful::less).toList();
    }

    private static List<Hit> less(List<Hit> hits) {
      return hits.subList(0, hits.size() - 1);
    }
  }

  /** An engine that is not installed. */
  private record Absent() implements Peer {
    @Override
    public String name() {
      return "absent";
    }

    @Override
    public Runner over(List<Case> cases) {
      throw new IllegalStateException("no such library");
    }
  }

  @Test
  void everyPeerHasAFigureAndTheBestIsTheLeast() {
    List<Figure> told =
        run(Set.of("evrete"), new EvretePeer(), new EasyRulesPeer(), new SqlitePeer());
    assertThat(told)
        .extracting(Figure::figure)
        .containsExactly(
            "best-peer-over-evaluate",
            "best-peer-over-rules",
            "evrete-over-evaluate",
            "easy-rules-over-evaluate",
            "sqlite-over-evaluate",
            "evrete-over-rules",
            "easy-rules-over-rules",
            "sqlite-over-rules",
            "sqlite-filled-over-rules");
    assertThat(told.get(0).value())
        .isEqualTo(told.subList(2, 5).stream().mapToDouble(Figure::value).min().orElseThrow());
  }

  @Test
  void aPeerThatRecommendsLessMakesTheRunFail() {
    assertThatThrownBy(() -> run(Set.of(), new SqlitePeer(), new Forgetful()))
        .isInstanceOf(Bench.Differs.class)
        .hasMessageContaining("forgetful alone");
  }

  @Test
  void aPeerThatCannotRunIsLeftOut() {
    assertThat(run(Set.of(), new Absent())).isEmpty();
  }

  @Test
  void aPeerThatIsWantedAndCannotRunMakesTheRunFail() {
    assertThatThrownBy(() -> run(Set.of("absent"), new Absent()))
        .isInstanceOf(Bench.Differs.class)
        .hasMessageContaining("absent cannot run here");
  }

  @Test
  void aPeerThatIsWantedAndNotThereMakesTheRunFail() {
    assertThatThrownBy(() -> run(Set.of("evrete"), new SqlitePeer()))
        .isInstanceOf(Bench.Differs.class)
        .hasMessageContaining("evrete is not on the class path");
  }
}
