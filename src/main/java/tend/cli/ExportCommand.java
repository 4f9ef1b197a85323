package tend.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        for (Account account : app.accounts().all()) {
          String name = URLEncoder.encode(account.name(), StandardCharsets.UTF_8);
          write(app, account, to.resolve(name + ".ndjson"));
        }
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

  /** Whole or not at all: written beside its place and then moved there. */
  private void write(App app, Account account, Path to) {
    Path settings = beside(to);
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      if (to.toAbsolutePath().getParent() != null) {
        Files.createDirectories(to.toAbsolutePath().getParent());
      }
      Report report;
      try (Writer writer = Files.newBufferedWriter(part)) {
        report = app.exportAccount().activity(account, withPrivate, writer);
      }
      Files.writeString(settings, app.exportAccount().settings(account) + "\n");
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
      if (common.json) {
        common.print(report);
      } else {
        tell(common.out(), report, to);
        common.say("Its settings and answers are in %s.", settings);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Errors.WrongUsage(
          to + " cannot be written: " + e.getMessage() + "; check the folder and its rights");
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
