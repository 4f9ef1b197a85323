package tend.flow.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.facts.Experiment;
import tend.facts.derivation.Derivation;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.flow.campaigns.TrialStanding.Result;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.trial.Trial;
import tend.store.ActivityStore;
import tend.store.TrialStore;
import tend.store.TrialStore.Begun;

/**
 * Trials on purpose: what each is to show, which posts take part, and what came of it. Threads may
 * share it.
 */
public final class Trials {
  /** The number that decides: people who came to a post within its first seven days. */
  public static final String PEOPLE = "people";

  private static final Duration FIRST = Duration.ofDays(7);

  /** Ninety days are looked at, of which the last post needs seven. */
  private static final int MOST_DAYS = 83;

  private final ActivityStore activity;
  private final TrialStore store;

  public Trials(ActivityStore activity, TrialStore store) {
    this.activity = activity;
    this.store = store;
  }

  /**
   * Begins one.
   *
   * @throws UnknownName where there is one of that name, or it can show nothing as it is planned
   */
  public TrialStanding begin(Account account, Begun trial) {
    if (!trial.metric().equals(PEOPLE)) {
      throw new UnknownName(
          "a trial cannot be decided by " + trial.metric(),
          "it is by people, who came to a post within its first seven days: --metric people");
    }
    if (trial.to().isBefore(trial.from())) {
      throw new UnknownName(
          "the trial ends on " + trial.to() + ", before it begins", "name a later day with --to");
    }
    if (ChronoUnit.DAYS.between(trial.from(), trial.to()) >= MOST_DAYS) {
      throw new UnknownName(
          "a trial of more than " + MOST_DAYS + " days compares other seasons, not variants",
          "name an earlier day with --to");
    }
    if (!store.begin(account.name(), trial)) {
      throw new UnknownName(
          "there is a trial " + trial.name() + " already",
          "see it with: trial show " + trial.name() + " --account " + account.name());
    }
    return standing(account, trial, List.of(), trial.at());
  }

  /**
   * Lets an own post take part.
   *
   * @throws UnknownName where it is none, or lies outside the trial's days
   */
  public TrialStanding add(Account account, String name, String post, String variant, Instant at) {
    Begun trial = named(account, name);
    Interaction found = post(account, post, at);
    LocalDate day = LocalDate.ofInstant(found.at(), account.zone());
    if (day.isBefore(trial.from()) || day.isAfter(trial.to())) {
      throw new UnknownName(
          post + " is of " + day + ", outside the trial from " + trial.from() + " to " + trial.to(),
          "only posts of those days take part");
    }
    String other = found.more().getOrDefault(Noted.TRIAL, name);
    if (!other.equals(name)) {
      throw new UnknownName(
          post + " takes part in the trial " + other,
          "take it out first: trial remove " + other + " " + post);
    }
    note(account, post, name, variant, trial.hypothesis(), at);
    return show(account, name, at);
  }

  /** Takes a post out again. */
  public TrialStanding remove(Account account, String name, String post, Instant at) {
    named(account, name);
    if (!name.equals(post(account, post, at).more().get(Noted.TRIAL))) {
      throw new UnknownName(
          post + " takes no part in the trial " + name,
          "see its posts with: trial show " + name + " --account " + account.name());
    }
    note(account, post, "", "", "", at);
    return show(account, name, at);
  }

  private void note(
      Account account, String post, String trial, String variant, String hypothesis, Instant at) {
    activity.note(
        account.name(),
        post,
        Map.of(Noted.TRIAL, trial, Noted.VARIANT, variant, Noted.HYPOTHESIS, hypothesis),
        at);
  }

  /** Drops a trial and takes its posts out. */
  public void drop(Account account, String name, Instant at) {
    named(account, name);
    for (Interaction post : posts(activity.read(account.name(), at), name)) {
      note(account, post.id(), "", "", "", at);
    }
    store.drop(account.name(), name);
  }

