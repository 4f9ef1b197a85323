package tend.flow.campaigns;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.GiveAnswer;
import tend.flow.UnknownName;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Item;
import tend.model.Nearest;
import tend.model.campaign.Campaign;
import tend.model.campaign.Met;
import tend.model.campaign.Phase;
import tend.model.campaign.Template;
import tend.model.campaign.Terms;
import tend.plan.campaigns.Schedule;
import tend.playbook.CampaignTemplates;
import tend.policy.Variant;
import tend.store.CampaignStore;
import tend.store.ItemStore;

/**
 * Makes campaigns and changes them, one step after the other, each of which can be taken back.
 * Threads may share it.
 */
public final class Campaigns {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_DAYS = 400;
  private static final int MOST_YEARS_AHEAD = 2;

  /** Words that addresses of the pages begin with. */
  private static final Set<String> RESERVED = Set.of("new");

  private final CampaignStore store;
  private final ReadCampaigns read;
  private final Accounts accounts;
  private final ItemStore items;
  private final GiveAnswer answers;
  private final Supplier<CampaignTemplates> templates;
  private final Supplier<RulesInForce> rules;

  public Campaigns(
      CampaignStore store,
      ReadCampaigns read,
      Accounts accounts,
      ItemStore items,
      GiveAnswer answers,
      Supplier<CampaignTemplates> templates,
      Supplier<RulesInForce> rules) {
    this.store = store;
    this.read = read;
    this.accounts = accounts;
    this.items = items;
    this.answers = answers;
    this.templates = templates;
    this.rules = rules;
  }

  /**
   * What somebody wants to begin.
   *
   * @param accounts names, the one whose list gets the steps first
   * @param goal null for the template's
   * @param days how long phases are, by id, where they differ from the template
   */
  public record Wish(
      String name,
      String template,
      List<String> accounts,
      LocalDate start,
      Terms terms,
      @Nullable String goal,
      @Nullable String owner,
      Map<String, Integer> days) {
    public Wish {
      accounts = List.copyOf(accounts);
      days = Map.copyOf(days);
    }
  }

  /** How campaigns stand. */
  public ReadCampaigns read() {
    return read;
  }

  /** The zone that an account's days are counted in. */
  ZoneId zone(String account) {
    return accounts.named(account).zone();
  }

  /** What campaigns can be made from, and what is wrong with the files. */
  public CampaignTemplates templates() {
    return templates.get();
  }

