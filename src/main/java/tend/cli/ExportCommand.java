package tend.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.ExportAccount.Report;
import tend.model.Account;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes all data of an account as a neutral activity file to take along.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--with-private",
      description = "Also what was written for followers only and in direct messages.")
  private boolean withPrivate;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file, with --all a folder (default: standard output).")
  private @Nullable Path file;

  /** One account or all. */
  private static final class Which {
    @Option(names = "--account", paramLabel = "NAME", description = "One account.")
    private @Nullable String account;

    @Option(names = "--all", description = "Every account, each in a file of its own.")
    private boolean all;
  }

  @Override
  public Integer call() {
    try (App app = common.open()) {
      Path to = file;
      if (which.all) {
        if (to == null) {
          throw new Errors.WrongUsage("--all writes a file an account; name a folder for them");
        }
        Map<Account, Path> places = new LinkedHashMap<>();
        app.accounts().all().forEach(one -> places.put(one, to.resolve(fileOf(one))));
        places.values().forEach(ExportCommand::refuseWhatIsThere);
        places.forEach((account, place) -> write(app, account, place));
      } else {
        Account account = app.accounts().named(String.valueOf(which.account));
        if (to == null) {
          tell(
              common.err(), app.exportAccount().activity(account, withPrivate, common.out()), null);
        } else {
          write(app, account, to);
        }
      }
      return ExitCode.FINE;
    }
  }

  private static String fileOf(Account account) {
    return URLEncoder.encode(account.name(), StandardCharsets.UTF_8) + ".ndjson";
  }

  /** What is there may be the database itself, or the only copy of an earlier export. */
  private static void refuseWhatIsThere(Path to) {
    for (Path one : List.of(to, beside(to))) {
      if (Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
        throw new Errors.WrongUsage(one + " is there already; name another file or delete it");
      }
    }
  }

  /** Whole or not at all: written beside its place, by the owner's rights, and then moved there. */
  private void write(App app, Account account, Path to) {
    refuseWhatIsThere(to);
    try {
      Path folder = Objects.requireNonNull(to.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "export", ".part");
      Path settingsPart = Files.createTempFile(folder, "export", ".part");
      try {
        Report report;
        try (Writer writer = Files.newBufferedWriter(part)) {
          report = app.exportAccount().activity(account, withPrivate, writer);
        }
        Files.writeString(settingsPart, app.exportAccount().settings(account) + "\n");
        Files.move(settingsPart, beside(to));
        Files.move(part, to);
        tell(report, to);
      } finally {
        Files.deleteIfExists(part);
        Files.deleteIfExists(settingsPart);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Errors.WrongUsage(
          to + " cannot be written: " + e.getMessage() + "; check the folder and its rights");
    }
  }

  private void tell(Report report, Path to) {
    if (common.json) {
      common.print(report);
    } else {
      tell(common.out(), report, to);
      common.say("Its settings and answers are in %s.", beside(to));
    }
  }

  private static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".settings.json");
  }

  private static void tell(PrintWriter to, Report report, @Nullable Path file) {
    to.println(
        report.rows()
            + " rows of "
            + report.account()
            + (file == null ? "" : " are in " + file)
            + (report.leftOutPrivate() == 0
                ? "."
                : "; "
                    + report.leftOutPrivate()
                    + " for followers only or direct were left out (--with-private takes them along)."));
  }
}
