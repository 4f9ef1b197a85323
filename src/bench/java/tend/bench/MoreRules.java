package tend.bench;

import java.util.ArrayList;
import java.util.List;
import tend.facts.FactSheet;
import tend.playbook.Checker;
import tend.playbook.PlainRules;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;

/**
 * How the cost of firing grows with rules that all look at the same facts: the slope of time over
 * rules in the double logarithm, 1 where twice the rules take twice as long.
 */
final class MoreRules {
  private static final int REPEATED = 20;

  private MoreRules() {}

  /**
   * The slope of each round.
   *
   * @param most how many copies of the largest playbook in the end
   */
  static List<Double> slopes(
      List<Playbook> playbooks, Checker checker, FactSheet sheet, int most, int rounds) {
    List<Playbook> copies = new ArrayList<>();
    for (PlaybookFiles files : CopiedPlaybooks.of(playbooks, most)) {
      copies.add(checker.check(files).playbook().orElseThrow());
    }
    List<Rounds.Variant> variants = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int count = 1; count <= most; count *= 4) {
      List<Playbook> some = copies.subList(0, count);
      int repeated = Math.max(1, REPEATED / count);
      counts.add(count);
      variants.add(new Rounds.Variant(() -> fire(some, sheet, repeated)));
    }
    List<List<Double>> seconds = Rounds.seconds(3, rounds, variants);
    List<Double> slopes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Slope slope = new Slope();
      for (int i = 0; i < counts.size(); i++) {
        int repeated = Math.max(1, REPEATED / counts.get(i));
        slope.add(counts.get(i), seconds.get(i).get(round) / repeated);
      }
      slopes.add(slope.value());
    }
    return slopes;
  }

  private static void fire(List<Playbook> playbooks, FactSheet sheet, int times) {
    for (int i = 0; i < times; i++) {
      PlainRules.fire(playbooks, sheet);
    }
  }
}
