package tend.flow.rules;

import static tend.Given.NOW;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.App;
import tend.cli.Tend;
import tend.flow.Rows;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.model.DayPlan;
import tend.model.Stage;

/**
 * A strategist's desk: a folder with one small playbook, a database, and what can be done there.
 */
public final class Desk {
  static final String MINE = "mine";
  private static final String RULES =
      """
      rule "answer"
        @title("Answer this question")
        @why("They asked.")
        @source("s")
        @priority("high") @effort("2 min") @done("own-reply") @group("reply")
      when
        For each waiting comment that asks a question
        That comment has waited at least [wait] hours
      then
        Recommend for that comment "Answer the question"
      end
      """;
  private static final String SCENARIOS =
      """
      now: 2026-03-02T09:00:00Z
      scenarios:
        - { name: quiet, given: [], expect: [] }
        - name: it waits long
          given: [ { comment: c1, by: ana, age: 70h, text: "Do you ship to Norway?" } ]
          expect: [ { rule: answer } ]
      """;
  final Path folder;
  public final Path data;
  public final Path rules;
  private final Duration later;

  public Desk(Path folder, Path data) throws IOException {
    this(folder, data, folder.resolve("rules"), Duration.ZERO);
    save(4);
  }

  private Desk(Path folder, Path data, Path rules, Duration later) {
    this.folder = folder;
    this.data = data;
    this.rules = rules;
    this.later = later;
  }

  /** The same desk at a later hour. */
  Desk after(int hours) {
    return new Desk(folder, data, rules, Duration.ofHours(hours));
  }

  Instant now() {
    return NOW.plus(later);
  }

  public Path playbook() {
    return rules.resolve(MINE);
  }

  /** Writes the playbook so that a question comes after that many hours. */
  public Desk save(int hours) throws IOException {
    Files.createDirectories(playbook());
    write("rules.dslr", RULES);
    write(
        "settings.yaml",
        "settings:\n  wait: { value: %d, unit: hours, range: [0, 72], why: \"Cold by then.\" }\n"
            .formatted(hours));
    write("scenarios.yaml", SCENARIOS);
    write(
        "README.md",
        """
        ---
        id: mine
        title: Mine
        owner: me
        reviewed: 2026-03-01
        sources: [ { id: s, title: S } ]
        ---
        """);
    return this;
  }

  Desk write(String file, String text) throws IOException {
    Files.writeString(playbook().resolve(file), text);
    return this;
  }

  /** Replaces words of a file. */
  public Desk edit(String file, String words, String others) throws IOException {
    String text = Files.readString(playbook().resolve(file));
    if (!text.contains(words)) {
      throw new IllegalArgumentException(words + " is not in " + text);
    }
    return write(file, text.replace(words, others));
  }

  /** A process that takes in what was saved. */
  public App open() {
    return App.open(data, null, rules, now());
  }

  /** A command that only looks at what was saved. */
  App look() {
    return open().lookingOnly();
  }

  RulesInForce.Status status() {
    try (App app = open()) {
      return app.rules().status().get(0);
    }
  }

  /** What a command says that ends well. */
  String said(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--data", data.toString(), "--rules", rules.toString()));
    args.addAll(List.of("--at", now().toString()));
    StringWriter out = new StringWriter();
    int code = Tend.run(args, this::now, new PrintWriter(out), new PrintWriter(out));
    if (code != 0) {
      throw new IllegalStateException(code + " " + out);
    }
    return out.toString();
  }

  /** How many hours the version in force for everybody waits; 0 where none is. */
  public double hoursInForce() {
    try (App app = look()) {
      return app.rules().playbooks().stream()
          .mapToDouble(p -> Desk.hours(p.files().files()))
          .findFirst()
          .orElse(0);
    }
  }

  /** The hours that a version's files say. */
  public static double hours(Map<String, String> files) {
    String settings = files.getOrDefault("settings.yaml", "");
    return Double.parseDouble(settings.replaceAll("(?s).*value: (\\d+).*", "$1"));
  }

  /** The hours that the folder says. */
  double hoursWritten() throws IOException {
    return hours(Map.of("settings.yaml", Files.readString(playbook().resolve("settings.yaml"))));
  }

  static Wish by(String who) {
    return Wish.of(who);
  }

  Done publish(Stage stage, int share, Wish wish) {
    try (App app = look()) {
      return app.releasePlaybook().publish(MINE, stage, share, wish, now());
    }
  }

  Done publish(String who) {
    return publish(Stage.EVERYONE, 100, by(who));
  }

  public Done rollback(@org.jspecify.annotations.Nullable Integer version) {
    try (App app = look()) {
      return app.releasePlaybook().rollback(MINE, version, by("ana"), false, now());
    }
  }

  List<History.Entry> history() {
    try (App app = look()) {
      return app.history().of(MINE);
    }
  }

  public void team() {
    try (App app = look()) {
      app.workingCopies().team(true);
    }
  }

  /** Somebody asked on these accounts, two days ago. */
  public void accounts(String... names) throws IOException {
    try (App app = look()) {
      for (String name : names) {
        Path file = folder.resolve(name + ".csv");
        Files.writeString(
            file,
            "kind,id,at,author_id,text\ncomment,c1,%s,ana,Do you ship to Norway?\n"
                .formatted(NOW.minus(Duration.ofDays(2))),
            StandardCharsets.UTF_8);
        Rows.from(app, file, name, now());
      }
    }
  }

  DayPlan today(String account) {
    try (App app = open()) {
      return app.refreshToday().today(app.accounts().named(account), now(), null);
    }
  }
}
