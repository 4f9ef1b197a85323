package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
import tend.policy.Gate;
import tend.policy.Policies;

/** What is kept from sheet to sheet recommends what the sheet alone does, to the last field. */
class LiveMatchesTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final List<Playbook> SHIPPED =
      FOLDER.playbooks().stream()
          .map(
              files ->
                  new Checker(Vocabulary.read(FOLDER.vocabulary()))
                      .check(files)
                      .playbook()
                      .orElseThrow())
          .toList();
  private static final Gate GATE = Gate.of(Policies.NONE, LocalDate.parse("2026-03-02"));
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 40;

  private static FactSheet sheet(Invented.Owned owned, List<Interaction> rows, Instant at) {
    return FactSheet.of(owned.account(), rows, at, owned.elsewhere());
  }

  /** Facts that are equal to one of before are that one, as if only what differs had been made. */
  private static List<Object> same(List<Object> before, List<Object> now) {
    Map<Object, Object> known = new HashMap<>();
    before.forEach(fact -> known.put(fact, fact));
    return now.stream().map(fact -> known.getOrDefault(fact, fact)).toList();
  }

  @Test
  void asRowsComeIn() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      List<Interaction> rows = owned.rows();
      FactSheet sheet = sheet(owned, rows.subList(0, rows.size() / 2), Given.NOW);
      LiveMatches live = new LiveMatches(sheet, SHIPPED);
      List<Object> before = sheet.facts();
      for (int n = rows.size() / 2; n <= rows.size(); n += 1 + rows.size() / 10) {
        sheet = sheet(owned, rows.subList(0, n), Given.NOW);
        List<Object> now = same(before, sheet.facts());
        live.goTo(now);
        before = now;

        assertThat(Evaluation.of(sheet, live, GATE))
            .as("account %d, %d rows", seed, n)
            .isEqualTo(Evaluation.of(sheet, SHIPPED, GATE));
      }
    }
  }

  @Test
  void inWhateverOrderMatchesCome() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned owned = Invented.account(seed);
      FactSheet sheet = sheet(owned, owned.rows(), Given.NOW);
      List<Match> matches = new ArrayList<>();
      List<Stopped> stopped = new ArrayList<>();
      Evaluation.run(sheet, SHIPPED, matches, stopped);
      Evaluation expected = Evaluation.of(sheet, matches, stopped, GATE);

      Collections.shuffle(matches, new Random(seed));

      assertThat(Evaluation.of(sheet, matches, stopped, GATE)).isEqualTo(expected);
    }
  }
}
