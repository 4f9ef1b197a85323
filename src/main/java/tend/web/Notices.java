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
      notices.add(told(one));
    }
    if (notices.isEmpty()) {
      rules.problems().stream()
          .filter(i -> i.level() == Issue.Level.ERROR)
          .forEach(
              i ->
                  notices.add(
                      t(
                          "{0}, line {1}: {2}.",
                          file(i), String.valueOf(i.line()), said(i.message()))));
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

  /** By the title people know; where its files lie is for whoever looks after the server. */
  private static String told(Broken one) {
    Issue first = one.first();
    String where =
        first == null
            ? said(one.cause())
            : t("{0}, line {1}", file(first), String.valueOf(first.line()));
    String why = first == null ? where : t("{0}: {1}", where, said(first.message()));
    return one.lastGood()
        ? t(
            "“{0}” was saved with an error, so its last good version goes on: {1}.",
            one.title(), why)
        : t("“{0}” has an error and suggests nothing: {1}.", one.title(), why);
  }

  private static String file(Issue issue) {
    return issue.path().substring(issue.path().lastIndexOf('/') + 1);
  }
}
