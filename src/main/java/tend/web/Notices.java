package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import tend.flow.rules.Broken;
import tend.flow.rules.RulesInForce;
import tend.model.Issue;

/** What every page says where files of rules are broken and something else is in force. */
final class Notices {
  private static final int MOST = 3;

  private Notices() {}

  static List<String> of(RulesInForce rules) {
    List<String> notices = new ArrayList<>();
    for (Broken one : rules.broken()) {
      notices.add(t("{0}.", said(one.told())));
    }
    if (notices.isEmpty()) {
      rules.problems().stream()
          .filter(i -> i.level() == Issue.Level.ERROR)
          .forEach(
              i ->
                  notices.add(
                      t("{0}:{1}: {2}.", i.path(), String.valueOf(i.line()), said(i.message()))));
    }
    if (rules.playbooks().isEmpty() && notices.isEmpty()) {
      notices.add(t("No playbook is in force, so nothing is suggested. See the page Playbooks."));
    }
    int more = notices.size() - MOST;
    if (more > 0) {
      notices.subList(MOST, notices.size()).clear();
      notices.add(t("And {0} more. See the page Playbooks.", more));
    }
    return notices;
  }
}
