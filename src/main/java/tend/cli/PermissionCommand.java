package tend.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.campaigns.Permissions.Permission;

@Command(
    name = "permission",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the permissions to show what fans made, or says how it stands with one.",
      "Who is not asked, or does not answer, within 14 days has not permitted it. Facts, no legal advice."
    })
final class PermissionCommand implements Callable<Integer> {
  private static final List<String> STATES = List.of("asked", "granted", "declined", "withdrawn");

  @Mixin private Common common = new Common();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORK",
      description = "The work, as the list prints it; without one, all are listed.")
  private @Nullable String work;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "asked|granted|declined|withdrawn|undo",
      description = "How it stands with it since now, or --at.")
  private @Nullable String word;

  @Option(names = "--account", paramLabel = "NAME", description = "Whose fans.")
  private @Nullable String account;

  @Option(
      names = "--scope",
      paramLabel = "WORDS",
      description = "With granted: where it may be shown, such as \"feed, stories\".")
  private @Nullable String scope;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "With granted: the last day on which it may be shown.")
  private @Nullable String until;

  @Override
  public Integer call() {
    try (App app = common.open()) {
      String one = work;
      if (one == null) {
        list(app);
      } else {
        Permission now = say(app, one, String.valueOf(word));
        if (common.json) {
          common.print(now);
        } else {
          tell(now);
        }
      }
      return ExitCode.FINE;
    }
  }

  private void list(App app) {
    String name = account;
    if (name == null) {
      throw new Errors.WrongUsage(
          "name the account whose works to list with --account, or a work and how it stands");
    }
    List<Permission> all = app.permissions().all(app.accounts().named(name), common.moment());
    if (common.json) {
      all.forEach(common::print);
    } else if (all.isEmpty()) {
      common.say(
          "No work of a fan is known: none was imported that tags the account with a picture, a"
              + " video, a link or its hashtag.");
    } else {
      all.forEach(this::tell);
    }
  }

  private Permission say(App app, String one, String how) {
    if (how.equals("undo")) {
      return app.permissions().takeBack(account, one, common.moment());
    }
    if (!STATES.contains(how)) {
      throw new Errors.WrongUsage(
          "say how it stands with " + one + ": asked, granted, declined, withdrawn or undo");
    }
    if (!how.equals("granted") && (scope != null || until != null)) {
      throw new Errors.WrongUsage(
          "--scope and --until say what was granted; use them with granted");
    }
    return app.permissions().say(account, one, how, scope, until(app, one), common.moment());
  }

  private @Nullable Instant until(App app, String one) {
    String last = until;
    if (last == null) {
      return null;
    }
    Instant end =
        Moments.day("--until", last)
            .plusDays(1)
            .atStartOfDay(app.permissions().whose(account, one).zone())
            .toInstant();
    if (!end.isAfter(common.moment())) {
      throw new Errors.WrongUsage("--until " + last + " is over; name a day to come");
    }
    return end;
  }

  private void tell(Permission one) {
    String where = one.scope();
    String url = one.url();
    common.say(
        "%-9s %s by %s since %s%s: %s%s",
        one.state(),
        one.work(),
        one.name(),
        one.since(),
        where == null ? "" : " for " + where,
        one.next(),
        url == null ? "" : " " + url);
  }
}