  /** All of an account, by their first day. */
  public List<TrialStanding> all(Account account, Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    return store.of(account.name()).stream().map(t -> standing(account, t, rows, at)).toList();
  }

  /**
   * One of them.
   *
   * @throws UnknownName where there is none of that name
   */
  public TrialStanding show(Account account, String name, Instant at) {
    return standing(account, named(account, name), activity.read(account.name(), at), at);
  }

  private Begun named(Account account, String name) {
    List<Begun> all = store.of(account.name());
    return all.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no trial " + name + " on " + account.name(),
                    all.isEmpty()
                        ? "begin one with: trial new NAME --account " + account.name()
                        : Accounts.near(name, all.stream().map(Begun::name).toList())));
  }

  private Interaction post(Account account, String post, Instant at) {
    return activity
        .find(account.name(), post)
        .filter(one -> one.own() && one.kind() == Kind.POST && !one.at().isAfter(at))
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no own post " + post + " on " + account.name(),
                    "import or sync it first; ids are as in the export"));
  }

  private static List<Interaction> posts(List<Interaction> rows, String name) {
    return rows.stream()
        .filter(one -> one.own() && one.kind() == Kind.POST)
        .filter(one -> name.equals(one.more().get(Noted.TRIAL)))
        .toList();
  }

  private static TrialStanding standing(
      Account account, Begun trial, List<Interaction> rows, Instant at) {
    Instant closes = trial.to().plusDays(1).atStartOfDay(account.zone()).toInstant();
    Instant ripe = closes.plus(FIRST);
    String state = state(trial, account, closes, ripe, at);
    Map<String, Integer> byVariant = new TreeMap<>();
    posts(rows, trial.name())
        .forEach(p -> byVariant.merge(p.more().getOrDefault(Noted.VARIANT, ""), 1, Integer::sum));
    List<Result> results = results(account, trial, rows, at.isBefore(ripe) ? at : ripe);
    String verdict =
        results.isEmpty() ? Trial.Verdict.INCONCLUSIVE.words() : results.get(0).verdict();
    return new TrialStanding(
        account.name(),
        trial.name(),
        trial.hypothesis(),
        trial.metric(),
        trial.from(),
        trial.to(),
        state,
        byVariant,
        verdict,
        results,
        next(state, byVariant, results, ripe));
  }

  private static String state(
      Begun trial, Account account, Instant closes, Instant ripe, Instant at) {
    if (at.isBefore(trial.from().atStartOfDay(account.zone()).toInstant())) {
      return "planned";
    }
    return at.isBefore(closes) ? "running" : at.isBefore(ripe) ? "waiting" : "over";
  }

  /** As they stood when the last post's first seven days were over, however late it is asked. */
  private static List<Result> results(
      Account account, Begun trial, List<Interaction> rows, Instant at) {
    String ids = "trial/" + trial.name() + "/";
    return Derivation.sheet(account, rows, at).habits(Experiment.class).stream()
        .filter(one -> one.declared() && one.id().startsWith(ids))
        .map(Result::of)
        .toList();
  }

  private static String next(
      String state, Map<String, Integer> posts, List<Result> results, Instant ripe) {
    int missing = results.stream().mapToInt(Result::missing).max().orElse(0);
    return switch (state) {
      case "planned" -> "make the posts, and add each with: trial add";
      case "running", "waiting" -> {
        if (posts.size() < 2) {
          yield "add posts of at least two variants with: trial add";
        }
        String lack = missing > 0 ? missing + " more posts are needed; " : "";
        yield lack + "conclude nothing before " + ripe;
      }
      default ->
          results.isEmpty()
              ? "nothing can be said: no row of others names its posts, or it has none"
              : results.get(0).verdict().equals(Trial.Verdict.INCONCLUSIVE.words())
                  ? "too little to tell; it may be tried again with more posts"
                  : "write down what you learned, and what you do differently";
    };
  }
}
