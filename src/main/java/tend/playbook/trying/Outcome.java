package tend.playbook.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;

/**
 * What one rule says of one account's facts: whether it fires, for whatever it speaks of or got
 * furthest with, and which sentences hold.
 *
 * @param subject its key; empty for the account, or where there is nothing
 * @param truths of its sentences, in their order
 * @param values of the sentences that do not hold, where they are numbers
 * @param failing the sentences that do not hold, as written
 */
record Outcome(
    boolean fires,
    String subject,
    List<Truth> truths,
    List<@Nullable Double> values,
    List<String> failing) {
  private static final double SAME = 0.05;

  /** On that subject, where it is asked for and there; else on whatever decides. */
  static Outcome of(Playbook playbook, Rule rule, FactSheet sheet, @Nullable String subject) {
    List<Tried> all = Tried.all(rule, new Known(sheet), playbook.settings(sheet.account()));
    Optional<Tried> asked =
        all.stream().filter(t -> subject != null && subject.equals(key(t))).findFirst();
    Tried decides =
        asked
            .or(() -> all.stream().filter(Tried::fires).findFirst())
            .orElseGet(() -> Tried.furthest(all));
    boolean fires = all.stream().anyMatch(Tried::fires);
    return of(decides, fires);
  }

  private static Outcome of(Tried tried, boolean fires) {
    List<Truth> truths = new ArrayList<>();
    List<@Nullable Double> values = new ArrayList<>();
    List<String> failing = new ArrayList<>();
    for (Asked.Reply reply : tried.replies()) {
      truths.add(reply.truth());
      if (reply.truth() != Truth.YES) {
        values.add(reply.value() instanceof Number n ? Double.valueOf(n.doubleValue()) : null);
        failing.add(reply.said().text());
      }
    }
    return new Outcome(fires, key(tried), truths, values, failing);
  }

  private static String key(Tried tried) {
    return Match.subjectId(tried.subject());
  }

  /** Whether the same sentences hold, of whatever name. */
  boolean saysLike(Outcome other) {
    return fires == other.fires && truths.equals(other.truths);
  }

  /** Whether what does not hold is as far from its bounds, too; for what says the same. */
  boolean measuresLike(Outcome other) {
    return near(other.values);
  }

  private boolean near(List<@Nullable Double> others) {
    for (int i = 0; i < values.size(); i++) {
      Double one = values.get(i);
      Double other = others.get(i);
      boolean numbers = one != null && other != null;
      if (numbers ? Math.abs(one - other) > SAME : !Objects.equals(one, other)) {
        return false;
      }
    }
    return true;
  }
}
