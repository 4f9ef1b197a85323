package tend.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import tend.playbook.Checker;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Problems of rule files, all at once, each with its place and a way out.")
final class Check implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A rules folder, or one playbook in it.")
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
    boolean one =
        asked != null
            && Files.exists(asked.resolve("README.md"))
            && !Files.isDirectory(asked.resolve("vocabulary"));
    Path folder = one && asked != null ? asked.toAbsolutePath().getParent() : asked;
    RulesFolder read = RulesFolder.read(folder == null ? App.rulesFolder(common.rules) : folder);
    Checker checker = new Checker(Vocabulary.read(read.vocabulary()));
    List<Issue> issues = new ArrayList<>(read.issues());
    for (PlaybookFiles files : read.playbooks()) {
      if (!one || (asked != null && files.id().equals(String.valueOf(asked.getFileName())))) {
        issues.addAll(checker.check(files).issues());
      }
    }
    issues.sort(Issue.BY_PLACE);
    tell(issues);
    boolean wrong = issues.stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
    return wrong ? ExitCode.PROBLEMS : ExitCode.FINE;
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

  private void tell(List<Issue> issues) {
    if (common.json) {
      common.print(Map.of("problems", issues.stream().map(Check::view).toList()));
    } else if (issues.isEmpty()) {
      common.say("No problems.");
    } else {
      issues.forEach(i -> common.say("%s%n", i.shown()));
    }
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
