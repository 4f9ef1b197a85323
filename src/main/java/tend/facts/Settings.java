package tend.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one playbook as they hold for one account: facts like all others, so that changing
 * one needs no recompile. Immutable; threads may share it.
 */
public final class Settings {
  private final Map<String, Setting> byName;
  private final String[] names;
  private final double[] values;

  /** Those numbers, each under its name. */
  public Settings(Map<String, Setting> byName) {
    Map<String, Setting> sorted = new LinkedHashMap<>();
    new TreeMap<>(byName).forEach((name, setting) -> sorted.put(name.intern(), setting));
    this.byName = Collections.unmodifiableMap(sorted);
    this.names = sorted.keySet().toArray(String[]::new);
    this.values = sorted.values().stream().mapToDouble(Setting::value).toArray();
  }

  /** Each setting by its name, sorted. */
  public Map<String, Setting> byName() {
    return byName;
  }

  /**
   * The value of that setting.
   *
   * @throws IllegalStateException when the playbook has none; the checker refuses such rules
   *     beforehand
   */
  public double number(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) { // few, and mostly the very name: asked of each fact
        return values[i];
      }
    }
    throw new IllegalStateException("no setting " + name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && byName.equals(settings.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }

  /**
   * One resolved number.
   *
   * @param unit "hours", "days", "percent", "comments" …
   * @param from where it comes from: "playbook", "platform youtube", "brand x", "account y"
   */
  public record Setting(String name, double value, String unit, String from) {}
}
