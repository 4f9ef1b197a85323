package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tend.flow.campaigns.Refusal;
import tend.model.Account;
import tend.model.Subject;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Proposal;
import tend.policy.Ruling;
import tend.policy.Variant;
import tend.web.page.Dates;

/** What platforms refuse, as pages show it: the reason, whose words they are, and where. */
final class Refusals {
  private final Policies policies;
  private final GatedAction action;
  private final Instant at;

  Refusals(Policies policies, GatedAction action, Instant at) {
    this.policies = policies;
    this.action = action;
    this.at = at;
  }

  /** As it was found for a campaign. */
  static List<TodayPage.Refusal> of(List<Refusal> refusals) {
    return refusals.stream().map(Refusals::of).toList();
  }

  private static TodayPage.Refusal of(Refusal one) {
    return new TodayPage.Refusal(
        t("{0}: {1}", one.from().account(), said(one.reason())),
        said(one.from().says()),
        Dates.spoken(said(one.from().read())),
        Subject.web(one.from().url()),
        one.from().stale());
  }

  /** What that account's platform refuses whatever the terms. */
  List<TodayPage.Refusal> always(Account account) {
    Ruling ruling = ruling(account);
    return ruling.against().stream().map(r -> of(account, r, ruling)).toList();
  }

  /** What those platforms refuse besides, once it is done that way. */
  List<TodayPage.Refusal> of(List<Account> accounts, Variant way) {
    List<TodayPage.Refusal> refusals = new ArrayList<>();
    for (Account account : accounts) {
      Set<String> anyway = new HashSet<>();
      ruling(account).against().forEach(r -> anyway.add(r.source().key()));
      Ruling ruling = ruling(account, way);
      ruling.against().stream()
          .filter(r -> !anyway.contains(r.source().key()))
          .forEach(r -> refusals.add(of(account, r, ruling)));
    }
    return refusals;
  }

  private Ruling ruling(Account account, Variant... ways) {
    return Gate.of(policies, account, at).contest(account.platform(), Proposal.of(action, ways));
  }

  private static TodayPage.Refusal of(Account account, Ruling.Reason reason, Ruling ruling) {
    return new TodayPage.Refusal(
        t("{0}: {1}", account.name(), said(reason.words())),
        t("{0}: {1}", reason.source().title(), said(reason.source().says())),
        Dates.spoken(said(reason.source().readOn(ruling.day()))),
        Subject.web(reason.source().source().url()),
        reason.source().isStaleOn(ruling.day()));
  }
}
