package tend.facts;

import java.util.Map;

/**
 * The numbers of one playbook as they hold for one account: facts like all others, so that changing
 * one needs no recompile. Immutable; threads may share it.
 */
public record Settings(Map<String, Setting> byName) {
  public Settings {
    byName = Map.copyOf(byName);
  }

  /**
   * The value of that setting.
   *
   * @throws IllegalStateException when the playbook has none; the checker refuses such rules
   *     beforehand
   */
  public double number(String name) {
    Setting setting = byName.get(name);
    if (setting == null) {
      throw new IllegalStateException("no setting " + name);
    }
    return setting.value();
  }

  /**
   * One resolved number.
   *
   * @param unit "hours", "days", "percent", "comments" …
   * @param from where it comes from: "playbook", "platform youtube", "brand x", "account y"
   */
  public record Setting(String name, double value, String unit, String from) {}
}
