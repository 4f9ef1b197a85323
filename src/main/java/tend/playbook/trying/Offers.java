package tend.playbook.trying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.playbook.Numbers;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.ScenarioFile;
import tend.playbook.ScenarioFile.Scenario;
import tend.playbook.YamlTree;
import tend.playbook.trying.Coverage.Goal;
import tend.playbook.trying.Coverage.Missing;

/**
 * Writes the scenarios that are missing: takes those there are, changes one thing at a time and
 * keeps the first that shows what none showed, with what really happens in it as its expectation.
 * The same playbook gives the same offers. Used once.
 */
public final class Offers {
  private static final List<String> TEXTS =
      List.of("What does it cost?", "The link is broken", "Thank you", "The fog by the harbour");
  private static final String FILLER =
      "I went along the old river path with my brother early this morning before the rain came back"
          + " and we sat under the bridge for an hour with bread and tea until the boats went out";
  private static final int MOST_TIMES = 500;
  private final Playbook playbook;
  private final List<Draft> bases = new ArrayList<>();
  private final List<Draft> offered = new ArrayList<>();
  private final Set<String> texts = new LinkedHashSet<>();

  private Offers(Playbook playbook) {
    this.playbook = playbook;
    for (Scenario scenario : playbook.scenarios().scenarios()) {
      bases.add(Draft.of(scenario));
    }
    bases.add(new Draft(new LinkedHashMap<>(), List.of()));
    texts.addAll(TEXTS);
    bases.forEach(
        b -> b.rows().forEach(r -> Optional.ofNullable(r.get("text")).ifPresent(texts::add)));
  }

  /**
   * A scenario nobody wrote yet.
   *
   * @param shows what it shows that no other does
   * @param yaml the entry to add under {@code scenarios:}
   */
  public record Offer(String rule, String shows, String yaml) {}

