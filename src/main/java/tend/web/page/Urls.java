package tend.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import tend.flow.ReadPeople;
import tend.model.Account;
import tend.model.Whose;

/** Addresses within the app. */
public final class Urls {
  public static final String CAMPAIGNS = "/campaigns";
  public static final String ACCOUNTS = "/accounts";
  public static final String PLAYBOOKS = "/playbooks";
  public static final String RESULTS = "/results";

  private Urls() {}

  public static String today(String account) {
    return "/accounts/" + segment(account) + "/today";
  }

  public static String today(Whose whose) {
    return list(whose) + "/today";
  }

  public static String weeks(Whose whose) {
    return list(whose) + "/weeks";
  }

  /** What stands beside Today. */
  public static String ahead(Whose whose) {
    return weeks(whose) + "/ahead";
  }

  public static String pins(Whose whose) {
    return weeks(whose) + "/pins";
  }

  /** The weeks, which say that a day was chosen for that work. */
  public static String pinned(Whose whose, String work) {
    return weeks(whose) + "?pinned=" + segment(work);
  }

  /** The weeks, which say that it may move again. */
  public static String unpinned(Whose whose, String work) {
    return weeks(whose) + "?unpinned=" + segment(work);
  }

  /** The section of that list. */
  public static String list(Whose whose, String section) {
    return list(whose) + "/" + section;
  }

  public static String health(Whose whose) {
    return list(whose, Places.HEALTH);
  }

  public static String people(Whose whose) {
    return list(whose, Places.PEOPLE);
  }

  /** Somebody as an account knows them; the word stands for them, see {@link ReadPeople}. */
  public static String person(Account account, String word) {
    return people(Whose.of(account)) + "/" + segment(word);
  }

  public static String draft(Whose whose) {
    return list(whose, Places.DRAFT);
  }

  public static String settings(Whose whose) {
    return list(whose, Places.SETTINGS);
  }

  public static String playbook(String id) {
    return PLAYBOOKS + "/" + segment(id);
  }

  /** Where the rule is read and written. */
  public static String rule(String playbook, String rule) {
    return playbook(playbook) + "?rule=" + segment(rule);
  }

  /** What would fire on that account, and what nearly does. */
  public static String why(String account) {
    return ACCOUNTS + "/" + segment(account) + "/why";
  }

  private static String list(Whose whose) {
    return (whose.several() ? "/creators/" : "/accounts/") + segment(whose.name());
  }

  public static String newCampaign(String template) {
    return CAMPAIGNS + "/new?template=" + segment(template);
  }

  public static String campaign(String id) {
    return CAMPAIGNS + "/" + segment(id);
  }

  public static String tick(String campaign, String step, String key) {
    return campaign(campaign) + "/steps/" + segment(step) + "/" + segment(key) + "/done";
  }

  /** The campaign as it would be with another first day. */
  public static String preview(String campaign, LocalDate start) {
    return campaign(campaign) + "?preview=" + start;
  }

  public static String todayFor(Whose whose, String assistant) {
    return today(whose) + "?for=" + segment(assistant);
  }

  public static String aside(Whose whose) {
    return list(whose) + "/aside";
  }

  public static String running(String id) {
    return "/imports/" + id;
  }

  public static String connection(String account) {
    return "/connections/" + segment(account);
  }

  public static String connected(String account) {
    return "/connect?connected=" + segment(account);
  }

  public static String disconnected(String account) {
    return "/connect?disconnected=" + segment(account);
  }

  /** A part of an address. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
