package tend.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tend.model.Account;
import tend.model.DayPlan.Refused;
import tend.model.Evidence;
import tend.model.Recommendation;
import tend.model.Source;
import tend.policy.Gate;
import tend.policy.Policies;
import tend.policy.Ruling;
import tend.policy.Ruling.Reason;
import tend.policy.Statement;
import tend.policy.Suggestion;

/**
 * Holds what fired against the policies, once all playbooks ran: what is refused takes nothing from
 * other rules, and what may be done in a certain form only says so. Used once.
 */
final class Gating {
  private final Account account;
  private final Gate gate;
  private final Map<String, Refused> refused = new LinkedHashMap<>();
  private final Map<String, Ruling> rulings = new LinkedHashMap<>();

  Gating(Account account, Gate gate) {
    this.account = account;
    this.gate = gate;
  }

  /** The matches that no policy refuses. */
  List<Match> passing(List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Match.STRONGEST);
    return sorted.stream().filter(this::passes).toList();
  }

  private boolean passes(Match match) {
    Suggestion suggestion = match.rule().action();
    if (suggestion == null) {
      return true;
    }
    String name = match.playbook().id() + "/" + match.rule().name();
    Ruling ruling = rulings.computeIfAbsent(name, n -> gate.ruling(account.platform(), suggestion));
    ruling.against().stream()
        .findFirst()
        .ifPresent(why -> refused.putIfAbsent(name, told(name, match, why)));
    return ruling.allowed();
  }

  private Refused told(String name, Match match, Reason why) {
    Statement statement = why.source();
    return new Refused(
        account.name(),
        name,
        match.rule().title(),
        statement.title() + ": " + statement.says(),
        statement.source().title(),
        statement.source().url(),
        statement.asOf(),
        statement.isStaleOn(gate.day()));
  }

  /** What was refused, the most pressing first. */
  List<Refused> refused() {
    return List.copyOf(refused.values());
  }

  /** The recommendation with what policies say to it: conditions, and statements that it cites. */
  Recommendation told(Recommendation one) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    List<Source> sources = new ArrayList<>(one.sources());
    for (Source cited : one.sources()) {
      gate.policies()
          .find(cited.id())
          .ifPresent(s -> evidence.add(Evidence.remark(s.citedOn(gate.day()))));
    }
    Ruling ruling = rulings.get(one.playbook() + "/" + one.rule());
    if (ruling != null) {
      conditions(ruling).forEach(words -> evidence.add(Evidence.remark(words)));
      ruling.conditions().forEach(c -> source(c.source(), sources));
    }
    if (evidence.size() == one.evidence().size()) {
      return one;
    }
    evidence.add(Evidence.remark(Policies.NO_ADVICE));
    return one.with(evidence, sources);
  }

  /** The form in which it is allowed: one line for each text that asks for something. */
  private List<String> conditions(Ruling ruling) {
    Map<String, String> byText = new LinkedHashMap<>();
    for (Reason one : ruling.conditions()) {
      byText.merge(
          one.source().readOn(gate.day()), one.words(), (some, more) -> some + "; " + more);
    }
    return byText.entrySet().stream()
        .map(text -> "Allowed in this form: " + text.getValue() + " (" + text.getKey() + ").")
        .toList();
  }

  private static void source(Statement statement, List<Source> sources) {
    Source source =
        new Source(statement.key(), statement.source().title(), statement.source().url());
    if (!sources.contains(source)) {
      sources.add(source);
    }
  }
}
