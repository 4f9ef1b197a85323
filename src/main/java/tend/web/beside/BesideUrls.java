package tend.web.beside;

import org.jspecify.annotations.Nullable;
import tend.web.page.Urls;

/** Addresses of what stands beside a playbook. */
final class BesideUrls {
  private BesideUrls() {}

  static String panel(String playbook) {
    return Urls.playbook(playbook) + "/beside";
  }

  static String page(String playbook) {
    return panel(playbook) + "/page";
  }

  /** The page with that account pinned, at the rule. */
  static String page(String playbook, String account, String rule) {
    return page(playbook) + "?account=" + Urls.segment(account) + "#why-" + anchor(rule);
  }

  static String why(String playbook) {
    return panel(playbook) + "/why";
  }

  static String impact(String playbook) {
    return panel(playbook) + "/impact";
  }

  static String counts(String playbook) {
    return Urls.playbook(playbook) + "/funnel";
  }

  /** A file in the editor. */
  static String file(String playbook, String file, int line) {
    return Urls.playbook(playbook) + "/files/" + Urls.segment(file) + "#line-" + line;
  }

  /** Where a scenario is made of what a rule says of an account. */
  static String scenario(
      String playbook, String account, @Nullable String rule, @Nullable String subject) {
    return Urls.playbook(playbook)
        + "/scenario?account="
        + Urls.segment(account)
        + (rule == null ? "" : "&rule=" + Urls.segment(rule))
        + (subject == null ? "" : "&subject=" + Urls.segment(subject));
  }

  /** The name of a place on a page. */
  static String anchor(String rule) {
    return rule.replace('/', '-');
  }
}
