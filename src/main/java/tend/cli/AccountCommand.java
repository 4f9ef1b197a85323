package tend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tend.App;
import tend.flow.Accounts;
import tend.flow.PlatformWord;
import tend.flow.settings.ChangeSettings.Wish;
import tend.flow.settings.NotASetting;
import tend.flow.settings.Unacceptable;
import tend.model.Account;
import tend.model.Preferences;

@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Settings of one account.",
    subcommands = AccountCommand.Change.class)
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: account set NAME …");
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Changes an account's settings and prints them.")
  static final class Change implements Callable<Integer> {
    @Mixin private Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "Such as youtube.")
    private @Nullable String platform;

    @Option(
        names = "--me",
        paramLabel = "KEY",
        description = "The platform's key of the account itself.")
    private @Nullable String me;

    @Option(
        names = "--zone",
        paramLabel = "ZONE",
        description = "Time zone, such as Europe/Berlin.")
    private @Nullable String zone;

    @Option(
        names = "--minutes",
        paramLabel = "N",
        description = "Budget a day: one number, or seven from Monday on.")
    private @Nullable String minutes;

    @Option(
        names = "--hours",
        paramLabel = "FROM-TO",
        description = "When you answer, such as 09:00-18:00.")
    private @Nullable String hours;

    @Option(
        names = "--rest-days",
        paramLabel = "DAYS",
        description = "Such as sat,sun; none for no rest day.")
    private @Nullable String restDays;

    @Option(names = "--brand", paramLabel = "NAME", description = "Groups accounts for settings.")
    private @Nullable String brand;

    @Option(
        names = "--creator",
        paramLabel = "NAME",
        description = "The person behind the account.")
    private @Nullable String creator;

    @Option(
        names = "--verified",
        paramLabel = "yes|no|unknown",
        description = "Whether the platform verified it: yes, no or unknown.")
    private @Nullable String verified;

    @Option(
        names = "--regions",
        paramLabel = "LIST",
        description = "Where its people are, for policies: us,uk; all for everywhere.")
    private @Nullable String regions;

    @Option(
        names = "--pause",
        paramLabel = "FROM..TO",
        description =
            "Days off for all of the person's accounts: 2026-12-20..2027-01-03; none ends them.")
    private @Nullable String pause;

    @Option(
        names = "--quiet",
        paramLabel = "FROM-TO",
        description = "When nothing may ring, such as 21-8; none for never.")
    private @Nullable String quiet;

    @Option(
        names = "--assistant",
        paramLabel = "NAME=N",
        description = "Who takes items off the list, with minutes a day: \"Kim=15\"; none.")
    private List<String> assistants = new ArrayList<>();

    @Override
    public Integer call() {
      try (App app = common.open()) {
        Account before = app.accounts().named(Accounts.oneLine(name));
        PlatformWord.of(platform);
        Account after = app.changeSettings().change(before, wish(), common.moment());
        if (common.json) {
          common.print(view(after));
        } else {
          view(after).forEach((key, value) -> common.say("%-10s %s", key, value));
        }
        return ExitCode.FINE;
      } catch (Unacceptable e) {
        NotASetting first = e.problems().get(0);
        throw new Errors.WrongUsage("--" + first.field() + " " + first.getMessage());
      }
    }

    private Wish wish() {
      return new Wish(
          platform,
          me,
          zone,
          minutes,
          hours,
          restDays,
          brand,
          creator,
          verified,
          regions,
          pause,
          quiet,
          assistants);
    }

    private static Map<String, Object> view(Account account) {
      Preferences p = account.preferences();
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("name", account.name());
      view.put("platform", account.platform());
      view.put("zone", p.zone() == null ? "UTC" : p.zone().getId());
      view.put("minutes", p.minutes());
      view.put("hours", p.opens() + "-" + p.closes());
      view.put(
          "rest_days", p.restDays().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList());
      view.put("brand", String.valueOf(p.brand() == null ? "" : p.brand()));
      view.put("creator", String.valueOf(p.creator() == null ? "" : p.creator()));
      view.put("verified", p.verified() == null ? "unknown" : p.verified() ? "yes" : "no");
      view.put(
          "regions",
          p.regions().isEmpty() ? List.of("all") : p.regions().stream().sorted().toList());
      view.put("pauses", p.pauses().stream().map(d -> d.from() + ".." + d.to()).toList());
      view.put("quiet", p.quiet() == null ? "none" : p.quiet().from() + "-" + p.quiet().to());
      view.put(
          "assistants", p.assistants().stream().map(a -> a.name() + "=" + a.minutes()).toList());
      return view;
    }
  }
}
