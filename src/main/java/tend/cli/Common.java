package tend.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
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
    if (spec == null) {
      throw new IllegalStateException("used outside a command");
    }
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
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
