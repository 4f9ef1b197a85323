package tend.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tend.model.Whose;

/** Addresses within the app. */
final class Urls {
  private Urls() {}

  static String today(String account) {
    return "/accounts/" + segment(account) + "/today";
  }

  static String creatorsToday(String creator) {
    return "/creators/" + segment(creator) + "/today";
  }

  static String aside(Whose whose) {
    return (whose.several() ? "/creators/" : "/accounts/") + segment(whose.name()) + "/aside";
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
