package tend.playbook.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.playbook.YamlTree;

/**
 * One thing that two versions of a playbook say differently: a sentence, an annotation, a setting,
 * a scenario or a word of its front matter. Told from the texts alone, so that versions can be
 * compared whose sentences no vocabulary knows any more.
 *
 * @param where the rule, or the file where it is no rule
 * @param before null for what is new, and where only remarks or blanks changed
 * @param after null for what is gone, and where only remarks or blanks changed
 */
public record Reworded(String where, @Nullable String before, @Nullable String after) {
  private static final Pattern RULE =
      Pattern.compile("(?ms)^\\s*rule\\s+\"([^\"\\n]*)\"(.*?)^\\s*end\\s*$");
  private static final Pattern NUMBER = Pattern.compile("[\\d.]+|\\[[a-z0-9_]*\\]|\"[^\"]*\"");
  private static final String LONG = "\n";
  private static final String SCENARIOS = "scenarios.yaml";

  /** Everything that differs, by file and in the order written. */
  public static List<Reworded> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    List<Reworded> found = new ArrayList<>();
    Map<String, List<String>> rulesBefore = rules(before);
    Map<String, List<String>> rulesAfter = rules(after);
    TreeSet<String> names = new TreeSet<>(rulesBefore.keySet());
    names.addAll(rulesAfter.keySet());
    for (String name : names) {
      lines(
          name,
          rulesBefore.getOrDefault(name, List.of()),
          rulesAfter.getOrDefault(name, List.of()),
          found);
    }
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    files.removeIf(Reworded::isRules);
    for (String file : files) {
      String was = before.getOrDefault(file, "");
      String is = after.getOrDefault(file, "");
      if (!was.equals(is)) {
        leaves(file, was, is, found);
      }
    }
    return found;
  }

  /** Whether nothing changed but what no rule reads. */
  public boolean isOnlyRemarks() {
    return before == null && after == null;
  }

  /** One line for a person. */
  public String words() {
    if (isOnlyRemarks()) {
      return where + ": only remarks or blanks changed";
    }
    if (before == null) {
      return where + ": + " + after;
    }
    return after == null ? where + ": - " + before : where + ": " + before + " -> " + after;
  }

  private static boolean isRules(String file) {
    return file.endsWith(".dslr") || file.endsWith(".drl");
  }

  /** The lines of every rule, by its name. */
  private static Map<String, List<String>> rules(SortedMap<String, String> files) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    files.forEach(
        (file, text) -> {
          if (isRules(file)) {
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
              rules.put(
                  rule.group(1),
                  rule.group(2)
                      .lines()
                      .map(String::strip)
                      .filter(
                          line -> !line.isEmpty() && !line.equals("when") && !line.equals("then"))
                      .toList());
            }
          }
        });
    return rules;
  }

  /** What was taken away is paired with what came where only the numbers or quoted words differ. */
  private static void lines(
      String where, List<String> before, List<String> after, List<Reworded> found) {
    List<String> gone = new ArrayList<>(before);
    List<String> come = new ArrayList<>(after);
    after.forEach(gone::remove);
    before.forEach(come::remove);
    for (String was : gone) {
      Optional<String> now = come.stream().filter(c -> shape(c).equals(shape(was))).findFirst();
      now.ifPresent(come::remove);
      found.add(new Reworded(where, was, now.orElse(null)));
    }
    come.forEach(now -> found.add(new Reworded(where, null, now)));
    if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
      found.add(new Reworded(where, "its lines in another order", "its lines in this order"));
    }
  }

  private static String shape(String line) {
    return NUMBER.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  private static void leaves(String file, String was, String is, List<Reworded> found) {
    Map<String, String> before = leaves(file, was);
    Map<String, String> after = leaves(file, is);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String old = before.get(key);
      String now = after.get(key);
      if (!Objects.equals(old, now)) {
        String where = file.equals("settings.yaml") ? "setting " + key : file + " " + key;
        found.add(shown(where.strip(), old, now));
      }
    }
    if (before.equals(after)) {
      found.add(new Reworded(file, null, null));
    }
  }

  /** Of long texts it is only told that they differ. */
  private static Reworded shown(String where, @Nullable String old, @Nullable String now) {
    boolean isLong = (old + now).contains(LONG);
    return isLong
        ? new Reworded(where, old == null ? null : "its words", now == null ? null : "other words")
        : new Reworded(where, old, now);
  }

  /** Every value of a YAML file by its path; of scenarios their names only. */
  private static Map<String, String> leaves(String file, String text) {
    Map<String, String> leaves = new LinkedHashMap<>();
    boolean prose = file.equals("README.md");
    String[] parts = prose ? text.split("(?m)^---$", 3) : new String[] {"", text, ""};
    if (parts.length < 3) {
      leaves.put("", LONG + text);
      return leaves;
    }
    try {
      Optional<YamlTree> tree = YamlTree.read(parts[1], 1);
      if (file.equals(SCENARIOS)) {
        tree.ifPresent(t -> scenarios(t, text, leaves));
      } else {
        tree.ifPresent(t -> flatten("", t, leaves));
      }
    } catch (YamlTree.Unreadable e) {
      leaves.put("", "unreadable: " + e.problem);
    }
    if (prose && !parts[2].isBlank()) {
      leaves.put("below its front matter", LONG + parts[2].strip());
    }
    return leaves;
  }

  private static void scenarios(YamlTree tree, String text, Map<String, String> leaves) {
    List<String> lines = text.lines().toList();
    List<YamlTree> all = tree.get("scenarios").map(YamlTree::items).orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      int from = all.get(i).line() - 1;
      int to = i + 1 < all.size() ? all.get(i + 1).line() - 1 : lines.size();
      String name = Optional.ofNullable(all.get(i).text("name")).orElse("scenario " + (i + 1));
      leaves.put(
          "\"" + name + "\"",
          LONG + String.join("\n", lines.subList(from, Math.max(from, to))).strip());
    }
  }

  private static void flatten(String path, YamlTree tree, Map<String, String> leaves) {
    if (tree.isMap()) {
      tree.entries()
          .forEach(
              (key, value) ->
                  flatten(path.isEmpty() ? key.name() : path + " " + key.name(), value, leaves));
    } else if (tree.isList()) {
      List<YamlTree> items = tree.items();
      for (int i = 0; i < items.size(); i++) {
        flatten(path + " " + (i + 1), items.get(i), leaves);
      }
    } else {
      leaves.put(
          path.replaceFirst("^settings ", "").replaceFirst(" value$", ""), tree.text().orElse(""));
    }
  }
}
