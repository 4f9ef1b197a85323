package tend.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.campaigns.DrawWinners;
import tend.flow.campaigns.DrawWinners.Committed;
import tend.flow.campaigns.DrawWinners.Drawn;
import tend.flow.campaigns.DrawWinners.Winner;
import tend.model.Account;
import tend.model.Json;
import tend.plan.draw.Audit;
import tend.plan.draw.Reason;
import tend.plan.draw.Terms;
import tend.plan.draw.Verified;

@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = {
      "Draws winners fairly among comments under a post, or posts and mentions with a hashtag.",
      "One entry a person counts, the first. Spam, impostors and the account's own words take no "
          + "part. The audit file holds all that anybody needs to draw again: keys, no names, no texts."
    })
final class DrawCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Option(names = "--account", paramLabel = "NAME", description = "Whose people enter.")
  private @Nullable String account;

  @Option(names = "--post", paramLabel = "ID", description = "Comments under this post enter.")
  private @Nullable String post;

  @Option(
      names = "--hashtag",
      paramLabel = "TAG",
      description = "What carries it enters; with --post, comments there must carry it.")
  private @Nullable String hashtag;

  @Option(names = "--mention", paramLabel = "HANDLE", description = "Entries must call them.")
  private @Nullable String mention;

  @Option(
      names = "--answer",
      paramLabel = "WORDS",
      description = "Entries must have one of these, with commas between.")
  private @Nullable String answer;

  @Option(names = "--replies", description = "With --post: replies to others count, too.")
  private boolean replies;

  @Option(names = "--from", paramLabel = "T", description = "Nothing before this day or moment.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "The close: nothing after it counts.")
  private @Nullable String to;

  @Option(
      names = "--winners",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many (default: 1).")
  private int winners = 1;

  @Option(
      names = "--reserves",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many stand by for those who cannot be reached (default: 0).")
  private int reserves;

  @Option(
      names = "--exclude",
      paramLabel = "KEY=REASON",
      description = {
        "Leaves somebody out by key or name, such as ana=staff. The reason stands in the audit "
            + "file: name nobody in it."
      })
  private Map<String, String> exclude = new LinkedHashMap<>();

  @Option(
      names = "--not-spam",
      paramLabel = "ENTRY",
      description = "An entry you looked at that is no spam, by its id in the audit file.")
  private List<String> notSpam = new ArrayList<>();

  @Option(
      names = "--not-winners-of-days",
      paramLabel = "N",
      defaultValue = "0",
      description = "Who won here within so many days does not win again.")
  private int notWinnersOfDays;

  @Option(
      names = "--exclude-suspicious",
      description = {
        "Leaves out accounts that look automatic. Without it they are named and take part: the "
            + "look of a profile proves nothing, and an honest entrant must not lose by it. What you "
            + "leave out must stand in your rules."
      })
  private boolean excludeSuspicious;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description = "A text that anybody can check and nobody knew before the close.")
  private @Nullable String seed;

  @Option(
      names = "--commit",
      description = {
        "Before the close: makes a secret seed, keeps it and prints its SHA-256 to publish. The "
            + "draw of the same post or hashtag, --from and --to tells it."
      })
  private boolean commit;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description = "Where the audit file goes (default: draw-ID.json).")
  private @Nullable Path audit;

  @Option(
      names = "--verify",
      paramLabel = "FILE",
      description = {
        "Draws an audit file again, and compares it with what the database of the draw kept. The "
            + "hash in the file finds slips; who forges a file computes it anew. Against that the "
            + "commitment you published before the close protects, and the database."
      })
  private @Nullable Path verify;

  /** The draw as JSON. */
  private record Told(
      String file,
      List<Winner> winners,
      List<Winner> reserves,
      List<String> remarks,
      Audit audit) {}

  @Override
  public Integer call() throws IOException {
    Path file = verify;
    if (file != null) {
      return verify(file);
    }
    String name = account;
    if (name == null || (post == null && hashtag == null)) {
      throw new Errors.WrongUsage(
          "a draw needs --account and --post or --hashtag; or check one with --verify FILE");
    }
    try (App app = common.open()) {
      Account one = app.accounts().named(name);
      Terms terms = terms(one.zone());
      return commit ? commit(app, one, terms) : draw(app, one, terms);
    }
  }

  private Terms terms(ZoneId zone) {
    if (winners < 1 || winners > Terms.MOST || reserves < 0 || reserves > Terms.MOST) {
      throw new Errors.WrongUsage(
          "--winners is 1 to %d and --reserves 0 to %d; draw again with fewer"
              .formatted(Terms.MOST, Terms.MOST));
    }
    if (notWinnersOfDays < 0) {
      throw new Errors.WrongUsage("--not-winners-of-days is at least 0");
    }
    return new Terms(
        post,
        hashtag == null ? null : hashtag.replaceFirst("^[#＃]", ""),
        mention == null ? null : mention.replaceFirst("^@", ""),
        answer,
        replies,
        Moments.start("--from", from, zone),
        Moments.end("--to", to, zone),
        winners,
        reserves,
        notWinnersOfDays,
        excludeSuspicious,
        notSpam.stream().sorted().toList());
  }

  private int commit(App app, Account one, Terms terms) {
    Committed committed = app.drawWinners().commit(one, terms, common.moment());
    if (common.json) {
      common.print(committed);
    } else {
      common.say("%s", committed.commitment());
      common.say(
          "Publish this line before %s; draw then with the same --post or --hashtag, --from and"
              + " --to.",
          committed.closes());
      committed.before().forEach(it -> common.say("Note: before it: %s.", it.words()));
    }
    return ExitCode.FINE;
  }

  private int draw(App app, Account one, Terms terms) throws IOException {
    Path named = audit;
    Path file = named == null ? Path.of("draw-" + DrawWinners.id(one, terms) + ".json") : named;
    if (Files.exists(file)) {
      throw new Errors.WrongUsage(
          file + " is there already; name another file with --audit, or delete it");
    }
    Drawn drawn = app.drawWinners().draw(one, terms, exclude, seed, common.moment());
    write(file, drawn.audit());
    if (common.json) {
      common.print(
          new Told(
              file.toString(), drawn.winners(), drawn.reserves(), drawn.remarks(), drawn.audit()));
    } else {
      tell(drawn, file);
    }
    return drawn.audit().winners().size() < terms.winners() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private static void write(Path file, Audit audit) throws IOException {
    try {
      Files.writeString(
          file, Json.write(audit) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Errors.WrongUsage(file + " is there already; name another file with --audit");
    }
  }

  private void tell(Drawn drawn, Path file) {
    Audit all = drawn.audit();
    people("Winner", drawn.winners());
    people("Reserve", drawn.reserves());
    common.say(
        "%d of %d entries take part%s.",
        all.counts().eligible(), all.counts().entries(), excluded(all.counts().excluded()));
    drawn.remarks().forEach(remark -> common.say("Note: %s.", remark));
    common.say("Anybody can draw again: %s; tend draw --verify %s", file, file);
  }

  private void people(String as, List<Winner> people) {
    for (int i = 0; i < people.size(); i++) {
      Winner one = people.get(i);
      String url = one.url();
      common.say(
          "%s %d: %s (%s)%s", as, i + 1, one.name(), one.key(), url == null ? "" : " " + url);
    }
  }

  private static String excluded(Map<String, Integer> byReason) {
    Map<String, Integer> inWords = new TreeMap<>();
    for (Reason reason : Reason.values()) {
      Integer many = byReason.get(reason.word());
      if (many != null) {
        inWords.put(reason.words(), many);
      }
    }
    return inWords.isEmpty()
        ? ""
        : "; the others: "
            + inWords.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
  }

  private int verify(Path file) throws IOException {
    Verified verified = verified(read(file));
    if (common.json) {
      common.print(
          new TreeMap<>(
              Map.of(
                  "ok", verified.differences().isEmpty(),
                  "differences", verified.differences(),
                  "remarks", verified.remarks())));
    } else {
      verified.differences().forEach(one -> common.say("Differs: %s.", one));
      verified.remarks().forEach(one -> common.say("Note: %s.", one));
      if (verified.differences().isEmpty()) {
        common.say("ok: the same winners and reserves again.");
      }
    }
    return verified.differences().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  /** Nothing is opened, nor made, where there is no database to compare with. */
  private Verified verified(Audit audit) {
    Verified alone = Verified.of(audit);
    if (common.database == null && !Files.exists(common.data.resolve("tend.db"))) {
      return alone;
    }
    try (App app = common.open()) {
      return alone.and(app.drawWinners().compare(audit));
    }
  }

  private static Audit read(Path file) throws IOException {
    try {
      return Audit.read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw noAudit(file, e.getMessage());
    } catch (java.nio.charset.CharacterCodingException e) {
      throw noAudit(file, "it is no text in UTF-8");
    }
  }

  private static Errors.WrongUsage noAudit(Path file, @Nullable String reason) {
    return new Errors.WrongUsage(
        file + " is no audit file of a draw: " + reason + "; name one as tend draw wrote it");
  }
}
