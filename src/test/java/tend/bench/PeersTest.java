package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.bench.peers.EasyRulesPeer;
import tend.bench.peers.EvretePeer;
import tend.bench.peers.SqlitePeer;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.intake.SampleAccounts;
import tend.playbook.Playbook;
import tend.playbook.recommending.PlainRules.Hit;

/** Other engines find in the product's facts exactly what the product finds. */
class PeersTest {
  @TempDir static Path folder;
  private static List<Playbook> playbooks;
  private static final List<FactSheet> sheets = new ArrayList<>();
  private static Agreement agreement;

  @BeforeAll
  static void derive() {
    try (App app = App.open(folder, null, Path.of("rules"), Workload.now())) {
      playbooks = app.rules().playbooks();
    }
    IntStream.rangeClosed(0, 12)
        .forEach(i -> sheets.add(sheet(Workload.account(i, 1 + 20 * i * i))));
    SampleAccounts.at(Workload.now())
        .forEach(s -> sheets.add(Derivation.sheet(s.account(), s.activity(), Workload.now())));
    agreement = new Agreement(playbooks, sheets);
  }

  private static FactSheet sheet(Workload.Load load) {
    return Derivation.sheet(load.account(), load.rows(), Workload.now());
  }

  private static List<List<Hit>> found(Peer peer) throws Exception {
    try (Peer.Runner runner = peer.over(agreement.cases())) {
      runner.run(sheets);
      return runner.run(sheets);
    }
  }

  @Test
  void evreteRecommendsTheSame() throws Exception {
    agreement.check("evrete", found(new EvretePeer()));
  }

  @Test
  void easyRulesRecommendsTheSame() throws Exception {
    agreement.check("easy-rules", found(new EasyRulesPeer()));
  }

  @Test
  void sqliteRecommendsTheSame() throws Exception {
    agreement.check("sqlite", found(new SqlitePeer()));
  }

  @Test
  void everyPeerIsFoundOnTheClassPath() {
    assertThat(java.util.ServiceLoader.load(Peer.class))
        .extracting(Peer::name)
        .containsExactlyInAnyOrder("evrete", "easy-rules", "sqlite", "duckdb", "postgresql");
  }

  @Test
  void aPeerThatMissesOneMatchIsRefused() throws Exception {
    List<List<Hit>> found = found(new EasyRulesPeer());
    List<List<Hit>> less = new ArrayList<>(found);
    less.set(12, found.get(12).subList(1, found.get(12).size()));
    assertThatThrownBy(() -> agreement.check("easy-rules", less))
        .isInstanceOf(Bench.Differs.class)
        .hasMessageContaining("bench-12: ");
  }

  @Test
  void aPeerThatFindsTheSameTwiceIsRefused() throws Exception {
    List<List<Hit>> found = found(new EasyRulesPeer());
    List<Hit> twice = new ArrayList<>(found.get(12));
    twice.add(twice.get(0));
    List<List<Hit>> more = new ArrayList<>(found);
    more.set(12, twice);
    assertThatThrownBy(() -> agreement.check("easy-rules", more)).isInstanceOf(Bench.Differs.class);
  }
}
