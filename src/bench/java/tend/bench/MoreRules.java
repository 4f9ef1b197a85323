package tend.bench;

import java.util.ArrayList;
import java.util.List;
import tend.facts.FactSheet;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.recommending.LiveMatches;
import tend.playbook.recommending.PlainRules;

/**
 * How the cost of firing grows with rules that all look at the same facts: the slope of time over
 * rules in the double logarithm, 1 where twice the rules take twice as long.
 */
final class MoreRules {
  /** Each copy has code of its own, which is made quick when it was asked often enough. */
  private static final int WARM = 30;

  private static final int REPEATED = 20;

  private static final int CHANGES = 200;
  private final List<Integer> counts = new ArrayList<>();
  private final List<Integer> repeats = new ArrayList<>();
  private final List<Rounds.Variant> variants = new ArrayList<>();

  private MoreRules() {}

  /**
   * The slope of each round, with every rule asked of every fact.
   *
   * @param most how many copies of the largest playbook in the end
   */
  static List<Double> slopes(
      List<Playbook> playbooks, Checker checker, FactSheet sheet, int most, int rounds) {
    MoreRules all = new MoreRules();
    List<Playbook> copies = copies(playbooks, checker, most);
    for (int count = 1; count <= most; count *= 4) {
      List<Playbook> some = copies.subList(0, count);
      all.add(count, REPEATED, () -> PlainRules.fire(some, sheet));
    }
    return all.slopes(rounds);
  }

  /** The same where one waiting comment goes and comes, and what is said of the rest is kept. */
  static List<Double> slopesOfOneChange(
      List<Playbook> playbooks, Checker checker, FactSheet sheet, int most, int rounds) {
    MoreRules all = new MoreRules();
    List<Playbook> copies = copies(playbooks, checker, most);
    List<Object> comment = List.of(sheet.waiting().get(0));
    for (int count = 1; count <= most; count *= 4) {
      LiveMatches kept = new LiveMatches(sheet, copies.subList(0, count));
      PlainRules.follow(kept);
      all.add(count, CHANGES, () -> goAndCome(kept, comment));
    }
    return all.slopes(rounds);
  }

  private static void goAndCome(LiveMatches kept, List<Object> comment) {
    kept.change(comment, List.of());
    int gone = PlainRules.follow(kept);
    kept.change(List.of(), comment);
    if (gone == 0 || PlainRules.follow(kept) != gone) {
      throw new IllegalStateException("no rule speaks of the comment that goes and comes");
    }
  }

  private static List<Playbook> copies(List<Playbook> playbooks, Checker checker, int most) {
    List<Playbook> copies = new ArrayList<>();
    for (PlaybookFiles files : CopiedPlaybooks.of(playbooks, most)) {
      copies.add(checker.check(files).playbook().orElseThrow());
    }
    return copies;
  }

  /** A few rules more often: their time is soon lost in a pause of the machine. */
  private void add(int count, int often, Runnable work) {
    int repeated = Math.max(1, often / count);
    counts.add(count);
    repeats.add(repeated);
    variants.add(
        new Rounds.Variant(
            () -> {
              for (int i = 0; i < repeated; i++) {
                work.run();
              }
            }));
  }

  private List<Double> slopes(int rounds) {
    List<List<Double>> seconds = Rounds.seconds(WARM, rounds, variants);
    List<Double> slopes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Slope slope = new Slope();
      for (int i = 0; i < counts.size(); i++) {
        slope.add(counts.get(i), seconds.get(i).get(round) / repeats.get(i));
      }
      slopes.add(slope.value());
    }
    return slopes;
  }
}
