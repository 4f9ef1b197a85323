package tend.flow.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tend.flow.campaigns.Check.Cited;
import tend.model.Account;
import tend.model.campaign.Campaign;
import tend.policy.Effect.Discourages;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Proposal;
import tend.policy.Ruling;
import tend.policy.Statement;
import tend.policy.Suggestion;
import tend.policy.Variant;

/**
 * What the policies of every platform say to one campaign on one day. Immutable.
 *
 * @param needed what is asked for, by its word, with who asks
 * @param refusals what is refused
 * @param better what is only advised against
 */
record Rulings(Map<String, Needed> needed, List<Refusal> refusals, List<Refusal> better) {

  /** One thing that is asked for. */
  record Needed(String word, String told, List<Cited> from) {}

  /** Holds it against the policies. */
  static Rulings of(Campaign campaign, List<Account> accounts, Policies policies, Instant at) {
    Map<String, Needed> needed = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Refusal> better = new ArrayList<>();
    Optional<Proposal> proposal = proposal(campaign);
    if (proposal.isPresent()) {
      for (Account account : accounts) {
        Ruling ruling = Gate.of(policies, account, at).contest(account.platform(), proposal.get());
        ruling
            .against()
            .forEach(r -> refusals.add(new Refusal(r.words(), cited(account, r.source(), ruling))));
        ruling
            .checklist()
            .forEach(
                n ->
                    add(
                        needed,
                        n.what().word(),
                        n.what().told(),
                        cited(account, n.source(), ruling)));
        for (Ruling.Reason reason : ruling.conditions()) {
          Cited from = cited(account, reason.source(), ruling);
          if (reason.words().startsWith("if ")) {
            add(needed, reason.source().key(), "Only " + reason.words(), from);
          } else if (discourages(reason.source())) {
            better.add(new Refusal(reason.words(), from));
          }
        }
      }
    }
    return new Rulings(needed, refusals, better);
  }

  private static boolean discourages(Statement statement) {
    return statement.effects().stream().anyMatch(Discourages.class::isInstance);
  }

  private static void add(Map<String, Needed> needed, String word, String told, Cited from) {
    List<Cited> all = new ArrayList<>();
    Needed before = needed.get(word);
    if (before != null) {
      all.addAll(before.from());
    }
    all.add(from);
    needed.put(word, new Needed(word, told, List.copyOf(all)));
  }

  private static Cited cited(Account account, Statement said, Ruling ruling) {
    return new Cited(
        account.name(),
        account.platform(),
        said.title(),
        said.title() + ": " + said.says(),
        said.readOn(ruling.day()),
        said.source().url(),
        said.isStaleOn(ruling.day()));
  }

  /** What the policies are asked about; empty where they have no say. */
  private static Optional<Proposal> proposal(Campaign campaign) {
    String word = campaign.action();
    Optional<GatedAction> action = word == null ? Optional.empty() : GatedAction.of(word);
    Set<Variant> ways =
        campaign.terms().ways().stream()
            .flatMap(w -> Variant.of(w).stream())
            .collect(Collectors.toSet());
    String hashtag = campaign.terms().hashtag();
    return action.map(a -> new Proposal(new Suggestion(a, ways), hashtag));
  }
}
