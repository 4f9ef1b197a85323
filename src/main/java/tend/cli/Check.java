package tend.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.model.Issue;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Problems of rule files, all at once, each with its place and a way out.")
final class Check implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A rules folder, one playbook in it, or a file of a playbook.")
  private @Nullable Path path;

  @Option(
      names = "--explain",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "CODE",
      description = "What a code means, such as TD014; without one the list of all.")
  private @Nullable String explain;

  /** A problem as JSON. */
  record View(
      String path,
      int line,
      int column,
      String level,
      @JsonProperty("code") String code,
      String message,
      @Nullable String help) {}

  @Override
  public Integer call() {
    if (explain != null) {
      return explained(explain);
    }
    Path asked = path;
    Path playbook = asked == null ? null : playbookOf(asked.toAbsolutePath().normalize());
    Path folder = playbook == null ? withRules(asked) : playbook.getParent();
    FoundRules found = FoundRules.in(folder == null ? App.rulesFolder(common.rules) : folder);
    found.tell(common);
    List<Issue> issues =
        playbook == null
            ? found.issues(day())
            : found.issues(String.valueOf(playbook.getFileName()), day());
    tell(found, issues);
    boolean wrong = issues.stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
    return wrong ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(common.moment(), ZoneOffset.UTC);
  }

  /** The playbook that a folder is, or that a file belongs to; null for a folder of playbooks. */
  private static @Nullable Path playbookOf(Path asked) {
    if (Files.isRegularFile(asked)) {
      return asked.getParent();
    }
    return FoundRules.isPlaybook(asked) || FoundRules.isBaseline(asked) ? asked : null;
  }

  /** A project is asked by its own folder, too: its playbooks are in rules. */
  private static @Nullable Path withRules(@Nullable Path asked) {
    Path inside = asked == null ? null : asked.resolve("rules").normalize();
    boolean project = inside != null && Files.isDirectory(inside) && !FoundRules.isPlaybook(inside);
    return project ? inside : asked;
  }

  private Integer explained(String code) {
    ExplainCode pages = new ExplainCode(common);
    if (code.isBlank()) {
      pages.all();
    } else {
      pages.one(code);
    }
    return ExitCode.FINE;
  }

  private void tell(FoundRules found, List<Issue> issues) {
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("rules", found.where());
      view.put("problems", issues.stream().map(Check::view).toList());
      common.print(view);
    } else if (issues.isEmpty()) {
      common.say("No problems.");
    } else {
      issues.forEach(i -> common.say("%s%n", i.shown()));
      common.say(
          "%s, %s, %s",
          count(issues, Issue.Level.ERROR),
          count(issues, Issue.Level.WARNING),
          count(issues, Issue.Level.NOTE));
    }
  }

  static String count(List<Issue> issues, Issue.Level level) {
    long many = issues.stream().filter(i -> i.level() == level).count();
    String word = level.name().toLowerCase(Locale.ROOT);
    return many + " " + word + (many == 1 ? "" : "s");
  }

  static View view(Issue issue) {
    return new View(
        issue.path(),
        issue.line(),
        Math.max(1, issue.column()),
        issue.level().name().toLowerCase(Locale.ROOT),
        issue.code(),
        issue.message(),
        issue.help());
  }
}
