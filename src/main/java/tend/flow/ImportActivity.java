package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.intake.ActivityFiles;
import tend.intake.ReadOptions;
import tend.intake.Reading;
import tend.intake.UnreadableFile;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/** An activity file into an account: all of it or nothing, and again changes nothing. */
public final class ImportActivity {
  /** How far ahead of ours another clock may be. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final String OTHERS =
      "it holds nothing that others wrote, so who waits for an answer stays unknown";
  private final AccountStore accounts;
  private final ActivityStore activity;

  public ImportActivity(AccountStore accounts, ActivityStore activity) {
    this.accounts = accounts;
    this.activity = activity;
  }

  /**
   * What to import.
   *
   * @param platform null keeps the account's own; a new one gets the export's, or "other"
   * @param progress told the number of rows read, every now and then
   */
  public record Wish(
      List<Path> paths,
      String account,
      @Nullable String platform,
      @Nullable String format,
      @Nullable String me,
      @Nullable String creator,
      Consumer<Long> progress) {}

  /**
   * A row that was left out, or a file of a folder.
   *
   * @param line from 1; 0 for the whole file
   * @param value what was written there, shortened
   */
  @JsonPropertyOrder({"file", "line", "reason", "value"})
  public record LeftOut(String file, long line, String reason, @Nullable String value) {}

  /** Something about a file that is no fault of it. */
  @JsonPropertyOrder({"file", "words"})
  public record Told(String file, String words) {}

  /** What an import did; kinds are counted by the words of the contract. */
  public record Report(
      String format,
      String platform,
      String account,
      long read,
      long added,
      long known,
      @JsonProperty("left_out") long leftOut,
      List<LeftOut> problems,
      List<Told> notes,
      Map<String, Long> counts) {}

  /** Reads the files into the account and makes it when it is new. */
  public Report run(Wish wish, Instant at) {
    Optional<Account> known = accounts.find(wish.account());
    Account before =
        known
            .orElseGet(() -> Account.named(wish.account(), "other"))
            .of(wish.platform(), wish.me());
    boolean told = known.isPresent() || wish.platform() != null;
    ReadOptions options =
        new ReadOptions(
            wish.format(), before.me(), wish.creator(), at, told ? before.platform() : null);
    Counting counting = new Counting(wish.progress());
    ActivityStore.Written<Reading> written =
        activity.write(
            before.name(),
            rows -> ActivityFiles.read(wish.paths(), options, counting.before(rows)));
    Reading reading = written.result();
    Account account =
        before.of(told ? null : reading.platform(), before.me() == null ? reading.me() : null);
    accounts.save(account);
    return new Report(
        reading.format(),
        account.platform(),
        account.name(),
        reading.read(),
        written.added(),
        written.known(),
        reading.leftOut(),
        reading.problems().stream()
            .map(p -> new LeftOut(p.file(), p.line(), p.reason(), p.value()))
            .toList(),
        notes(reading, counting),
        counting.counts());
  }

  /** What nobody else's words are in says nothing about who waits: unknown, not none. */
  private static List<Told> notes(Reading reading, Counting counting) {
    Stream<Told> notes = reading.notes().stream().map(n -> new Told(n.file(), n.words()));
    boolean silent = reading.platform() != null && reading.read() > 0 && !counting.othersWrote();
    return (silent ? Stream.concat(notes, Stream.of(new Told(reading.format(), OTHERS))) : notes)
        .toList();
  }

  /**
   * The same for files that came over the web, whose paths mean nothing to the person.
   *
   * @throws UnreadableImport in words that name the file alone
   */
  public Report upload(Wish wish, Instant at) {
    try {
      Report report = run(wish, at);
      return new Report(
          report.format(),
          report.platform(),
          report.account(),
          report.read(),
          report.added(),
          report.known(),
          report.leftOut(),
          report.problems().stream()
              .map(p -> new LeftOut(bare(wish, p.file()), p.line(), p.reason(), p.value()))
              .toList(),
          report.notes().stream().map(n -> new Told(bare(wish, n.file()), n.words())).toList(),
          report.counts());
    } catch (UnreadableFile e) {
      throw new UnreadableImport(bare(wish, String.valueOf(e.getMessage())), e);
    }
  }

  private static String bare(Wish wish, String words) {
    String out = words;
    for (Path path : wish.paths()) {
      out = out.replace(path.toString(), String.valueOf(path.getFileName()));
    }
    return out;
  }

  /** Counts what passes through. */
  static final class Counting {
    private static final int EVERY = 10_000;
    private static final Set<Kind> WORDS =
        EnumSet.of(Kind.COMMENT, Kind.REPLY, Kind.MENTION, Kind.MESSAGE);
    private final Consumer<Long> progress;
    private final Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    private long all;
    private boolean othersWrote;

    Counting(Consumer<Long> progress) {
      this.progress = progress;
    }

    Consumer<Interaction> before(Consumer<Interaction> next) {
      return one -> {
        byKind.merge(one.kind(), 1L, Long::sum);
        othersWrote |= !one.own() && WORDS.contains(one.kind());
        all++;
        if (all % EVERY == 0) {
          progress.accept(all);
        }
        next.accept(one);
      };
    }

    boolean othersWrote() {
      return othersWrote;
    }

    Map<String, Long> counts() {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Kind kind : Kind.values()) {
        counts.put(plural(kind), byKind.getOrDefault(kind, 0L));
      }
      return counts;
    }

    private static String plural(Kind kind) {
      return switch (kind) {
        case REPLY -> "replies";
        case OUTREACH -> "outreach";
        default -> kind.word() + "s";
      };
    }
  }
}
