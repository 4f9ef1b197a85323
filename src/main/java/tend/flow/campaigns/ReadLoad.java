package tend.flow.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tend.flow.Accounts;
import tend.flow.weeks.Budgets;
import tend.model.Account;
import tend.model.Covered;
import tend.model.WeekPlan.Over;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.plan.campaigns.Load;
import tend.store.AnswerStore;

/**
 * What the coming weeks hold against the minutes there are, over all accounts that share them.
 * Threads may share it.
 */
public final class ReadLoad {
  private final ReadCampaigns campaigns;
  private final Accounts accounts;
  private final AnswerStore answers;
  private final Budgets budgets;

  public ReadLoad(
      ReadCampaigns campaigns, Accounts accounts, AnswerStore answers, Budgets budgets) {
    this.campaigns = campaigns;
    this.accounts = accounts;
    this.answers = answers;
    this.budgets = budgets;
  }

  /**
   * The weeks and what is too much in them.
   *
   * @param overlaps campaigns that ask the same people at the same time, in words
   */
  public record Loaded(List<Load.Week> weeks, List<Over> over, List<String> overlaps) {
    public Loaded {
      weeks = List.copyOf(weeks);
      over = List.copyOf(over);
      overlaps = List.copyOf(overlaps);
    }

    /** The weeks as pages may see them. */
    public List<InMinutes> inMinutes() {
      return weeks.stream().map(w -> new InMinutes(w.monday(), w.minutes(), w.wanted())).toList();
    }
  }

  /** A week: what there is and what is wanted of it. */
  public record InMinutes(LocalDate monday, int minutes, int wanted) {}

  /** As the campaigns stand. */
  public Loaded of(Whose whose, Instant at, int weeks) {
    return of(whose, campaigns.all(), at, weeks);
  }

  /** As it would be if that campaign stood so. */
  public Loaded asIf(Campaign after, Whose whose, Instant at, int weeks) {
    List<Campaign> all =
        campaigns.all().stream().map(c -> c.id().equals(after.id()) ? after : c).toList();
    return of(whose, all, at, weeks);
  }

  private Loaded of(Whose whose, List<Campaign> all, Instant at, int weeks) {
    LocalDate today = LocalDate.ofInstant(at, whose.zone());
    Set<String> names = new HashSet<>();
    whose.accounts().forEach(a -> names.add(a.name()));
    accounts.sharing(whose).forEach(a -> names.add(a.name()));
    List<Campaign> own = all.stream().filter(c -> names.contains(c.accounts().get(0))).toList();
    Load load =
        new Load(today, weeks, settled(names, at), budgets.minutes(whose), budgets.care(whose, at));
    return new Loaded(load.of(own), load.over(own), Overlaps.of(own, today));
  }

  private Set<Covered> settled(Set<String> names, Instant at) {
    Set<Covered> settled = new HashSet<>();
    for (Account account : accounts.all()) {
      if (names.contains(account.name())) {
        answers.of(account.name()).stream()
            .filter(a -> a.settles(at))
            .forEach(a -> settled.addAll(a.covers()));
      }
    }
    return settled;
  }
}
