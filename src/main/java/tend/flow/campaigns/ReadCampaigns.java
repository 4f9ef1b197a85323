package tend.flow.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tend.flow.Accounts;
import tend.flow.AlsoToDo;
import tend.flow.UnknownName;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Item;
import tend.model.Nearest;
import tend.model.Whose;
import tend.model.Work;
import tend.model.campaign.Campaign;
import tend.store.AnswerStore;
import tend.store.CampaignStore;

/**
 * How campaigns stand, what they put on today's list, and what they want of the coming weeks.
 * Whether a step is done is known by the answers to its items and by nothing else. Writes nothing;
 * threads may share it.
 */
public final class ReadCampaigns implements AlsoToDo {
  private final CampaignStore campaigns;
  private final Accounts accounts;
  private final AnswerStore answers;
  private final Supplier<RulesInForce> rules;

  public ReadCampaigns(
      CampaignStore campaigns,
      Accounts accounts,
      AnswerStore answers,
      Supplier<RulesInForce> rules) {
    this.campaigns = campaigns;
    this.accounts = accounts;
    this.answers = answers;
    this.rules = rules;
  }

  /** All campaigns, by first day. */
  public List<Campaign> all() {
    return campaigns.all();
  }

  /**
   * The campaign of that id or name.
   *
   * @throws UnknownName naming the nearest one
   */
  public Campaign named(String id) {
    return campaigns
        .find(id)
        .or(() -> all().stream().filter(c -> c.name().equalsIgnoreCase(id)).findFirst())
        .orElseThrow(
            () -> {
              List<String> known = all().stream().map(Campaign::id).toList();
              return new UnknownName(
                  "there is no campaign " + id,
                  known.isEmpty()
                      ? "begin one with: campaign new NAME --template giveaway --account …"
                      : Nearest.help(id, known));
            });
  }

  /** How it stands at that moment. */
  public CampaignStanding standing(Campaign campaign, Instant at) {
    return standing(campaign, new HashMap<>(), at);
  }

  /** How all of them stand at that moment. */
  public List<CampaignStanding> standings(Instant at) {
    Map<String, Map<Covered, Answer>> said = new HashMap<>();
    return all().stream().map(c -> standing(c, said, at)).toList();
  }

  private CampaignStanding standing(
      Campaign campaign, Map<String, Map<Covered, Answer>> said, Instant at) {
    List<Account> on = on(campaign);
    Account first = on.isEmpty() ? Account.named(campaign.accounts().get(0), "other") : on.get(0);
    Rulings rulings = Rulings.of(campaign, on, rules.get().policies(), at);
    Map<Covered, Answer> given =
        said.computeIfAbsent(first.name(), name -> said(answers.of(name), at));
    return new Stands(campaign, first, rulings, given, at).standing();
  }

  private List<Account> on(Campaign campaign) {
    return campaign.accounts().stream().flatMap(a -> accounts.find(a).stream()).toList();
  }

  private static Map<Covered, Answer> said(List<Answer> given, Instant at) {
    Map<Covered, Answer> said = new HashMap<>();
    given.stream().filter(a -> a.settles(at)).forEach(a -> a.covers().forEach(c -> said.put(c, a)));
    return said;
  }

  @Override
  public List<Item> on(Account account, Instant at) {
    return items(of(account, at));
  }

  @Override
  public List<Item> on(Account account, Instant at, List<Answer> given) {
    return items(of(account, at, () -> given));
  }

  private static List<Item> items(List<Stands> stands) {
    List<Item> items = new ArrayList<>();
    stands.forEach(one -> items.addAll(one.items()));
    return items;
  }

  /** What campaigns want of the coming weeks, over all accounts of whose day it is. */
  public List<Work> work(Whose whose, Instant at) {
    List<Work> work = new ArrayList<>();
    for (Account account : whose.accounts()) {
      of(account, at).forEach(one -> work.addAll(one.work()));
    }
    return work;
  }

  private List<Stands> of(Account account, Instant at) {
    return of(account, at, () -> answers.of(account.name()));
  }

  private List<Stands> of(Account account, Instant at, Supplier<List<Answer>> answered) {
    List<Campaign> own =
        all().stream()
            .filter(c -> c.accounts().get(0).equals(account.name()) && c.calledOff() == null)
            .toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Map<Covered, Answer> given = said(answered.get(), at);
    return own.stream()
        .map(
            c ->
                new Stands(c, account, Rulings.of(c, on(c), rules.get().policies(), at), given, at))
        .toList();
  }

  /** The item of a step, also before its day. */
  Optional<Item> item(Campaign campaign, String step, String key, Instant at) {
    Account first = accounts.named(campaign.accounts().get(0));
    LocalDate day = LocalDate.ofInstant(at, first.zone());
    return Stream.of(tend.plan.campaigns.Occasion.of(campaign))
        .flatMap(List::stream)
        .filter(o -> o.step().id().equals(step) && o.key().equals(key))
        .findFirst()
        .map(o -> CampaignItem.of(o, false, first, day, at));
  }
}
