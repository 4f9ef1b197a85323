package tend.web.page;

import static tend.web.page.Words.t;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tend.flow.Accounts;
import tend.flow.LivePlatforms;
import tend.model.Account;
import tend.model.Whose;

/** Whose lists there are, and the way from each page to the others. Threads share it. */
public final class Places {
  public static final String TODAY = "today";
  public static final String WEEKS = "weeks";
  public static final String HEALTH = "health";
  public static final String CAMPAIGNS = "campaigns";
  public static final String PEOPLE = "people";
  public static final String DRAFT = "draft";
  public static final String ACCOUNTS = "accounts";
  public static final String PLAYBOOKS = "playbooks";
  public static final String RESULTS = "results";
  public static final String IMPORT = "import";
  public static final String CONNECT = "connect";
  public static final String SETTINGS = "settings";

  /** What somebody types by heart, without whose it is; {@code /health} is the server's own. */
  public static final List<String> WITHOUT_A_LIST = List.of(TODAY, WEEKS, PEOPLE, DRAFT, SETTINGS);

  private static final int MOST_LISTS = 12;
  private static final Set<String> OF_A_LIST =
      Set.of(TODAY, WEEKS, HEALTH, PEOPLE, DRAFT, SETTINGS);
  private final Accounts accounts;

  public Places(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The list to begin with: the first account's creator's where they have several. */
  public Optional<Whose> home() {
    return accounts.all().stream().findFirst().map(accounts::sharedBy);
  }

  /** The way from a page that is about no list: that to begin with, or none. */
  public Rail rail(String here) {
    return home().map(whose -> rail(whose, here)).orElseGet(() -> nowhere(here));
  }

  /** The way where there is no account yet. */
  private static Rail nowhere(String here) {
    return new Rail(
        "Tend", "", "T", here, List.of(campaigns()), List.of(), work(), bringing(), List.of());
  }

  /** The way from that section of that list. */
  public Rail rail(Whose whose, String here) {
    String name = whose.name();
    return new Rail(
        name,
        whose.several()
            ? t("all accounts")
            : LivePlatforms.title(whose.accounts().get(0).platform()),
        name.substring(0, 1).toUpperCase(Locale.ROOT),
        here,
        List.of(
            new Rail.Section(TODAY, t("Today"), "today", Urls.today(whose)),
            new Rail.Section(WEEKS, t("Weeks"), "weeks", Urls.weeks(whose)),
            new Rail.Section(HEALTH, t("Health"), "health", Urls.health(whose)),
            campaigns()),
        List.of(
            new Rail.Section(PEOPLE, t("People"), "people", Urls.people(whose)),
            new Rail.Section(DRAFT, t("Check a draft"), "make", Urls.draft(whose))),
        work(),
        Stream.concat(
                bringing().stream(),
                Stream.of(new Rail.Section(SETTINGS, t("Settings"), "gear", Urls.settings(whose))))
            .toList(),
        lists(whose, here));
  }

  private static Rail.Section campaigns() {
    return new Rail.Section(CAMPAIGNS, t("Campaigns"), "flag", Urls.CAMPAIGNS);
  }

  private static List<Rail.Section> bringing() {
    return List.of(
        new Rail.Section(IMPORT, t("Bring in a file"), "plus", "/import"),
        new Rail.Section(CONNECT, t("Connect"), "link", "/connect"));
  }

  private static List<Rail.Section> work() {
    return List.of(
        new Rail.Section(ACCOUNTS, t("Accounts"), "grid", Urls.ACCOUNTS),
        new Rail.Section(PLAYBOOKS, t("Playbooks"), "book", Urls.PLAYBOOKS),
        new Rail.Section(RESULTS, t("Results"), "chart", Urls.RESULTS));
  }

  /**
   * The accounts, and before them each person who has several. Of many accounts some; the page of
   * all accounts has them all.
   */
  private List<Rail.Link> lists(Whose whose, String here) {
    List<Account> all = accounts.all();
    TreeMap<String, List<Account>> creators = new TreeMap<>();
    for (Account one : all) {
      String creator = one.preferences().creator();
      if (creator != null) {
        creators.computeIfAbsent(creator, c -> new ArrayList<>()).add(one);
      }
    }
    List<Rail.Link> lists = new ArrayList<>();
    creators.forEach(
        (creator, theirs) -> {
          if (theirs.size() > 1) {
            lists.add(link(new Whose(creator, theirs), whose, here));
          }
        });
    all.forEach(a -> lists.add(link(Whose.of(a), whose, here)));
    return lists.size() <= MOST_LISTS ? lists : some(lists);
  }

  /** The one that is looked at, and the first of the others. */
  private static List<Rail.Link> some(List<Rail.Link> lists) {
    List<Rail.Link> some = new ArrayList<>(lists.stream().filter(Rail.Link::here).toList());
    lists.stream().filter(l -> !l.here()).limit(MOST_LISTS - some.size()).forEach(some::add);
    return some;
  }

  private static Rail.Link link(Whose one, Whose whose, String here) {
    boolean about = OF_A_LIST.contains(here);
    boolean same = Urls.today(one).equals(Urls.today(whose)) && about;
    return new Rail.Link(one.name(), about ? Urls.list(one, here) : Urls.today(one), same);
  }

  /** Whose clock pages for strategists go by. */
  public ZoneId zone() {
    return Dates.zone(accounts.all());
  }
}
