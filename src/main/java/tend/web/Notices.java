package tend.web;

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
      notices.add(one.told() + ".");
    }
    if (notices.isEmpty()) {
      rules.problems().stream()
          .filter(i -> i.level() == Issue.Level.ERROR)
          .forEach(i -> notices.add(i.path() + ":" + i.line() + ": " + i.message() + "."));
    }
    if (rules.playbooks().isEmpty() && notices.isEmpty()) {
      notices.add("No playbook is in force, so nothing is suggested; see: tend status.");
    }
    int more = notices.size() - MOST;
    if (more > 0) {
      notices.subList(MOST, notices.size()).clear();
      notices.add("And " + more + " more; see them with: tend status.");
    }
    return notices;
  }
}
