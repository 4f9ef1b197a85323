package tend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.CheckDraft;
import tend.flow.PlatformWord;
import tend.model.Account;
import tend.model.Issue.Level;
import tend.signals.draft.Warning;

@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a text from standard input before it is sent. It says what to change and never writes"
          + " the words; nothing is kept or sent."
    },
    footerHeading = "%nWhat it may warn of:%n",
    footer = {
      "  copy-of-own      nearly the same words as an own text of the last 90 days",
      "  canned-phrase    a phrase that stands word by word in many own texts",
      "  generic-praise   praise that fits any post",
      "  too-short        one or two words, which say nothing of their own",
      "  link-elsewhere   a link in somebody else's thread",
      "  promotion        sends people to your own work, or reads like spam",
      "  shortened-link   a link that hides where it leads",
      "  bait             fishing for reactions, or provoking people into them",
      "  swap             asks to trade attention, such as follow for follow",
      "  many-mentions    several people are tagged at once",
      "  many-hashtags    more hashtags than the platform or a reader takes",
      "  shouting         mostly capitals, or several exclamation marks in a row",
      "  unlike-you       does not sound like the account's own texts",
      "  too-long         longer than the platform takes",
      "  daily-limit      the platform's limit of texts a day is reached",
      "  contest-refused  a contest, or a way to enter it, that the platform refuses",
      "  contest-hashtag  a contest entry by posting whose hashtag does not say so"
    })
final class DraftCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 400_000;

  @Mixin private Common common = new Common();

  @Option(names = "--account", required = true, paramLabel = "NAME", description = "Who writes.")
  private String account = "";

  @Option(
      names = "--to",
      paramLabel = "PERSON",
      description = "Whom it goes to, by key or name; shows what is known of them.")
  private @Nullable String to;

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "Where it is sent (default: the account's own).")
  private @Nullable String platform;

  @Override
  public Integer call() {
    String text = text(System.in);
    try (App app = common.open()) {
      Account who = app.accounts().named(account);
      CheckDraft.Checked checked =
          app.checkDraft().check(who, text, to, PlatformWord.of(platform), common.moment());
      if (common.json) {
        common.print(json(checked));
      } else {
        tell(checked, who.zone());
      }
      boolean error =
          checked.findings().warnings().stream().anyMatch(w -> w.level() == Level.ERROR);
      return error ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
  }

  private static String text(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Errors.WrongUsage("the text is longer than any platform takes; send one draft");
      }
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
      if (text.isEmpty()) {
        throw new Errors.WrongUsage(
            "there is no text on standard input; write: tend draft --account NAME < draft.txt");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  private static Map<String, @Nullable Object> json(CheckDraft.Checked checked) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    List<Warning> warnings = checked.findings().warnings();
    out.put("ok", checked.findings().clean());
    out.put("warnings", warnings.stream().map(DraftCommand::json).toList());
    out.put("unknown", checked.findings().unknown());
    out.put("person", checked.person() == null ? null : json(checked.person()));
    return out;
  }

  private static Map<String, @Nullable Object> json(CheckDraft.Known known) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("person", known.person());
    out.put("comments", known.comments());
    out.put("shares", known.shares());
    out.put("last_came", known.lastCame());
    out.put("told", known.told());
    out.put("last_told", known.lastTold());
    out.put("last_asked", known.asked());
    return out;
  }

  private static Map<String, Object> json(Warning warning) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", warning.code().word());
    out.put("level", level(warning));
    out.put("message", warning.message());
    out.put("evidence", warning.evidence());
    return out;
  }

  private static String level(Warning warning) {
    return warning.level().name().toLowerCase(Locale.ROOT);
  }

  private void tell(CheckDraft.Checked checked, ZoneId zone) {
    List<Warning> warnings = checked.findings().warnings();
    for (Warning one : warnings) {
      common.say("%s %s: %s", level(one), one.code().word(), one.message());
      one.evidence().forEach(seen -> common.say("  %s", seen));
    }
    if (warnings.isEmpty()) {
      common.say("Nothing to change.");
    }
    checked.findings().unknown().forEach(u -> common.say("%s", u));
    CheckDraft.Known person = checked.person();
    if (person != null) {
      common.say("%s", person(person, zone));
    }
  }

  private static String person(CheckDraft.Known known, ZoneId zone) {
    if (known.comments() + known.shares() + known.told() == 0) {
      return "Nothing is known of " + known.person() + ".";
    }
    return known.person()
        + " wrote to you "
        + times(known.comments(), known.lastCame(), zone)
        + ", shared "
        + times(known.shares(), null, zone)
        + "; you wrote to them "
        + times(known.told(), known.lastTold(), zone)
        + ".";
  }

  private static String times(int count, @Nullable Instant last, ZoneId zone) {
    String times = count == 0 ? "never" : count == 1 ? "once" : count + " times";
    return last == null || count == 0
        ? times
        : times + ", last on " + LocalDate.ofInstant(last, zone);
  }
}
