package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.DayPlan;
import tend.model.Evidence;
import tend.model.Item;
import tend.playbook.Playbook;

/**
 * Why a rule fired for an account: each sentence with the account's value beside the bound, and
 * what holds it back.
 */
public final class Explain {
  private final EvaluateAccount evaluate;
  private final RefreshToday today;
  private final RulesInForce rules;

  public Explain(EvaluateAccount evaluate, RefreshToday today, RulesInForce rules) {
    this.evaluate = evaluate;
    this.today = today;
    this.rules = rules;
  }

  /**
   * One sentence; {@code held} null would mean unknown, and {@code missing} then names the import
   * that brings it.
   */
  public record SentenceView(
      String text,
      @Nullable Boolean held,
      @Nullable String value,
      @Nullable String bound,
      @Nullable String missing) {}

  /** One rule on one subject. */
  public record RuleView(
      String rule,
      boolean fired,
      @Nullable String subject,
      List<SentenceView> sentences,
      @JsonProperty("suppressed_by") @Nullable String suppressedBy) {}

  /** Everything that fired, then the rules that were silent. */
  public List<RuleView> explain(
      Account account, @Nullable String rule, @Nullable String subject, Instant at) {
    Evaluated evaluated = evaluate.evaluate(account, at);
    DayPlan plan = today.today(account, at, null);
    List<RuleView> views = new ArrayList<>();
    List<String> fired = new ArrayList<>();
    for (Item item : evaluated.items()) {
      String name = item.what().playbook() + "/" + item.what().rule();
      fired.add(name);
      if (matches(name, rule) && isAbout(item, subject)) {
        views.add(
            new RuleView(
                name,
                true,
                item.what().subject().id(),
                item.what().evidence().stream()
                    .filter(e -> !e.isRemark() && !e.isQuote())
                    .map(Explain::sentence)
                    .toList(),
                suppressedBy(item, plan)));
      }
    }
    if (subject == null) {
      silent(rule, fired, views);
    }
    return views;
  }

  private void silent(@Nullable String rule, List<String> fired, List<RuleView> views) {
    for (Playbook playbook : rules.playbooks()) {
      for (String one : playbook.ruleNames()) {
        String name = playbook.id() + "/" + one;
        if (!fired.contains(name) && matches(name, rule)) {
          views.add(new RuleView(name, false, null, List.of(), null));
        }
      }
    }
  }

  private static boolean matches(String name, @Nullable String rule) {
    return rule == null || name.equals(rule) || name.endsWith("/" + rule);
  }

  private static boolean isAbout(Item item, @Nullable String subject) {
    return subject == null
        || item.what().subject().id().equals(subject)
        || item.what().covers().stream().anyMatch(c -> c.subject().equals(subject));
  }

  private static SentenceView sentence(Evidence evidence) {
    return new SentenceView(evidence.text(), true, evidence.value(), evidence.bound(), null);
  }

  private static @Nullable String suppressedBy(Item item, DayPlan plan) {
    for (DayPlan.HeldBack held : plan.heldBack()) {
      if (held.item().id().equals(item.id())) {
        return "the day's budget: " + held.reason();
      }
    }
    List<DayPlan.Postponed> postponed = new ArrayList<>(plan.evening());
    postponed.addAll(plan.later());
    for (DayPlan.Postponed later : postponed) {
      if (later.item().id().equals(item.id())) {
        return "postponed until " + later.until();
      }
    }
    String rule = item.what().playbook() + "/" + item.what().rule();
    if (plan.told().off().stream().anyMatch(o -> o.rule().equals(rule))) {
      return "you turned this rule off";
    }
    boolean open = plan.open().stream().anyMatch(i -> i.id().equals(item.id()));
    return open ? null : "your answer to it";
  }
}
