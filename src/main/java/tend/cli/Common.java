package tend.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tend.App;
import tend.flow.rules.RulesInForce;
import tend.model.Json;

/** What every command takes: where the data and rules are, the moment, and how to print. */
final class Common {
  /** All but tabs and line ends. */
  private static final Pattern CONTROL = Pattern.compile("\\r(?!\\n)|[\\p{Cc}&&[^\\r\\n\\t]]");

  /** The clock; set by the program's start, which is the only place that reads it. */
  static InstantSource clock = () -> Instant.EPOCH;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:TEND_DATA:-data}",
      description = "Folder of the embedded database (default: ${DEFAULT-VALUE}).")
  Path data = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:TEND_DATABASE}",
      description = "PostgreSQL instead, as postgresql://user:password@host/name.")
  @Nullable String database;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "${env:TEND_RULES}",
      description = "Folder of the playbooks (default: rules, else those in the jar).")
  @Nullable Path rules;

  @Option(names = "--json", description = "Print JSON and nothing else on standard output.")
  boolean json;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "The moment, such as 2026-03-02T09:00:00Z (default: now).")
  @Nullable Instant at;

  @Option(names = "--verbose", description = "Print a stack trace with an error.")
  boolean verbose;

  /** The options of {@link #read} that take a value, and those that take none. */
  static final Set<String> NAMED = Set.of("--data", "--database", "--rules", "--at");

  static final Set<String> ALONE = Set.of("--json", "--verbose");
  private static final List<String> ELSEWHERE = List.of("TEND_DATA", "TEND_DATABASE", "TEND_RULES");

  private @Nullable PrintWriter out;
  private @Nullable PrintWriter err;

  /** Whether what is not said is said nowhere else. */
  static boolean isAllSaid() {
    return ELSEWHERE.stream().allMatch(one -> System.getenv(one) == null);
  }

  /**
   * What was said so plainly.
   *
   * @throws RuntimeException where a value is none of its kind
   */
  static Common read(Straight said, PrintWriter out, PrintWriter err) {
    Common common = new Common();
    common.out = out;
    common.err = err;
    Map<String, String> values = said.values();
    common.data = Path.of(values.getOrDefault("--data", "data"));
    common.database = values.get("--database");
    String rules = values.get("--rules");
    common.rules = rules == null ? null : Path.of(rules);
    String at = values.get("--at");
    common.at = at == null ? null : Tend.moment(at);
    common.json = said.flags().contains("--json");
    common.verbose = said.flags().contains("--verbose");
    return common;
  }

  Instant moment() {
    Instant chosen = at;
    return chosen == null ? clock.instant() : chosen;
  }

  /** The clock a server runs by: it stands still where a moment was chosen. */
  InstantSource source() {
    Instant chosen = at;
    return chosen == null ? clock : () -> chosen;
  }

  App open() {
    return App.open(data, database, rules, moment());
  }

  /** For a command that evaluates: the rules are read while the database is opened. */
  App openToEvaluate() {
    return openToEvaluate(Duration.ZERO);
  }

  App openToEvaluate(Duration patience) {
    return App.open(data, database, rules, moment(), patience);
  }

  /** Whoever reads what rules say must know which of them do not speak. */
  void warn(RulesInForce rules) {
    rules.broken().forEach(one -> err().println("tend: " + one.words()));
    if (!rules.status().isEmpty() && rules.playbooks().isEmpty()) {
      err().println("tend: no playbook is in force, so nothing is suggested; see: tend status");
    }
    if (rules.status().isEmpty() && rules.playbooks().isEmpty()) {
      err().println("tend: there is no playbook; begin one with: tend new playbook NAME");
    }
  }

  PrintWriter out() {
    if (out != null) {
      return out;
    }
    if (spec == null) {
      throw new IllegalStateException("used outside a command");
    }
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    if (err != null) {
      return err;
    }
    if (spec == null) {
      throw new IllegalStateException("used outside a command");
    }
    return spec.commandLine().getErr();
  }

  /** One JSON document on one line. */
  void print(Object value) {
    out().println(Json.write(value));
  }

  /** What people wrote moves no cursor and changes no colour of a terminal. */
  void say(String format, @Nullable Object... values) {
    String said = String.format(Locale.ROOT, format, values);
    out().println(CONTROL.matcher(said).replaceAll("\uFFFD"));
  }
}