  /**
   * Scenarios that are missing, in the order of the rules.
   *
   * @param rule for this rule only; null for all
   * @param most how many at most
   */
  public static List<Offer> of(Playbook playbook, @Nullable String rule, int most) {
    Running running = new Running(playbook);
    running.run();
    Offers offers = new Offers(playbook);
    List<Offer> found = new ArrayList<>();
    for (Missing missing : running.missing()) {
      boolean asked = rule == null || missing.rule().name().equals(rule);
      if (asked && found.size() < most && !offers.isOffered(missing)) {
        offers.offer(missing).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether a scenario offered before shows that, too. */
  private boolean isOffered(Missing missing) {
    return offered.stream().anyMatch(d -> shows(d, missing).isPresent());
  }

  private Optional<Offer> offer(Missing missing) {
    for (Draft base : bases) {
      Settings settings = playbook.settings(base.sheet(playbook.scenarios()).account());
      for (Draft changed : base.changes(missing, settings, texts, bases)) {
        Optional<Boolean> fires = shows(changed, missing);
        if (fires.isPresent()) {
          offered.add(changed);
          return Optional.of(
              new Offer(
                  missing.rule().name(),
                  missing.words(),
                  changed.yaml(name(missing, settings), missing.rule().name(), fires.get())));
        }
      }
    }
    return Optional.empty();
  }

  private static String name(Missing missing, Settings settings) {
    String name = missing.rule().name();
    if (missing.sentence() < 0) {
      return name + (missing.goal() == Goal.HOLDS ? " fires" : " stays silent");
    }
    Rule.Said said = missing.rule().when().get(missing.sentence());
    return name + ": " + said.read(settings).replace("\"", "") + ", " + missing.goal().words;
  }

  /** Whether the rule fires in that scenario, where it shows what is missing. */
  private Optional<Boolean> shows(Draft draft, Missing missing) {
    FactSheet sheet = draft.sheet(playbook.scenarios());
    List<Tried> all =
        Tried.all(missing.rule(), new Known(sheet), playbook.settings(sheet.account()));
    boolean fires = all.stream().anyMatch(Tried::fires);
    boolean hit =
        missing.sentence() < 0
            ? fires == (missing.goal() == Goal.HOLDS)
            : all.stream()
                .filter(t -> t.reached() >= missing.sentence())
                .anyMatch(t -> Coverage.meets(t.replies().get(missing.sentence()), missing.goal()));
    return hit ? Optional.of(fires) : Optional.empty();
  }

  /** An account and rows as text, not yet in a file. */
  record Draft(Map<String, String> account, List<Map<String, String>> rows) {
    static Draft of(Scenario scenario) {
      Map<String, String> account = new LinkedHashMap<>();
      scenario.written().get("account").ifPresent(a -> account.putAll(texts(a, Map.of())));
      List<Map<String, String>> rows = new ArrayList<>();
      scenario.written().get("given").stream()
          .flatMap(g -> g.items().stream())
          .filter(YamlTree::isMap)
          .forEach(row -> rows.add(texts(row, scenario.given().edges())));
      return new Draft(account, rows);
    }

    private static Map<String, String> texts(YamlTree map, Map<String, String> edges) {
      Map<String, String> texts = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, value) -> {
                String text = value.isMap() ? value.written() : value.text().orElse("");
                for (Map.Entry<String, String> edge : edges.entrySet()) {
                  text = text.replace("{" + edge.getKey() + "}", edge.getValue());
                }
                texts.put(key.name(), text);
              });
      return texts;
    }

    /** The draft itself and everything that differs from it in one thing. */
    List<Draft> changes(Missing missing, Settings settings, Set<String> said, List<Draft> others) {
      List<Draft> changes = new ArrayList<>(List.of(this));
      List<Double> numbers = numbers(missing, settings);
      for (int i = 0; i < rows.size(); i++) {
        int row = i;
        ages(numbers).forEach(age -> changes.add(with(row, "age", age)));
        times(numbers).forEach(times -> changes.add(with(row, "times", times)));
        if (rows.get(row).containsKey("text")) {
          said.forEach(text -> changes.add(with(row, "text", text)));
          words(numbers).forEach(text -> changes.add(with(row, "text", text)));
        }
        if (rows.get(row).containsKey("audience")) {
          audiences(rows.get(row)).forEach(a -> changes.add(with(row, "audience", a)));
        }
        changes.add(without(row));
      }
      for (String platform : platforms(missing)) {
        Map<String, String> moved = new LinkedHashMap<>(account);
        moved.put("platform", platform);
        changes.add(new Draft(moved, rows));
      }
      others.stream()
          .flatMap(o -> o.rows().stream())
          .distinct()
          .filter(r -> rows.stream().noneMatch(mine -> id(mine).equals(id(r))))
          .forEach(r -> changes.add(and(r)));
      return changes;
    }

    /** The numbers that the rule speaks of, the asked sentence's first. */
    private static List<Double> numbers(Missing missing, Settings settings) {
      Set<Double> numbers = new LinkedHashSet<>();
      List<Rule.Said> when = new ArrayList<>(missing.rule().when());
      if (missing.sentence() >= 0) {
        when.add(0, when.get(missing.sentence()));
      }
      for (Rule.Said said : when) {
        said.number().ifPresent(n -> numbers.add(n.number(settings)));
      }
      return List.copyOf(numbers);
    }

    private static Set<String> ages(List<Double> numbers) {
      Set<String> ages = new LinkedHashSet<>();
      for (double number : numbers) {
        for (String unit : List.of("h", "d")) {
          double step = unit.equals("h") ? 0.02 : 0.01;
          for (double age : new double[] {number, number - step, number + step}) {
            if (age >= 0) {
              ages.add(String.format(Locale.ROOT, "%.2f", age).replaceAll("\\.?0+$", "") + unit);
            }
          }
        }
      }
      ages.addAll(List.of("1h", "5h", "2d", "8d", "20d", "45d", "100d"));
      return ages;
    }

    private static Set<String> times(List<Double> numbers) {
      Set<String> times = new LinkedHashSet<>();
      for (double number : numbers) {
        for (long many : new long[] {(long) number, (long) number - 1, (long) number + 1}) {
          if (many >= 1 && many <= MOST_TIMES) {
            times.add(Long.toString(many));
          }
        }
      }
      return times;
    }

    /** Texts of about so many words, said and asked. */
    private static List<String> words(List<Double> numbers) {
      List<String> filler = List.of(FILLER.split(" ", -1));
      List<String> texts = new ArrayList<>();
      for (double number : numbers) {
        for (int n = (int) number - 1; n <= number + 1; n++) {
          if (n >= 2 && n <= filler.size()) {
            texts.add(String.join(" ", filler.subList(0, n)));
            texts.add("Why " + String.join(" ", filler.subList(0, n - 1)) + "?");
          }
        }
      }
      return texts;
    }

    private static Set<String> audiences(Map<String, String> row) {
      Set<String> audiences = new LinkedHashSet<>();
      Numbers.parse(row.getOrDefault("audience", ""))
          .map(Double::longValue)
          .ifPresent(
              a -> {
                for (long factor = 1; factor <= 10; factor++) {
                  audiences.add(Long.toString(a * factor));
                  audiences.add(Long.toString(a * factor + 1));
                }
              });
      return audiences;
    }

    private static Set<String> platforms(Missing missing) {
      Set<String> platforms = new LinkedHashSet<>();
      missing.rule().when().stream()
          .flatMap(s -> s.values().stream())
          .filter(v -> v.type().quoted)
          .forEach(v -> platforms.add(v.written()));
      platforms.add("mastodon");
      return platforms;
    }

    /** The id of a row stands behind its kind, which comes first. */
    private static String id(Map<String, String> row) {
      return row.values().iterator().next();
    }

    private Draft with(int row, String key, String value) {
      List<Map<String, String>> changed = new ArrayList<>(rows);
      Map<String, String> copy = new LinkedHashMap<>(rows.get(row));
      copy.put(key, value);
      changed.set(row, copy);
      return new Draft(account, changed);
    }

    private Draft without(int row) {
      List<Map<String, String>> left = new ArrayList<>(rows);
      left.remove(row);
      return new Draft(account, left);
    }

    private Draft and(Map<String, String> row) {
      List<Map<String, String>> more = new ArrayList<>(rows);
      more.add(row);
      return new Draft(account, more);
    }

    FactSheet sheet(ScenarioFile file) {
      return file.given(
              read(
                  "{ given: "
                      + list()
                      + (account.isEmpty() ? "" : ", account: " + map(account))
                      + " }"))
          .sheet();
    }

    private static YamlTree read(String yaml) {
      try {
        return YamlTree.read(yaml, 1).orElseThrow();
      } catch (YamlTree.Unreadable e) {
        throw new IllegalStateException(yaml, e);
      }
    }

    private String list() {
      return rows.stream().map(Draft::map).collect(Collectors.joining(", ", "[ ", " ]"));
    }

    /** A map on one line, as YAML. */
    static String map(Map<String, String> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ": " + written(e.getKey(), e.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String written(String key, String value) {
      if (key.equals("more")) {
        return value; // a map, written already
      }
      String quoted = YamlTree.quoted(value);
      return key.equals("text") && !quoted.startsWith("\"") ? '"' + quoted + '"' : quoted;
    }

    String yaml(String name, String rule, boolean fires) {
      StringBuilder out =
          new StringBuilder("  - name: ").append(YamlTree.quoted(name)).append('\n');
      if (!account.isEmpty()) {
        out.append("    account: ").append(map(account)).append('\n');
      }
      out.append("    given:").append(rows.isEmpty() ? " []\n" : "\n");
      rows.forEach(row -> out.append("      - ").append(map(row)).append('\n'));
      out.append("    expect-fires: { ").append(rule).append(": ");
      return out.append(fires ? "yes" : "no").append(" }\n").toString();
    }
  }
}
