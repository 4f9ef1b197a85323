package tend.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;
import tend.model.Account;
import tend.model.Nearest;
import tend.policy.Policies;

/**
 * The numbers of a playbook: value, unit, range and reason, with overrides platform < brand <
 * account. Immutable; threads may share it.
 */
public final class SettingsFile {
  /** On which overrides stand, the weakest first. */
  public static final List<String> LEVELS = List.of("platform", "brand", "account");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
  private static final List<String> MEASURES = List.of("hours", "days", "percent");
  private static final List<String> KEYS = List.of("settings", "overrides");
  private static final List<String> ENTRY_KEYS = List.of("value", "unit", "range", "why", "policy");
  private static final List<String> OVERRIDE_KEYS = List.of("for", "set", "because");

  /** Stands among the settings when the file could not be read: none can be called missing. */
  static final String UNREAD = "?";

  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final List<Changed> overrides = new ArrayList<>();

  /**
   * A number as the playbook sets it.
   *
   * @param values its own, then those of the overrides
   */
  public record Declared(
      String name, List<Double> values, String unit, double least, double most, String why) {
    public Declared {
      values = List.copyOf(values);
    }

    double value() {
      return values.get(0);
    }

    Declared or(double value) {
      List<Double> more = new ArrayList<>(values);
      more.add(value);
      return new Declared(name, more, unit, least, most, why);
    }
  }

  private @Nullable Policies policies;

  /** As they hold where those overrides do, of which there are few. */
  private final Map<List<Changed>, Settings> resolved = new ConcurrentHashMap<>();

  /** An override for one platform, brand or account. */
  public record Changed(String level, String name, Map<String, Double> set) {}

  private SettingsFile() {}

  /** The numbers of a file that could not be read. */
  static SettingsFile unknown() {
    SettingsFile file = new SettingsFile();
    file.unread();
    return file;
  }

  /** The numbers as they were read before. */
  static SettingsFile known(List<Declared> declared, List<Changed> overrides) {
    SettingsFile file = new SettingsFile();
    declared.forEach(one -> file.declared.put(one.name(), one));
    file.overrides.addAll(overrides);
    return file;
  }

  /** Reads the file and reports what is wrong with it; what is right is kept. */
  static SettingsFile read(String text, @Nullable Policies policies, Problems problems) {
    SettingsFile file = new SettingsFile();
    file.policies = policies;
    try {
      Optional<YamlTree> root =
          YamlTree.read(text, 1).filter(r -> r.isMap("settings.yaml", problems));
      root.ifPresent(r -> r.onlyKeys("settings.yaml", KEYS, problems));
      if (root.isPresent()
          && root.get().get("settings").isEmpty()
          && !root.get().lacks("settings", KEYS)) {
        file.unread();
      }
      root.flatMap(r -> r.map("settings", problems))
          .ifPresent(all -> all.entries().forEach((key, one) -> file.declare(key, one, problems)));
      root.ifPresent(
          r -> r.maps("overrides", problems).forEach(one -> file.override(one, problems)));
    } catch (YamlTree.Unreadable e) {
      e.report(problems);
      file.unread();
    }
    return file;
  }

  private void unread() {
    declared.put(UNREAD, new Declared(UNREAD, List.of(0.0), "", 0, 0, ""));
  }

  public Map<String, Declared> declared() {
    return Collections.unmodifiableMap(declared);
  }

  /** The overrides in the order of the file. */
  public List<Changed> overrides() {
    return List.copyOf(overrides);
  }

  /** The numbers as they hold for that account, each with where it came from. */
  Settings resolve(Account account) {
    return resolve(level -> of(account, level));
  }

  /**
   * The numbers as they hold for whoever is called so.
   *
   * @param named the name on each level
   */
  public Settings resolve(UnaryOperator<String> named) {
    return resolved.computeIfAbsent(overrides(named), this::made);
  }

  /** Those that hold there, the weakest first. */
  private List<Changed> overrides(UnaryOperator<String> named) {
    if (overrides.isEmpty()) {
      return List.of();
    }
    List<Changed> some = new ArrayList<>();
    for (String level : LEVELS) {
      for (Changed override : overrides) {
        if (override.level().equals(level) && override.name().equals(named.apply(level))) {
          some.add(override);
        }
      }
    }
    return some;
  }

  private Settings made(List<Changed> some) {
    Map<String, Settings.Setting> out = plain();
    for (Changed override : some) {
      override.set().forEach((name, value) -> replace(out, name, value, override));
    }
    return new Settings(out);
  }

