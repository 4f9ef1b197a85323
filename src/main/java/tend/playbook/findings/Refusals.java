package tend.playbook.findings;

import java.util.Objects;
import java.util.Set;
import tend.playbook.analysis.Choice;
import tend.policy.Gate;
import tend.policy.Ruling;
import tend.policy.Suggestion;

/** Finds rules that only fire where a policy refuses what they suggest. */
final class Refusals {
  private Refusals() {}

  /** Tells where every platform that the rule speaks of refuses it to people everywhere. */
  static void tell(Placed placed, Gate gate, Findings findings) {
    Suggestion action = placed.rule.action();
    Choice platforms = placed.in(Whom.ANYBODY).of(Whom.PLATFORM).choice();
    if (action == null || !platforms.only()) {
      return;
    }
    Set<Object> where = platforms.values();
    boolean refused =
        where.stream().noneMatch(p -> gate.ruling(Objects.toString(p), action).allowed());
    if (refused) {
      Ruling.Reason why =
          gate.ruling(where.stream().map(Objects::toString).sorted().findFirst().orElse(""), action)
              .against()
              .get(0);
      findings.rule(
          "TD057",
          placed,
          null,
          "what this rule suggests never reaches the list: "
              + why.source().key()
              + ", "
              + why.words(),
          "suggest something else there, or write it for other platforms");
    }
  }
}
