package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tend.model.Account;
import tend.model.Issue.Level;
import tend.model.Kind;
import tend.policy.Effect.Caps;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Proposal;
import tend.policy.Ruling.Reason;
import tend.policy.Statement;
import tend.policy.Variant;
import tend.signals.draft.Code;
import tend.signals.draft.Draft;
import tend.signals.draft.Warning;
import tend.signals.intent.ContestReader;
import tend.signals.intent.ContestReader.Way;
import tend.signals.words.Marks;

/** What the policy packs say to a draft: contests, hashtags and texts a day. */
final class PoliciesOnDraft {
  private static final ContestReader CONTESTS = new ContestReader();
  private static final Duration DAY = Duration.ofDays(1);
  private final Account account;
  private final Gate gate;
  private final Draft draft;
  private final List<Warning> found = new ArrayList<>();

  private PoliciesOnDraft(Account account, Gate gate, Draft draft) {
    this.account = account;
    this.gate = gate;
    this.draft = draft;
  }

  static List<Warning> warnings(Account account, Policies policies, Draft draft) {
    Gate gate = Gate.of(policies, account, draft.at());
    PoliciesOnDraft one = new PoliciesOnDraft(account, gate, draft);
    CONTESTS.read(draft.text()).ifPresent(one::contest);
    gate.policies().on(draft.platform(), gate.regions()).forEach(one::caps);
    return one.found;
  }

  private void contest(Set<Way> ways) {
    Proposal plain = Proposal.of(GatedAction.GIVEAWAY);
    List<Statement> none = against(plain);
    List<Statement> otherwise =
        against(Proposal.of(GatedAction.GIVEAWAY, variants(ways).toArray(Variant[]::new)));
    if (!none.isEmpty()) {
      found.add(
          warning(Code.CONTEST_REFUSED, "no contests or giveaways there; hold it elsewhere", none));
    } else if (!otherwise.isEmpty()) {
      found.add(
          warning(
              Code.CONTEST_REFUSED,
              "this way to enter or to win is refused there; choose another",
              otherwise));
    } else if (CONTESTS.isEnteredByHashtag(draft.text())) {
      hashtags(plain);
    }
  }

  /** All hashtags of a text together: one that says contest is enough. */
  private void hashtags(Proposal plain) {
    String tags = String.join(" ", Marks.of(draft.text()).hashtags());
    List<Statement> lacking = against(plain.enteredByPostingWith(tags));
    if (!lacking.isEmpty()) {
      found.add(
          warning(
              Code.CONTEST_HASHTAG,
              "where posting is the entry, its hashtag has to say what it is; change it",
              lacking,
              "hashtags: " + tags));
    }
  }

  private List<Statement> against(Proposal proposal) {
    return gate.contest(draft.platform(), proposal).against().stream()
        .map(Reason::source)
        .distinct()
        .toList();
  }

  /** What a text's way may be; no platform refuses one of them and allows its likes. */
  private static List<Variant> variants(Set<Way> ways) {
    List<Variant> all = new ArrayList<>();
    for (Way way : ways) {
      switch (way) {
        case REWARDED ->
            all.addAll(
                List.of(
                    Variant.LIKE_GATE,
                    Variant.SHARE_GATE,
                    Variant.FOLLOW_GATE,
                    Variant.SUBSCRIBE_GATE,
                    Variant.VIEW_GATE));
        case FRIENDS -> all.addAll(List.of(Variant.FRIEND_TAG, Variant.TIMELINE_ENTRY));
        case MOST -> all.add(Variant.MOST_REPOSTS_WINS);
        case UNMARKED_HASHTAG -> {}
      }
    }
    return all;
  }

  private Warning warning(Code code, String message, List<Statement> from, String... seen) {
    List<String> evidence = new ArrayList<>(List.of(seen));
    from.forEach(one -> evidence.add(one.citedOn(gate.day())));
    return new Warning(code, Level.WARNING, message, evidence);
  }

  private void caps(Statement statement) {
    for (Caps caps : statement.caps().toList()) {
      if (!caps.unverified() || !Boolean.TRUE.equals(account.preferences().verified())) {
        caps(caps, statement);
      }
    }
  }

  private void caps(Caps caps, Statement from) {
    String kind = caps.count() + " a " + caps.per();
    if (kind.equals("hashtags a post")) {
      int tags = Marks.of(draft.text()).hashtags().size();
      if (tags > caps.most()) {
        found.add(
            warning(
                Code.MANY_HASHTAGS,
                "no more than " + caps.most() + " a post there; keep those that say what it is",
                List.of(from),
                tags + " hashtags"));
      }
    } else if (kind.equals(toSomebody() ? "replies a day" : "posts a day")) {
      long sent = sent();
      if (sent >= caps.most()) {
        found.add(
            warning(
                Code.DAILY_LIMIT,
                String.format(
                    Locale.ROOT, "no more than %d %s; wait until tomorrow", caps.most(), kind),
                List.of(from),
                sent + " went out in the last 24 hours"));
      }
    }
  }

  private boolean toSomebody() {
    return draft.place() != Draft.Place.NOT_SAID;
  }

  private long sent() {
    Instant since = draft.at().minus(DAY);
    Set<Kind> kinds =
        toSomebody() ? Set.of(Kind.REPLY, Kind.COMMENT, Kind.OUTREACH) : Set.of(Kind.POST);
    return draft.own().stream()
        .map(Draft.Own::row)
        .filter(r -> kinds.contains(r.kind()) && r.at().isAfter(since))
        .count();
  }
}
