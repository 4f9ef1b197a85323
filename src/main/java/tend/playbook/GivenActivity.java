package tend.playbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.facts.derivation.Efforts;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Nearest;
import tend.model.Visibility;

/**
 * The account and activity of one scenario. Runs through the same derivation as real data.
 *
 * <p>A row is {@code { comment: c1, by: ana, age: 5h, text: "…" }}: the kind with the id, then who,
 * how long ago, and for answers {@code to}. {@code own: true} is the account itself, {@code times:
 * 12} makes twelve rows, {@code every: 7d} puts a week between each of them and the one before, and
 * <code>{n}</code> is the number of each. Under {@code elsewhere} stand the creator's other
 * accounts, each with its rows.
 */
public final class GivenActivity {
  private static final Pattern AGE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?)(m|h|d)");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final String NUMBER = "{n}";
  private static final int MOST_TIMES = 1_000;
  private static final int MOST_ROWS = 50_000;
  private static final List<String> VISIBILITIES =
      Arrays.stream(Visibility.values()).map(Visibility::word).toList();

  /** Columns that Tend has no field for and reads all the same. */
  private static final List<String> MORE =
      List.of(Interaction.FORMAT, "trial", "variant", "hypothesis", "rights");

  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "by",
                  "age",
                  "text",
                  "to",
                  "own",
                  "times",
                  "every",
                  "name",
                  "visibility",
                  "post",
                  "topics",
                  "audience",
                  "more"),
              MORE.stream())
          .toList();
  private static final List<String> WORDS =
      Stream.concat(Arrays.stream(Kind.values()).map(Kind::word), KEYS.stream()).toList();
  private final Account account;
  private final Instant now;
  private final List<Interaction> activity = new ArrayList<>();
  private boolean tooMany;
  private final List<Effort> elsewhere = new ArrayList<>();
  private final Map<String, String> values;
  private final Problems problems;
  private final YamlTree scenario;

  GivenActivity(
      YamlTree scenario,
      @Nullable YamlTree base,
      Instant now,
      Map<String, String> values,
      Problems problems) {
    this.now = now;
    this.values = values;
    this.scenario = scenario;
    this.problems = problems;
    this.account = GivenAccount.of(scenario.get("account").orElse(base), problems);
    scenario.maps("given", problems).forEach(this::row);
    twins();
    scenario.maps("given", problems).forEach(this::answered);
    scenario.maps("elsewhere", problems).forEach(this::elsewhere);
  }

  /** Another account of the creator, run through the same derivation as a stored one. */
  private void elsewhere(YamlTree one) {
    one.onlyKeys("an account elsewhere", List.of("account", "given"), problems);
    GivenActivity there = new GivenActivity(one, null, now, values, problems);
    elsewhere.add(Efforts.of(there.account, there.activity, now));
  }

  /** An id stands for one row of a kind. */
  private void twins() {
    Set<String> ids = new HashSet<>();
    for (Interaction one : activity) {
      if (!ids.add(one.id())) {
        problems.error(
            "TD021",
            scenario.get("given").orElse(scenario),
            "two rows have the id " + one.id(),
            "give each row an id of its own");
        return;
      }
    }
  }

  /**
   * A reply of others under nothing would count as a comment. The account's own may stand under
   * what is not written here, unless there is something that it could have answered.
   */
  private void answered(YamlTree row) {
    Optional<String> to = text(row, "to").map(one -> one.replace(NUMBER, "1"));
    if (row.get(Kind.REPLY.word()).isEmpty()
        || to.isEmpty()
        || activity.stream().anyMatch(one -> one.id().equals(to.get()))) {
      return;
    }
    List<String> others =
        activity.stream()
            .filter(one -> !one.own())
            .map(Interaction::id)
            .filter(id -> !Optional.of(id).equals(text(row, Kind.REPLY.word())))
            .toList();
    if (!others.isEmpty() || !text(row, "own").orElse("").equals("true")) {
      problems.warning(
          "TD021",
          row.get("to").orElse(row),
          "no row of given has the id " + to.get(),
          Nearest.to(to.get(), others)
              .map(near -> "did you mean " + near + "?")
              .orElse("write the row it answers, too"));
    }
  }

  /** What stands for each blank of a scenario that varies. */
  public Map<String, String> edges() {
    return values;
  }

  Account account() {
    return account;
  }

  Instant now() {
    return now;
  }

  /** The rows, in the order in which they are written. */
  List<Interaction> activity() {
    return activity;
  }

  /** What the creator's other accounts brought. */
  List<Effort> elsewhere() {
    return elsewhere;
  }

  public FactSheet sheet() {
    return Derivation.sheet(account, activity, now, elsewhere);
  }

  private void row(YamlTree row) {
    Map.Entry<YamlTree.Key, YamlTree> first = null;
    boolean reported = false;
    for (Map.Entry<YamlTree.Key, YamlTree> entry : row.entries().entrySet()) {
      String key = entry.getKey().name();
      if (first == null && Kind.of(key).isPresent()) {
        first = entry;
      } else if (!KEYS.contains(key)) {
        unknown(entry.getKey(), first != null);
        reported = true;
      }
    }
    if (first == null && !reported) {
      problems.error(
          "TD021",
          row,
          "this row says not what it is",
          "begin it with its kind: { comment: c1, … }");
    }
    if (first != null) {
      rows(Kind.of(first.getKey().name()).orElseThrow(), first.getValue().text().orElse("?"), row);
    }
  }

  private void unknown(YamlTree.Key key, boolean hasKind) {
    boolean second = hasKind && Kind.of(key.name()).isPresent();
    problems.error(
        "TD031",
        key,
        second ? "a row of given is of one kind" : "a row of given has no " + key.name(),
        second ? "write a row of its own for it" : Nearest.help(key.name(), WORDS));
  }

  private void rows(Kind kind, String id, YamlTree row) {
    int times = times(row);
    if (activity.size() + times > MOST_ROWS) {
      if (!tooMany) {
        problems.error(
            "TD021",
            row,
            "an account of a scenario has " + MOST_ROWS + " rows at most",
            "give fewer");
      }
      tooMany = true;
      return;
    }
    for (int i = 0; i < times; i++) {
      add(kind, times == 1 ? id : id + "-" + (i + 1), i, row);
    }
  }

  private int times(YamlTree row) {
    String written = text(row, "times").orElse("1");
    int times = WHOLE.matcher(written).matches() ? Integer.parseInt(written) : 0;
    if (times < 1 || times > MOST_TIMES) {
      problems.error(
          "TD021",
          row.get("times").orElse(row),
          "\"" + written + "\" is no number of rows",
          "write times: 12; up to " + MOST_TIMES);
      return 0;
    }
    return times;
  }

  private void add(Kind kind, String id, int nth, YamlTree row) {
    boolean own = word(row, "own", List.of("true", "false")).equals("true");
    String by = numbered(row, "by", nth).orElse(own ? "me" : "somebody-" + id);
    boolean several =
        text(row, "times").isPresent() && !own && !text(row, "by").orElse("").contains(NUMBER);
    String author = several ? by + "-" + (nth + 1) : by;
    activity.add(
        Interaction.of(
            kind,
            id,
            now.minus(age(row)).minus(every(row).multipliedBy(nth)),
            own ? "me" : author,
            text(row, "name").orElse(author),
            own,
            numbered(row, "text", nth).orElse(null),
            numbered(row, "to", nth).orElse(null),
            numbered(row, "post", nth).orElse(null),
            null,
            Visibility.of(word(row, "visibility", VISIBILITIES)).orElse(null),
            text(row, "topics").orElse(null),
            audience(row),
            more(row)));
  }

  /** Columns that Tend has no field for, such as {@code more: { posts: 3 }}. */
  private Map<String, String> more(YamlTree row) {
    Map<String, String> more = new TreeMap<>();
    MORE.forEach(key -> text(row, key).ifPresent(written -> more.put(key, written)));
    row.map("more", problems)
        .ifPresent(
            map ->
                map.entries()
                    .keySet()
                    .forEach(key -> text(map, key.name()).ifPresent(v -> more.put(key.name(), v))));
    return more;
  }

  /** One of those words; anything else is reported and, as nothing, is empty. */
  private String word(YamlTree row, String key, List<String> known) {
    Optional<YamlTree> at = row.get(key);
    if (at.isEmpty()) {
      return "";
    }
    String written = text(row, key).orElse("a list");
    if (known.contains(written)) {
      return written;
    }
    problems.error(
        "TD021",
        at.get(),
        key + " cannot be \"" + written + "\"",
        key.equals("own") ? "write true or false" : Nearest.help(written, known));
    return "";
  }

  private @Nullable Long audience(YamlTree row) {
    Optional<YamlTree> at = row.get("audience");
    if (at.isEmpty()) {
      return null;
    }
    String written = text(row, "audience").orElse("a list");
    if (!WHOLE.matcher(written).matches()) {
      problems.error(
          "TD021", at.get(), "\"" + written + "\" is no number of people", "write audience: 1200");
      return null;
    }
    return Long.valueOf(written);
  }

  private Duration age(YamlTree row) {
    return duration(
        row, "age", "this row has no age", "write age: 5h, 30m or 3d, counted back from now");
  }

  /** How much older each of several rows is than the one before; nothing where it is not said. */
  private Duration every(YamlTree row) {
    return row.get("every").isEmpty()
        ? Duration.ZERO
        : duration(row, "every", "every says nothing", "write every: 7d, 12h or 30m, with times:");
  }

  private Duration duration(YamlTree row, String key, String missing, String help) {
    String written = text(row, key).orElse("");
    Matcher matcher = AGE.matcher(written);
    if (!matcher.matches()) {
      problems.error(
          "TD021",
          row.get(key).orElse(row),
          written.isEmpty()
              ? missing
              : "\"" + written + "\" is no " + (key.equals("age") ? "age" : "step in time"),
          help);
      return Duration.ZERO;
    }
    double seconds = Double.parseDouble(matcher.group(1)) * unitSeconds(matcher.group(2));
    try {
      return Duration.ofSeconds(Math.round(seconds));
    } catch (DateTimeException | ArithmeticException e) {
      return Duration.ZERO;
    }
  }

  private static int unitSeconds(String unit) {
    return switch (unit) {
      case "m" -> 60;
      case "h" -> 3600;
      default -> 24 * 3600;
    };
  }

  private Optional<String> numbered(YamlTree row, String key, int nth) {
    return text(row, key).map(text -> text.replace(NUMBER, Integer.toString(nth + 1)));
  }

  /** The text under that key, with {name} replaced by the value of the edge. */
  private Optional<String> text(YamlTree row, String key) {
    String text = row.text(key);
    if (text == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return Optional.of(text);
  }
}
