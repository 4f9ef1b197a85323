package tend.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of one playbook as they hold for one account: facts like all others, so that changing
 * one needs no recompile. Immutable; threads may share it.
 */
public record Settings(Map<String, Setting> byName) {
  public Settings {
    Map<String, Setting> sorted = new LinkedHashMap<>();
    new TreeMap<>(byName).forEach((name, setting) -> sorted.put(name.intern(), setting));
    byName = Collections.unmodifiableMap(sorted); // asked for by constants: found at first sight
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
