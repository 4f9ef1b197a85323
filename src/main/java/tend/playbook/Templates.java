package tend.playbook;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code new} writes: a playbook, a rule or a scenario that passes check and test as it is, to
 * be changed from there. Nothing that is there is ever overwritten; what is added to a file goes to
 * its end, in one step.
 */
public final class Templates {
  private static final int LATE_HOURS = 24;

  private Templates() {}

  /**
   * Writes a playbook of one rule.
   *
   * @param today the day of its first review
   * @return the files written
   * @throws FileAlreadyExistsException when there is such a folder
   */
  public static List<Path> playbook(Path rules, String id, String owner, LocalDate today)
      throws IOException {
    Path folder = rules.resolve(id);
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Map<String, String> files = new TreeMap<>();
    files.put("README.md", readme(id, owner, today));
    files.put("rules.dslr", rule("answer-questions", "high"));
    files.put("settings.yaml", SETTINGS);
    files.put(
        "scenarios.yaml",
        "now: 2026-03-02T09:00:00Z\nscenarios:\n" + scenarios("answer-questions", 4));
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return files.keySet().stream().map(folder::resolve).toList();
  }

  /**
   * Adds a rule and the scenarios in which it fires and stays silent: one that presses more than
   * that of a new playbook, since one that says the same would change nothing.
   */
  public static List<Path> rule(Path playbook, PlaybookFiles files, String name)
      throws IOException {
    Path rules = playbook.resolve("rules.dslr");
    Path scenarios = playbook.resolve("scenarios.yaml");
    Readme readme =
        Readme.read(
            files.id(), files.files().getOrDefault("README.md", ""), new Problems("README.md", ""));
    String source = readme.sources().keySet().stream().findFirst().orElse("handbook");
    append(
        rules,
        "\n"
            + rule(name, "urgent")
                .replace("[question_wait]", String.valueOf(LATE_HOURS))
                .replace("\"handbook\"", '"' + source + '"'));
    append(scenarios, "\n" + scenarios(name, LATE_HOURS));
    return List.of(rules, scenarios);
  }

  /** Adds scenarios to a playbook. */
  public static Path scenarios(Path playbook, List<String> entries) throws IOException {
    Path file = playbook.resolve("scenarios.yaml");
    append(file, "\n" + String.join("\n", entries));
    return file;
  }

  private static void append(Path file, String text) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(fresh, before + gap + text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String readme(String id, String owner, LocalDate today) {
    String title =
        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1).replace('-', ' ');
    return """
        ---
        id: %s
        title: %s
        owner: %s
        reviewed: %s
        sources:
          - { id: handbook, title: "Our own community handbook" }
        ---
        # %s

        **What it does.** Puts questions that wait on the list.

        **Why.** A question goes cold in hours, and an answer is what the asker came for.

        **When it stays silent.** Nobody asks, or every question has its answer.

        **Known gaps.** None known yet.
        """
        .formatted(id, YamlTree.quoted(title), YamlTree.quoted(owner), today, title);
  }

  private static String rule(String name, String priority) {
    return """
        rule "%s"
          @title("Answer this question")
          @why("A question goes cold in hours, and an answer is what the asker came for.")
          @source("handbook")
          @priority("%s")  @effort("2 min")  @done("own-reply")
        when
          For each waiting comment that asks a question
          That comment has waited at least [question_wait] hours
        then
          Recommend for that comment "Answer the question"
        end
        """
        .formatted(name, priority);
  }

  private static final String SETTINGS =
      """
      settings:
        question_wait: { value: 4, unit: hours, range: [0, 72], why: "After half a working day a question comes first." }
      """;

  private static String scenarios(String rule, int hours) {
    return """
          - name: %1$s, edge by edge
            given:
              - { comment: q1, by: ana, age: "{age}", text: "Do you ship to Norway?" }
            vary: { age: [%2$d.98h, %3$dh, %3$d.02h] }
            expect-fires: { %1$s: [no, yes, yes] }

          - name: %1$s, not for thanks
            given:
              - { comment: c1, by: bo, age: %4$dh, text: "Thank you so much, this was just what I needed today" }
            why-not:
              - { rule: %1$s, because: "For each waiting comment that asks a question" }

          - name: %1$s, nobody waits
            given: []
            expect-fires: { %1$s: no }
        """
        .formatted(rule, hours - 1, hours, hours + 1);
  }
}
