package tend.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import tend.model.Whose;

/** Addresses within the app. */
final class Urls {
  static final String CAMPAIGNS = "/campaigns";

  private Urls() {}

  static String today(String account) {
    return "/accounts/" + segment(account) + "/today";
  }

  static String today(Whose whose) {
    return list(whose) + "/today";
  }

  static String weeks(Whose whose) {
    return list(whose) + "/weeks";
  }

  static String pins(Whose whose) {
    return weeks(whose) + "/pins";
  }

  /** The weeks, which say that a day was chosen for that work. */
  static String pinned(Whose whose, String work) {
    return weeks(whose) + "?pinned=" + segment(work);
  }

  /** The weeks, which say that it may move again. */
  static String unpinned(Whose whose, String work) {
    return weeks(whose) + "?unpinned=" + segment(work);
  }

  private static String list(Whose whose) {
    return (whose.several() ? "/creators/" : "/accounts/") + segment(whose.name());
  }

  static String newCampaign(String template) {
    return CAMPAIGNS + "/new?template=" + segment(template);
  }

  static String campaign(String id) {
    return CAMPAIGNS + "/" + segment(id);
  }

  static String tick(String campaign, String step, String key) {
    return campaign(campaign) + "/steps/" + segment(step) + "/" + segment(key) + "/done";
  }

  /** The campaign as it would be with another first day. */
  static String preview(String campaign, LocalDate start) {
    return campaign(campaign) + "?preview=" + start;
  }

  static String todayFor(Whose whose, String assistant) {
    return today(whose) + "?for=" + segment(assistant);
  }

  static String aside(Whose whose) {
    return list(whose) + "/aside";
  }

  static String running(String id) {
    return "/imports/" + id;
  }

  static String connection(String account) {
    return "/connections/" + segment(account);
  }

  static String connected(String account) {
    return "/connect?connected=" + segment(account);
  }

  static String disconnected(String account) {
    return "/connect?disconnected=" + segment(account);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