  private Map<String, Settings.Setting> plain() {
    Map<String, Settings.Setting> out = new TreeMap<>();
    declared.forEach(
        (name, one) ->
            out.put(name, new Settings.Setting(name, one.value(), one.unit(), "playbook")));
    return out;
  }

  /** Whether that number is the same there, with all its overrides. */
  boolean sameNumber(String name, SettingsFile other) {
    return values(name).equals(other.values(name));
  }

  private List<Object> values(String name) {
    Declared own = declared.get(name);
    List<Object> values = new ArrayList<>(exceptions(name));
    values.add(own == null ? UNREAD : own.value());
    return values;
  }

  /** Its overrides in words, in the order written: "8 for platform youtube". */
  List<String> exceptions(String name) {
    return overrides.stream()
        .filter(one -> one.set().containsKey(name))
        .map(
            one ->
                Numbers.exact(one.set().getOrDefault(name, 0.0))
                    + " for "
                    + one.level()
                    + " "
                    + one.name())
        .toList();
  }

  private static void replace(
      Map<String, Settings.Setting> out, String name, double value, Changed override) {
    Settings.Setting was = out.get(name);
    if (was != null) {
      String from = override.level() + " " + override.name();
      out.put(name, new Settings.Setting(name, value, was.unit(), from));
    }
  }

  private static String of(Account account, String level) {
    String brand = account.preferences().brand();
    return switch (level) {
      case "platform" -> account.platform();
      case "brand" -> brand == null ? "" : brand;
      default -> account.name();
    };
  }

  private void declare(YamlTree.Key key, YamlTree one, Problems problems) {
    if (!NAME.matcher(key.name()).matches()) {
      problems.error(
          "TD019",
          key,
          "\"" + key.name() + "\" is no name for a setting",
          "use small letters, digits and underscores, such as question_wait");
      return;
    }
    if (!one.isMap()) {
      problems.error(
          "TD019",
          one,
          key.name() + " needs a value, a unit, a range and a why",
          "write { value: 4, unit: hours, range: [1, 72], why: \"…\" }");
      unread();
      return;
    }
    if (decimalComma(one, problems)) {
      unread();
      return;
    }
    one.onlyKeys("a setting", ENTRY_KEYS, problems);
    Optional<Double> value = number(one, key, problems);
    for (String part : List.of("unit", "why")) {
      if (one.lacks(part, ENTRY_KEYS)) {
        problems.error(
            "TD019", key, key.name() + " has no " + part, "add " + part + ": to its entry");
      }
    }
    unit(one, problems);
    double[] range = range(one, key, problems);
    value.ifPresent(v -> inRange(key.name(), v, range, one.get("value").orElse(one), problems));
    Policies known = policies;
    if (known != null) {
      value.ifPresent(v -> PolicyNumber.check(one, v, range[1], known, problems));
    }
    declared.put(
        key.name(),
        new Declared(
            key.name(),
            List.of(value.orElse(range[0])),
            Objects.requireNonNullElse(one.text("unit"), "number"),
            range[0],
            range[1],
            Objects.requireNonNullElse(one.text("why"), "")));
  }

  /**
   * Between braces a comma ends the value, and what follows it is read as a key: 0,8 as 0 and 8.
   */
  private static boolean decimalComma(YamlTree map, Problems problems) {
    YamlTree before = null;
    for (Map.Entry<YamlTree.Key, YamlTree> entry : map.entries().entrySet()) {
      String whole = before == null ? "" : before.text().orElse("");
      String key = entry.getKey().name();
      if (before != null && whole.matches("-?\\d+") && key.matches("\\d+")) {
        String written = whole + "," + key;
        problems.error("TD004", before, Numbers.fault(written), Numbers.help(written));
        return true;
      }
      before = entry.getValue();
    }
    return false;
  }

  /** Units of time and shares have one spelling each; what is counted may be called anything. */
  private static void unit(YamlTree one, Problems problems) {
    String unit = one.text("unit");
    if (unit == null || MEASURES.contains(unit)) {
      return;
    }
    Nearest.within(2, unit, MEASURES)
        .ifPresent(
            near ->
                problems.error(
                    "TD019",
                    one.get("unit").orElse(one),
                    "there is no unit " + unit,
                    "did you mean " + near + "?"));
  }

