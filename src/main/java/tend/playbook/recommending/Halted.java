package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.model.DayPlan.Stopped;
import tend.playbook.Playbook;

/** Counts the rules that looked at one account and names those that were left out. Used once. */
final class Halted {
  private final String account;
  private final SortedMap<String, String> rules = new TreeMap<>();
  private final List<Stopped> playbooks = new ArrayList<>();
  private int ran;

  Halted(String account) {
    this.account = account;
  }

  /** The playbook ran but for those of its rules. */
  void ran(Playbook playbook, Map<String, String> without) {
    without.forEach((rule, reason) -> rules.put(playbook.id() + "/" + rule, reason));
    ran += playbook.size() - without.size();
  }

  /** None of its rules ran. */
  void failed(Playbook playbook, RuntimeException e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String reason = said.lines().findFirst().orElse("") + " on " + account + "; left out";
    playbooks.add(new Stopped(playbook.id(), reason));
  }

  /** Playbooks first, then rules by name. */
  List<Stopped> told() {
    List<Stopped> told = new ArrayList<>(playbooks);
    rules.forEach((rule, reason) -> told.add(new Stopped(rule, reason + " " + left())));
    return told;
  }

  private String left() {
    String others =
        ran == 0
            ? "no other rule ran"
            : "the other " + (ran == 1 ? "rule" : ran + " rules") + " ran";
    return "on " + account + " and was left out; " + others;
  }
}
