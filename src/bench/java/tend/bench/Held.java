package tend.bench;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Interaction;
import tend.playbook.Playbook;
import tend.playbook.recommending.Evaluation;
import tend.signals.Reading;

/**
 * Bytes of heap for each stored interaction while an account is evaluated: its rows as the database
 * gives them, its facts and its list, after a collection. Texts and what keeps them are not
 * counted.
 */
final class Held {
  private Held() {}

  static List<Double> bytesPerInteraction(StoredAccount stored, int rounds) {
    List<Playbook> playbooks = stored.app().rules().playbooks();
    List<Double> bytes = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      double one = bytes(stored, playbooks);
      if (round >= 0) {
        bytes.add(one);
      }
    }
    return bytes;
  }

  private static double bytes(StoredAccount stored, List<Playbook> playbooks) {
    long before = used();
    List<Interaction> rows = stored.read();
    FactSheet sheet = Derivation.sheet(stored.account(), rows, Workload.now());
    Evaluation evaluation = Evaluation.of(sheet, playbooks);
    try {
      return (double) (used() - before - texts(rows)) / rows.size();
    } finally {
      Reference.reachabilityFence(sheet);
      Reference.reachabilityFence(evaluation);
    }
  }

  private static long texts(List<Interaction> rows) {
    Set<String> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    long bytes = 0;
    for (Interaction row : rows) {
      String text = row.text();
      if (text != null && !isKept(text) && seen.add(text)) {
        int each = text.chars().allMatch(c -> c < 256) ? 1 : 2;
        bytes += 24 + 16 + (7 + (long) each * text.length()) / 8 * 8;
      }
    }
    return bytes;
  }

  /** What the memory of readings holds was there before. */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // the very text
  private static boolean isKept(String text) {
    return Reading.of(text).text() == text;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
