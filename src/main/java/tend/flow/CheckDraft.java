package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Issue;
import tend.model.Kind;
import tend.policy.Policies;
import tend.signals.CommentReader;
import tend.signals.draft.Draft;
import tend.signals.draft.DraftCheck;
import tend.signals.draft.Warning;
import tend.store.ActivityStore;

/** Checks a text before it is sent, and shows what is known of whom it goes to. Keeps nothing. */
public final class CheckDraft {
  private static final Set<Kind> SAYS =
      Set.of(Kind.COMMENT, Kind.REPLY, Kind.MENTION, Kind.MESSAGE, Kind.SHARE);
  private static final CommentReader READER = new CommentReader();
  private final ActivityStore activity;
  private final Policies policies;

  public CheckDraft(ActivityStore activity, Policies policies) {
    this.activity = activity;
    this.policies = policies;
  }

  /**
   * What is known of a person; nothing they wrote is quoted.
   *
   * @param comments comments, replies, mentions and messages they wrote
   * @param shares own posts they passed on
   * @param lastCame when they last did any of that; null where they never did
   * @param told how many own texts went to them
   * @param lastTold when the last of them did
   * @param asked when they last asked something, where they did
   */
  public record Known(
      String person,
      int comments,
      int shares,
      @Nullable Instant lastCame,
      int told,
      @Nullable Instant lastTold,
      @Nullable Instant asked) {}

  /**
   * Something to look at again.
   *
   * @param code the word that is stable, such as "copy-of-own"
   * @param meaning what that is, in a few words
   * @param message what it is here and what to change
   * @param evidence what was seen
   */
  public record Remark(
      String code, Issue.Level level, String meaning, String message, List<String> evidence) {
    private static Remark of(Warning warning) {
      return new Remark(
          warning.code().word(),
          warning.level(),
          warning.code().meaning(),
          warning.message(),
          warning.evidence());
    }
  }

  /**
   * What was found.
   *
   * @param person null where the text goes to nobody in particular
   */
  public record Checked(DraftCheck.Findings findings, @Nullable Known person) {
    /** Whether there is nothing to change. */
    public boolean clean() {
      return findings.clean();
    }

    /** What to look at again, the gravest first. */
    public List<Remark> remarks() {
      return findings.warnings().stream().map(Remark::of).toList();
    }

    /** What could not be looked at, and why. */
    public List<String> unknown() {
      return findings.unknown();
    }
  }

  /**
   * Checks the text.
   *
   * @param to key or display name of a person; null for nobody in particular
   * @param platform null for the account's own
   * @throws UnknownName where several people are called that
   */
  public Checked check(
      Account account, String text, @Nullable String to, @Nullable String platform, Instant at) {
    String where = platform == null ? account.platform() : platform;
    return check(account, activity.read(account.name(), at), policies, text, to, where, at);
  }

  /** The same for activity that is at hand, oldest first. */
  public static Checked check(
      Account account,
      List<Interaction> past,
      Policies policies,
      String text,
      @Nullable String to,
      String platform,
      Instant at) {
    Addressee named = to == null ? null : Addressee.of(account, past, to);
    Addressee addressee = named == null || named.self() ? null : named;
    List<Draft.Own> own = own(past, addressee);
    Addressee.Said said = addressee == null ? null : addressee.lastSaid(past, at);
    Draft draft =
        new Draft(
            text,
            platform,
            said == null ? Draft.Place.NOT_SAID : said.place(),
            said == null ? null : said.waiting(),
            own,
            at);
    return new Checked(
        DraftCheck.check(draft).and(PoliciesOnDraft.warnings(account, policies, draft)),
        addressee == null ? null : known(addressee, past, own));
  }

  private static List<Draft.Own> own(List<Interaction> past, @Nullable Addressee addressee) {
    Map<String, String> authors = authors(past);
    List<Draft.Own> own = new ArrayList<>();
    for (Interaction one : past) {
      if (one.own() && one.kind() != Kind.REACTION && one.kind() != Kind.SHARE) {
        String whom = whom(one, authors);
        own.add(new Draft.Own(one, whom, addressee != null && addressee.is(whom)));
      }
    }
    return own;
  }

  private static Map<String, String> authors(List<Interaction> past) {
    Map<String, String> authors = new HashMap<>();
    past.stream().filter(o -> !o.own()).forEach(o -> authors.put(o.id(), o.author()));
    return authors;
  }

  /** Whom an own text went to: the writer of what it answers, or whom a visit or message names. */
  private static @Nullable String whom(Interaction own, Map<String, String> authors) {
    String parent = own.parent();
    return parent == null ? null : authors.getOrDefault(parent, parent);
  }

  private static Known known(Addressee addressee, List<Interaction> past, List<Draft.Own> own) {
    int comments = 0;
    int shares = 0;
    Instant came = null;
    Instant asked = null;
    for (Interaction one : past) {
      if (!one.own() && addressee.is(one.author()) && SAYS.contains(one.kind())) {
        shares += one.kind() == Kind.SHARE ? 1 : 0;
        comments += one.kind() == Kind.SHARE ? 0 : 1;
        came = one.at();
        asked = READER.read(one.text()).question() ? one.at() : asked;
      }
    }
    List<Draft.Own> told = own.stream().filter(Draft.Own::toSame).toList();
    Instant lastTold = told.isEmpty() ? null : told.get(told.size() - 1).row().at();
    return new Known(addressee.asked(), comments, shares, came, told.size(), lastTold, asked);
  }
}
