package tend.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tend.bench.Peer.Case;
import tend.facts.FactSheet;
import tend.model.Recommendation;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.playbook.recommending.PlainRules;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * Whether another engine recommends exactly what the product does, to the last word of evidence. A
 * figure about an engine that does not would mean nothing.
 */
final class Agreement {
  private final List<Playbook> playbooks;
  private final List<Case> cases = new ArrayList<>();

  Agreement(List<Playbook> playbooks, List<FactSheet> sheets) {
    this.playbooks = List.copyOf(playbooks);
    sheets.forEach(s -> cases.add(new Case(s, PlainRules.of(playbooks, s.account()))));
  }

  List<Case> cases() {
    return List.copyOf(cases);
  }

  /**
   * Holds what it found against the product.
   *
   * @throws Bench.Differs naming the first account on which they differ
   */
  void check(String peer, List<List<Hit>> found) {
    for (int i = 0; i < cases.size(); i++) {
      FactSheet sheet = cases.get(i).sheet();
      Evaluation ours = Evaluation.of(sheet, playbooks);
      Evaluation theirs = cases.get(i).rules().evaluation(sheet, found.get(i));
      boolean same = digest(ours).equals(digest(theirs));
      if (!same || PlainRules.fire(playbooks, sheet) != found.get(i).size()) {
        throw new Bench.Differs(sheet.account().name() + ": " + differing(peer, ours, theirs));
      }
    }
  }

  /** Changes with any word that a person would see. */
  static String digest(Evaluation evaluation) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Recommendation one : evaluation.recommendations()) {
        digest.update((one + "\n").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(evaluation.yielded().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String differing(String peer, Evaluation ours, Evaluation theirs) {
    List<String> less = lines(ours);
    List<String> more = lines(theirs);
    less.removeAll(lines(theirs));
    more.removeAll(lines(ours));
    return "the product alone recommends "
        + less
        + ", "
        + peer
        + " alone "
        + more
        + (less.isEmpty() && more.isEmpty() ? ", and they differ in evidence or in how often" : "");
  }

  private static List<String> lines(Evaluation evaluation) {
    return new ArrayList<>(evaluation.recommendations().stream().map(Bench::line).toList());
  }
}