  private static double[] range(YamlTree one, YamlTree.Key key, Problems problems) {
    Optional<YamlTree> range = one.get("range");
    if (range.isPresent() && range.get().isList() && range.get().items().size() == 2) {
      Optional<Double> least = parse(range.get().items().get(0));
      Optional<Double> most = parse(range.get().items().get(1));
      if (least.isPresent() && most.isPresent() && least.get() <= most.get()) {
        return new double[] {least.get(), most.get()};
      }
    }
    if (range.isPresent()) {
      problems.error(
          "TD019",
          range.get(),
          "the range of " + key.name() + " is not two numbers, the smaller first",
          "write range: [1, 72]");
    } else if (one.lacks("range", ENTRY_KEYS)) {
      problems.error("TD019", key, key.name() + " has no range", "add range: [1, 72]");
    }
    return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
  }

  private static void inRange(
      String name, double value, double[] range, YamlTree at, Problems problems) {
    if (value < range[0] || value > range[1]) {
      problems.error(
          "TD018",
          at,
          name
              + " is out of its range "
              + Numbers.plain(range[0])
              + " to "
              + Numbers.plain(range[1]),
          "choose a number within the range, or widen the range with a reason");
    }
  }

  private static Optional<Double> number(YamlTree one, YamlTree.Key key, Problems problems) {
    Optional<YamlTree> at = one.get("value");
    if (at.isEmpty()) {
      if (one.lacks("value", ENTRY_KEYS)) {
        problems.error("TD019", key, key.name() + " has no value", "add value: 4");
      }
      return Optional.empty();
    }
    return parse(at.get(), problems);
  }

  /** The number; what is none is reported. */
  private static Optional<Double> parse(YamlTree at, Problems problems) {
    Optional<Double> number = parse(at);
    if (number.isEmpty()) {
      String written = at.text().orElse("this");
      problems.error("TD004", at, Numbers.fault(written), Numbers.help(written));
    }
    return number;
  }

  private static Optional<Double> parse(YamlTree at) {
    return at.text().flatMap(Numbers::parse);
  }

  private void override(YamlTree one, Problems problems) {
    one.onlyKeys("an override", OVERRIDE_KEYS, problems);
    for (String part : OVERRIDE_KEYS) {
      if (one.lacks(part, OVERRIDE_KEYS)) {
        problems.error(
            "TD019",
            one,
            "this override has no " + part,
            "write { for: { platform: youtube }, set: { my_setting: 8 }, because: \"…\" }");
      }
    }
    for (Map.Entry<YamlTree.Key, YamlTree> target :
        one.map("for", problems).map(YamlTree::entries).orElse(Map.of()).entrySet()) {
      String level = target.getKey().name();
      if (!LEVELS.contains(level)) {
        problems.error(
            "TD020", target.getKey(), "there is no level " + level, Nearest.help(level, LEVELS));
      } else {
        if (level.equals("platform")) {
          Platforms.check(target.getValue(), problems);
        }
        String name = target.getValue().text().orElse("");
        Changed changed = new Changed(level, name, changed(one, problems));
        overrides.forEach(before -> twin(before, changed, one, problems));
        overrides.add(changed);
      }
    }
  }

  /** Of two that set one number for the same, nobody can tell which was meant. */
  private static void twin(Changed before, Changed now, YamlTree at, Problems problems) {
    if (before.level().equals(now.level()) && before.name().equals(now.name())) {
      now.set().keySet().stream()
          .filter(before.set()::containsKey)
          .forEach(
              name ->
                  problems.error(
                      "TD019",
                      at,
                      "a second override sets " + name + " for " + now.level() + " " + now.name(),
                      "keep one of them"));
    }
  }

  private Map<String, Double> changed(YamlTree one, Problems problems) {
    Map<String, Double> changed = new TreeMap<>();
    one.map("set", problems)
        .filter(set -> !decimalComma(set, problems))
        .map(YamlTree::entries)
        .orElse(Map.of())
        .forEach((key, value) -> change(key, value, changed, problems));
    return changed;
  }

  private void change(
      YamlTree.Key key, YamlTree value, Map<String, Double> changed, Problems problems) {
    Declared known = declared.get(key.name());
    if (known == null && declared.containsKey(UNREAD)) {
      return;
    }
    if (known == null) {
      problems.error(
          "TD003",
          key,
          "there is no setting " + key.name(),
          Nearest.help(key.name(), declared.keySet()));
      return;
    }
    parse(value, problems)
        .ifPresent(
            number -> {
              inRange(
                  key.name(), number, new double[] {known.least(), known.most()}, value, problems);
              changed.put(key.name(), number);
              declared.put(key.name(), known.or(number));
            });
  }
}
