package tend.web.releases;

import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.web.page.Urls;

/** Addresses of what can be done with a playbook. */
final class Links {
  static final String VOCABULARY = "/vocabulary";
  static final String POLICIES = "/policies";
  static final String TEAM = "/team";

  private Links() {}

  static String release(String id) {
    return Urls.playbook(id) + "/release";
  }

  static String history(String id) {
    return Urls.playbook(id) + "/history";
  }

  static String released(String id, int step) {
    return release(id) + "?done=" + step;
  }

  static String rolledBack(String id, int step) {
    return history(id) + "?done=" + step;
  }

  static String rollback(String id) {
    return Urls.playbook(id) + "/rollback";
  }

  static String rollback(String id, int version) {
    return rollback(id) + "?to=" + version;
  }

  static String compare(String id) {
    return Urls.playbook(id) + "/compare";
  }

  static String compare(String id, String from, String to) {
    return compare(id) + "?from=" + Urls.segment(from) + "&to=" + Urls.segment(to);
  }

  static String counted(String id) {
    return history(id) + "/counted";
  }

  /** The line in the editor; null where it is in no file of that playbook. */
  static @Nullable String line(String id, Issue issue) {
    String[] parts = issue.path().split("/", -1);
    boolean own = parts.length > 1 && parts[parts.length - 2].equals(id);
    return own
        ? Urls.playbook(id)
            + "/files/"
            + Urls.segment(parts[parts.length - 1])
            + "#L"
            + Math.max(1, issue.line())
        : null;
  }
}
