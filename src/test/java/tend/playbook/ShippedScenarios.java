package tend.playbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.facts.Effort;
import tend.model.Account;
import tend.model.Interaction;

/** The accounts of all shipped scenarios, edge by edge, for tests of other packages. */
public final class ShippedScenarios {
  private ShippedScenarios() {}

  /**
   * One of them.
   *
   * @param name the playbook and what the scenario says
   * @param rows oldest first
   */
  public record Given(
      String name, Account account, List<Interaction> rows, Instant at, List<Effort> elsewhere) {}

  /** All of them, in the order of the playbooks. */
  public static List<Given> all() {
    RulesFolder folder = RulesFolder.read(Path.of("rules"));
    Checker checker = Checker.of(folder);
    List<Given> all = new ArrayList<>();
    for (PlaybookFiles files : folder.playbooks()) {
      Playbook playbook = checker.check(files).playbook().orElseThrow();
      playbook
          .scenarios()
          .scenarios()
          .forEach(one -> all.add(given(playbook.id() + ": " + one.name(), one.given())));
    }
    return all;
  }

  private static Given given(String name, GivenActivity given) {
    List<Interaction> rows = new ArrayList<>(given.activity());
    rows.sort(Interaction.BY_TIME);
    return new Given(name, given.account(), rows, given.now(), given.elsewhere());
  }
}
