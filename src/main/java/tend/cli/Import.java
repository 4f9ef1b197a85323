package tend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.ExportGuide;
import tend.flow.ImportActivity.LeftOut;
import tend.flow.ImportActivity.Report;
import tend.flow.ImportActivity.Wish;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Reads an activity file, folder or zip into an account; again changes nothing.")
final class Import implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private Common common = new Common();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to read.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "The account; made when new.")
  private String account = "";

  @Option(names = "--platform", paramLabel = "P", description = "Such as youtube or mastodon.")
  private @Nullable String platform;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "Such as neutral-csv; a wrong name lists all (default: detected).")
  private @Nullable String format;

  @Option(
      names = "--me",
      paramLabel = "ID",
      description = "The platform's key of the account itself.")
  private @Nullable String me;

  @Option(
      names = "--creator",
      paramLabel = "NAME",
      description = "The account's display name, for files that know names only.")
  private @Nullable String creator;

  @Option(
      names = "--help-export",
      help = true,
      paramLabel = "PLATFORM",
      description = "Says how to download your export there, such as instagram.")
  private @Nullable String helpExport;

  @Override
  public Integer call() {
    String asked = helpExport;
    if (asked != null) {
      explain(ExportGuide.of(asked));
      return ExitCode.FINE;
    }
    if (account.isBlank()) {
      throw new Errors.WrongUsage("--account is empty; give the account a name");
    }
    try (App app = common.open()) {
      Report report = run(app);
      if (common.json) {
        common.print(report);
      } else {
        tell(common, report);
      }
      return report.problems().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
  }

  private void explain(ExportGuide guide) {
    if (common.json) {
      common.print(guide);
      return;
    }
    common.say("How to download your export, %s:", guide.name());
    for (int i = 0; i < guide.steps().size(); i++) {
      common.say("  %d. %s", i + 1, guide.steps().get(i));
    }
    common.say("Format: %s", guide.choose());
    common.say("Takes: %s", guide.takes());
    common.say("Import: %s", guide.drop());
    common.say("%s", guide.holds());
  }

  private Report run(App app) {
    try (ProgressLine progress = new ProgressLine(common.err(), Terminal.isOne(), Common.clock)) {
      return app.importActivity()
          .run(
              new Wish(paths, account, platform, format, me, creator, progress::accept),
              common.moment());
    }
  }

  /** The report in words. */
  static void tell(Common common, Report report) {
    common.say(
        "%d rows read as %s into %s: %d new, %d known, %d left out.",
        report.read(),
        report.format(),
        report.account(),
        report.added(),
        report.known(),
        report.leftOut());
    if (report.forgotten() > 0) {
      common.say("%d rows stayed out: you asked to forget who wrote them.", report.forgotten());
    }
    for (LeftOut problem :
        report.problems().subList(0, Math.min(SHOWN, report.problems().size()))) {
      String value = problem.value() == null ? "" : ": " + problem.value();
      common.say("  %s:%d: %s%s", problem.file(), problem.line(), problem.reason(), value);
    }
    if (report.leftOut() > SHOWN) {
      common.say("  … and %d more; --json lists them", report.leftOut() - SHOWN);
    }
    report.notes().forEach(note -> common.say("  note: %s: %s", note.file(), note.words()));
    report.cannotTell().forEach(sentence -> common.say("%s", sentence));
  }
}