  /**
   * What a campaign would be, made nowhere.
   *
   * @throws CampaignRefused where a word of it is wrong
   * @throws UnknownName where an account or the template is not there
   */
  public Campaign draft(Wish wish, Instant at) {
    Template template = template(wish.template());
    String name = wish.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !Account.isName(name)) {
      throw new CampaignRefused(
          "the campaign's name is empty, of several lines or longer than "
              + LONGEST_NAME
              + " signs; give it a short one");
    }
    List<Account> on = wish.accounts().stream().distinct().map(accounts::named).toList();
    if (on.isEmpty()) {
      throw new CampaignRefused("the campaign is on no account; name one with --account");
    }
    LocalDate today = LocalDate.ofInstant(at, on.get(0).zone());
    if (wish.start().isBefore(today)) {
      throw new CampaignRefused(
          "the first day " + wish.start() + " is gone; choose " + today + " or later");
    }
    LocalDate last = today.plusYears(MOST_YEARS_AHEAD);
    if (wish.start().isAfter(last)) {
      throw new CampaignRefused(
          "the first day " + wish.start() + " is too far ahead; choose " + last + " or earlier");
    }
    wish.days().forEach((phase, days) -> checked(template, phase, days));
    List<Phase> phases = Schedule.of(template, wish.start(), wish.days());
    if (phases.get(phases.size() - 1).to().isAfter(wish.start().plusDays(LONGEST_DAYS))) {
      throw new CampaignRefused(
          name + " would last more than " + LONGEST_DAYS + " days; shorten its phases");
    }
    printable("the goal", wish.goal());
    printable("the owner", wish.owner());
    String goal = wish.goal();
    return new Campaign(
        id(name),
        name,
        template.id(),
        template.action(),
        on.stream().map(Account::name).toList(),
        checked(with(template, wish.terms())),
        goal == null || goal.isBlank() ? template.goal() : goal.strip(),
        wish.owner(),
        phases,
        List.of(),
        at,
        null);
  }

  private static Terms with(Template template, Terms terms) {
    List<String> ways =
        Stream.concat(template.ways().stream(), terms.ways().stream()).distinct().toList();
    return new Terms(ways, terms.hashtag(), terms.prize(), terms.countries(), terms.minimumAge());
  }

  /** What platforms refuse of it; none means that it may be. */
  public List<Refusal> refusals(Campaign campaign, Instant at) {
    List<Account> on =
        campaign.accounts().stream().flatMap(a -> accounts.find(a).stream()).toList();
    return Rulings.of(campaign, on, rules.get().policies(), at).refusals();
  }

  /**
   * Makes it.
   *
   * @throws CampaignRefused where a platform refuses it, or a word of it is wrong
   */
  public Campaign create(Wish wish, Instant at) {
    Campaign campaign = draft(wish, at);
    refuse(campaign, at);
    if (!store.take(null, campaign, "made", at)) {
      throw new CampaignRefused("a campaign called " + campaign.id() + " was just made; try again");
    }
    return campaign;
  }

  private void refuse(Campaign campaign, Instant at) {
    List<Refusal> refusals = refusals(campaign, at);
    if (!refusals.isEmpty()) {
      throw new CampaignRefused(
          campaign.name()
              + " is refused by "
              + String.join(", ", sources(refusals))
              + "; leave out what they refuse, or run it elsewhere",
          refusals);
    }
  }

  private static Set<String> sources(List<Refusal> refusals) {
    Set<String> sources = new TreeSet<>();
    refusals.forEach(r -> sources.add(r.from().who()));
    return sources;
  }

  /**
   * What it would be with the phases from that one on moved, so that it begins on that day.
   *
   * @param phase null for the first that has not begun
   * @throws CampaignRefused where that phase has begun, or the day is gone
   */
  public Campaign moved(Campaign campaign, @Nullable String phase, LocalDate start, Instant at) {
    CampaignStanding standing = read.standing(campaign, at);
    LocalDate today = standing.day();
    Phase from =
        phase == null
            ? campaign.phases().stream()
                .filter(p -> p.from().isAfter(today))
                .findFirst()
                .orElseThrow(
                    () ->
                        new CampaignRefused(
                            "every phase of "
                                + campaign.name()
                                + " has begun; call it off and begin"
                                + " anew"))
            : campaign
                .phase(phase)
                .orElseThrow(
                    () ->
                        new UnknownName(
                            campaign.name() + " has no phase " + phase,
                            Nearest.help(
                                phase, campaign.phases().stream().map(Phase::id).toList())));
    boolean open =
        standing.phases().stream()
            .dropWhile(p -> !p.phase().equals(from))
            .anyMatch(Campaigns::hasBegun);
    if (open) {
      throw new CampaignRefused(
          from.title() + " has begun, and what was announced stays; move a later phase");
    }
    int at0 = campaign.phases().indexOf(from);
    LocalDate least = at0 == 0 ? today : campaign.phases().get(at0 - 1).to().plusDays(1);
    LocalDate earliest = least.isBefore(today) ? today : least;
    if (start.isBefore(earliest)) {
      throw new CampaignRefused(
          from.title() + " cannot begin on " + start + "; choose " + earliest + " or later");
    }
    long days = start.toEpochDay() - from.from().toEpochDay();
    if (days > MOST_DAYS) {
      throw new CampaignRefused(start + " is more than a year later; call it off and begin anew");
    }
    return Schedule.moved(campaign, from.id(), (int) days);
  }

  /** Whether something of it was done: from then on people may know of it. */
  private static boolean hasBegun(InPhase phase) {
    return phase.steps().stream().anyMatch(s -> s.state() == State.DONE);
  }

  /** Moves it; see {@link #moved}. */
  public Campaign move(String id, @Nullable String phase, LocalDate start, Instant at) {
    Campaign before = read.named(id);
    Campaign after = moved(before, phase, start, at);
    return take(before, after, "moved to " + start, at);
  }

  /** Says that a requirement is met; {@code how} may be empty. */
  public Campaign meet(String id, String word, String how, Instant at) {
    Campaign before = read.named(id);
    printable("how it is met", how);
    Check check = check(before, word, at);
    if (!check.confirmable()) {
      throw new CampaignRefused("nobody need confirm \"" + check.told() + "\": " + check.how());
    }
    List<Met> met = without(before, check.word());
    met.add(new Met(check.word(), how.strip(), at));
    return take(before, before.meeting(met), "met: " + check.word(), at);
  }

  /** Takes that back. */
  public Campaign unmeet(String id, String word, Instant at) {
    Campaign before = read.named(id);
    List<Met> met = without(before, word);
    if (met.size() == before.met().size()) {
      throw new UnknownName(
          "nobody confirmed " + word + " for " + before.name(),
          Nearest.help(word, before.met().stream().map(Met::requirement).toList()));
    }
    return take(before, before.meeting(met), "not met: " + word, at);
  }

  private static List<Met> without(Campaign campaign, String word) {
    List<Met> met = new ArrayList<>(campaign.met());
    met.removeIf(m -> m.requirement().equals(word));
    return met;
  }

  private Check check(Campaign campaign, String word, Instant at) {
    List<Check> checks =
        read.standing(campaign, at).phases().stream().flatMap(p -> p.checks().stream()).toList();
    return checks.stream()
        .filter(c -> c.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    campaign.name() + " asks for no " + word,
                    Nearest.help(word, checks.stream().map(Check::word).distinct().toList())));
  }

  /**
   * Other terms.
   *
   * @throws CampaignRefused once they were announced, or where a platform refuses them
   */
  public Campaign terms(String id, Terms terms, Instant at) {
    Campaign before = read.named(id);
    boolean announced =
        read.standing(before, at).phases().stream()
            .filter(p -> p.phase().gated())
            .anyMatch(Campaigns::hasBegun);
    if (announced) {
      throw new CampaignRefused(
          "the terms of "
              + before.name()
              + " were announced and stay as they are; call it off and begin anew");
    }
    Campaign after = before.with(checked(terms));
    refuse(after, at);
    return take(before, after, "other terms", at);
  }

  /** Calls it off: it asks for nothing from now on. */
  public Campaign callOff(String id, Instant at) {
    Campaign before = read.named(id);
    if (before.calledOff() != null) {
      throw new CampaignRefused(
          before.name()
              + " is called off already; take it back with: campaign undo "
              + before.id());
    }
    return take(before, before.calledOff(at), "called off", at);
  }

  /**
   * Ticks one time of a step, also before its day.
   *
   * @param key "once" or "day-3"; null for the first that is to be done
   * @throws CampaignRefused where it waits for something
   */
  public Item tick(String id, String step, @Nullable String key, Instant at) {
    Campaign campaign = read.named(id);
    InStep one = find(campaign, step, key, at);
    String waits = one.waits();
    if (waits != null) {
      throw new CampaignRefused(one.step().title() + " waits: " + waits);
    }
    Item item = read.item(campaign, one.step().id(), one.key(), at).orElseThrow();
    items.keep(item, at);
    answers.done(item.id(), at);
    return item;
  }

  /** Takes a tick back. */
  public Item untick(String id, String step, @Nullable String key, Instant at) {
    Campaign campaign = read.named(id);
    List<InStep> done =
        steps(campaign, step, at).stream()
            .filter(s -> s.state() == State.DONE || s.state() == State.DECLINED)
            .filter(s -> key == null || s.key().equals(key))
            .toList();
    if (done.isEmpty()) {
      throw new CampaignRefused(step + " of " + campaign.name() + " is not done");
    }
    InStep last = done.get(done.size() - 1);
    Item item = read.item(campaign, last.step().id(), last.key(), at).orElseThrow();
    answers.undo(item.id());
    return item;
  }

  private InStep find(Campaign campaign, String step, @Nullable String key, Instant at) {
    List<InStep> all = steps(campaign, step, at);
    return all.stream()
        .filter(
            s ->
                key == null
                    ? s.state() != State.DONE
                        && s.state() != State.DECLINED
                        && s.state() != State.OVER
                    : s.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new CampaignRefused(
                    key == null
                        ? step + " of " + campaign.name() + " is done"
                        : step + " is not to be done on " + key));
  }

  private List<InStep> steps(Campaign campaign, String step, Instant at) {
    CampaignStanding standing = read.standing(campaign, at);
    List<InStep> all = standing.steps().filter(s -> s.step().id().equals(step)).toList();
    if (all.isEmpty()) {
      throw new UnknownName(
          campaign.name() + " has no step " + step,
          Nearest.help(step, standing.steps().map(s -> s.step().id()).distinct().toList()));
    }
    return all;
  }

  /** The number of the change after which it stood like that; empty where there was none. */
  public Optional<Integer> number(Campaign then) {
    return store.history(then.id()).stream()
        .filter(t -> t.campaign().equals(then))
        .map(CampaignStore.Taken::number)
        .reduce((one, later) -> later);
  }

  /**
   * Takes the newest change back, and says what it was.
   *
   * @param number the change that is meant; null for whatever is newest
   * @throws CampaignRefused where that change is not the newest any more
   */
  public String undo(String id, @Nullable Integer number) {
    Campaign campaign = read.named(id);
    return store
        .undo(campaign.id(), number)
        .orElseThrow(() -> new CampaignRefused(notTakenBack(campaign, number)))
        .what();
  }

  private static String notTakenBack(Campaign campaign, @Nullable Integer number) {
    return number == null
        ? "nothing was changed of "
            + campaign.name()
            + " since it was made; ticks are taken back with: campaign undone "
            + campaign.id()
        : "that change of "
            + campaign.name()
            + " is not the newest any more, or was taken back already; look at how it stands now";
  }

  /** Deletes it with its history. What was ticked stays with the account's answers. */
  public void delete(String id) {
    store.delete(read.named(id).id());
  }

  private Campaign take(Campaign before, Campaign after, String what, Instant at) {
    if (!store.take(before, after, what, at)) {
      throw new CampaignRefused(
          before.name() + " was changed by somebody else meanwhile; look at it and try again");
    }
    return after;
  }

  private Template template(String id) {
    CampaignTemplates known = templates.get();
    return known
        .find(id)
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no campaign template " + id, Nearest.help(id, known.ids())));
  }

  private static void checked(Template template, String phase, int days) {
    List<String> ids = template.phases().stream().map(Template.Stretch::id).toList();
    if (!ids.contains(phase)) {
      throw new UnknownName(
          "the template " + template.id() + " has no phase " + phase, Nearest.help(phase, ids));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new CampaignRefused(phase + " cannot have " + days + " days; choose 1 to " + MOST_DAYS);
    }
  }

  private static Terms checked(Terms terms) {
    for (String way : terms.ways()) {
      if (Variant.of(way).isEmpty()) {
        throw new UnknownName(
            "there is no way to take part called " + way, Nearest.help(way, Variant.words()));
      }
    }
    printable("the prize", terms.prize());
    terms.countries().forEach(country -> printable("a country", country));
    String hashtag = terms.hashtag();
    if (hashtag != null && !hashtag.matches("#?[\\p{L}\\p{N}_]+")) {
      throw new CampaignRefused(
          "\"" + hashtag + "\" is no hashtag; write one word of letters, digits and _");
    }
    String tag = hashtag == null || hashtag.startsWith("#") ? hashtag : "#" + hashtag;
    return new Terms(terms.ways(), tag, terms.prize(), terms.countries(), terms.minimumAge());
  }

  /** Not every database takes every control character. */
  private static void printable(String what, @Nullable String text) {
    if (text != null && !Account.isName(text)) {
      throw new CampaignRefused(
          what + " has line breaks or control characters; write it on one line");
    }
  }

  private String id(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base = slug.isEmpty() ? "campaign" : slug;
    String id = base;
    for (int i = 2; RESERVED.contains(id) || store.find(id).isPresent(); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
