package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.DayPlan.Refused;
import tend.model.Evidence;
import tend.model.Recommendation;
import tend.model.Source;
import tend.model.WhenAsked;
import tend.playbook.Match;
import tend.playbook.Rule;
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
  private static final Said NOTHING = new Said(List.of(), List.of());
  private final Account account;
  private final Gate gate;
  private final Map<String, Refused> refused = new LinkedHashMap<>();
  private final Map<String, Ruling> rulings = new HashMap<>();
  private final IdentityHashMap<Rule, Said> said = new IdentityHashMap<>();

  Gating(Account account, Gate gate) {
    this.account = account;
    this.gate = gate;
  }

  /** Those that no policy refuses, in the order given: the most pressing first. */
  List<Candidate> passing(List<Candidate> ranked) {
    List<Candidate> passing = new ArrayList<>(ranked.size());
    for (Candidate one : ranked) {
      if (passes(one)) {
        passing.add(one);
      }
    }
    return passing;
  }

  private boolean passes(Candidate one) {
    Ruling ruling = ruling(one.rule(), one.match().rule());
    if (ruling == null || ruling.allowed()) {
      return true;
    }
    refused.computeIfAbsent(one.rule(), n -> told(n, one.match(), ruling.against().get(0)));
    return false;
  }

  /** Whether no policy refuses what that rule recommends. */
  boolean allows(String name, Rule rule) {
    Ruling ruling = ruling(name, rule);
    return ruling == null || ruling.allowed();
  }

  /** Why something is refused that a policy refuses. */
  Refused refusal(String name, Match match) {
    Ruling ruling = Objects.requireNonNull(ruling(name, match.rule()));
    return told(name, match, ruling.against().get(0));
  }

  private @Nullable Ruling ruling(String name, Rule rule) {
    Suggestion suggestion = rule.action();
    return suggestion == null
        ? null
        : rulings.computeIfAbsent(name, n -> gate.ruling(account.platform(), suggestion));
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

  /**
   * Adds to what a match recommends what policies say to it: conditions, and statements that it
   * cites. Threads may share it.
   */
  UnaryOperator<Recommendation> telling(Match match) {
    return said(match);
  }

  private static List<Evidence> joined(List<Evidence> before, List<Evidence> after) {
    List<Evidence> both = new ArrayList<>(before);
    both.addAll(after);
    return both;
  }

  /** What policies say to a rule, and with it to all that it recommends. */
  private record Said(List<Evidence> remarks, List<Source> sources)
      implements UnaryOperator<Recommendation> {
    Said {
      remarks = List.copyOf(remarks);
      sources = List.copyOf(sources);
    }

    @Override
    public Recommendation apply(Recommendation one) {
      if (remarks.isEmpty()) {
        return one;
      }
      List<Evidence> before = one.evidence();
      return one.with(
          WhenAsked.of(List.of(before, remarks), () -> joined(before, remarks)), sources);
    }
  }

  private Said said(Match match) {
    Said known = said.get(match.rule());
    if (known == null) {
      known = said(Candidate.ruleOf(match), match.rule().sources());
      said.put(match.rule(), known);
    }
    return known;
  }

  private Said said(String rule, List<Source> cited) {
    List<Statement> named = named(cited);
    Ruling ruling = rulings.get(rule);
    if (named.isEmpty() && (ruling == null || ruling.conditions().isEmpty())) {
      return NOTHING;
    }
    List<Evidence> remarks = new ArrayList<>();
    List<Source> sources = new ArrayList<>(cited);
    named.forEach(s -> remarks.add(Evidence.remark(s.citedOn(gate.day()))));
    if (ruling != null) {
      conditions(ruling).forEach(words -> remarks.add(Evidence.remark(words)));
      ruling.conditions().forEach(c -> source(c.source(), sources));
    }
    remarks.add(Evidence.remark(Policies.NO_ADVICE));
    return new Said(remarks, sources);
  }

  /** The statements among what a rule cites; most cite none. */
  private List<Statement> named(List<Source> cited) {
    List<Statement> named = List.of();
    for (int i = 0; i < cited.size(); i++) {
      Statement one = gate.policies().find(cited.get(i).id()).orElse(null);
      if (one != null) {
        named = named.isEmpty() ? new ArrayList<>(1) : named;
        named.add(one);
      }
    }
    return named;
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
