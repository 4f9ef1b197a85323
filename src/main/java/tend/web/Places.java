package tend.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tend.flow.Accounts;
import tend.model.Account;
import tend.model.Whose;

/** Whose lists there are, and the way from each page to the others. Threads share it. */
final class Places {
  static final String TODAY = "today";
  static final String WEEKS = "weeks";
  static final String CAMPAIGNS = "campaigns";
  private final Accounts accounts;

  Places(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The list to begin with: the first account's creator's where they have several. */
  Optional<Whose> home() {
    return accounts.all().stream().findFirst().map(accounts::sharedBy);
  }

  /** The way from that section of that list. */
  Rail rail(Whose whose, String here) {
    String name = whose.name();
    return new Rail(
        name,
        whose.several() ? "all accounts" : whose.accounts().get(0).platform(),
        name.substring(0, 1).toUpperCase(Locale.ROOT),
        here,
        List.of(
            new Rail.Section(TODAY, "Today", "today", Urls.today(whose)),
            new Rail.Section(WEEKS, "Weeks", "weeks", Urls.weeks(whose)),
            new Rail.Section(CAMPAIGNS, "Campaigns", "flag", Urls.CAMPAIGNS)),
        lists(whose, here));
  }

  /** The accounts, and before them each person who has several. */
  private List<Rail.Link> lists(Whose whose, String here) {
    List<Account> all = accounts.all();
    List<Rail.Link> lists = new ArrayList<>();
    TreeSet<String> creators = new TreeSet<>();
    all.forEach(a -> Stream.ofNullable(a.preferences().creator()).forEach(creators::add));
    for (String creator : creators) {
      accounts
          .ofCreator(creator)
          .filter(Whose::several)
          .ifPresent(w -> lists.add(link(w, whose, here)));
    }
    all.forEach(a -> lists.add(link(Whose.of(a), whose, here)));
    return lists;
  }

  private static Rail.Link link(Whose one, Whose whose, String here) {
    boolean same = Urls.today(one).equals(Urls.today(whose)) && !here.equals(CAMPAIGNS);
    return new Rail.Link(one.name(), here.equals(WEEKS) ? Urls.weeks(one) : Urls.today(one), same);
  }
}
