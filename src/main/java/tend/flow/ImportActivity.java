package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.intake.ActivityFiles;
import tend.intake.Meter;
import tend.intake.Problem;
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
   * @param progress told how far it is, every ten thousand rows
   */
  public record Wish(
      List<Path> paths,
      String account,
      @Nullable String platform,
      @Nullable String format,
      @Nullable String me,
      @Nullable String creator,
      Consumer<Progress> progress) {}

  /**
   * How far an import is.
   *
   * @param bytes of what is read
   * @param ofBytes of all there is to read; 0 where that cannot be told
   */
  public record Progress(long rows, long bytes, long ofBytes) implements HowFar {
    /** How much is done; -1 where that cannot be told. */
    public int percent() {
      return bytes <= 0 || ofBytes <= 0 ? -1 : (int) (100 * bytes / ofBytes);
    }

    /** How far it is after that time, and how long it still takes. */
    @Override
    public String words(Duration spent) {
      String read = String.format(Locale.ROOT, "%,d rows read", rows);
      if (percent() < 0) {
        return read;
      }
      double left = (double) (ofBytes - bytes) / bytes;
      return read + ", " + percent() + " %, about " + HowFar.left(spent.toMillis() * left / 1000);
    }
  }

  /**
   * A row that was left out, or a file of a folder.
   *
   * @param line from 1; 0 for the whole file
   * @param value what was written there: one word, date or number; null where it may be somebody's
   *     words, since a row that cannot be read does not say who may read it
   */
  @JsonPropertyOrder({"file", "line", "reason", "value"})
  public record LeftOut(String file, long line, String reason, @Nullable String value) {
    private static final Pattern NO_SENTENCE =
        Pattern.compile("[\\p{L}\\p{M}\\p{N}_.:+/@#?=&%~-]{1,80}|[\\p{Nd} T:.,/+-]{1,40}");

    private static LeftOut of(Problem problem) {
      String value = problem.value();
      boolean shown = value != null && NO_SENTENCE.matcher(value).matches();
      return new LeftOut(problem.file(), problem.line(), problem.reason(), shown ? value : null);
    }
  }

  /** Something about a file that is no fault of it. */
  @JsonPropertyOrder({"file", "words"})
  public record Told(String file, String words) {}

  /**
   * What an import did; kinds are counted by the words of the contract.
   *
   * @param forgotten rows of people who were forgotten; they stay out
   * @param notes what is to be said of files without a fault of theirs
   * @param cannotTell which questions the account's data still cannot answer
   */
  public record Report(
      String format,
      String platform,
      String account,
      long read,
      long added,
      long known,
      long forgotten,
      @JsonProperty("left_out") long leftOut,
      List<LeftOut> problems,
      List<Told> notes,
      Map<String, Long> counts,
      @JsonProperty("cannot_tell") List<String> cannotTell) {

    private Report with(List<LeftOut> others, List<Told> said) {
      return new Report(
          format,
          platform,
          account,
          read,
          added,
          known,
          forgotten,
          leftOut,
          others,
          said,
          counts,
          cannotTell);
    }
  }

  /** Reads the files into the account and makes it when it is new. */
  public Report run(Wish wish, Instant at) {
    Optional<Account> known = accounts.find(Accounts.oneLine(wish.account()));
    String platform = PlatformWord.of(wish.platform());
    Account before =
        known.orElseGet(() -> Account.named(wish.account(), "other")).of(platform, wish.me());
    boolean told = known.isPresent() || platform != null;
    ReadOptions options =
        new ReadOptions(
            wish.format(), before.me(), wish.creator(), at, told ? before.platform() : null);
    Meter meter = Meter.of(wish.paths());
    Counting counting = new Counting(wish.progress(), meter);
    ActivityStore.Written<Reading> written =
        activity.write(
            before.name(),
            rows -> ActivityFiles.read(wish.paths(), options, counting.before(rows), meter),
            reading -> after(before, reading, told));
    Reading reading = written.result();
    Account account = after(before, reading, told);
    return new Report(
        reading.format(),
        account.platform(),
        account.name(),
        reading.read(),
        written.added(),
        written.known(),
        written.forgotten(),
        reading.leftOut(),
        reading.problems().stream().map(LeftOut::of).toList(),
        reading.notes().stream().map(n -> new Told(n.file(), n.words())).toList(),
        counting.counts(),
        CannotTell.in(activity, account.name()));
  }

  /** An export says on which platform and whose it is, where nobody else did. */
  private static Account after(Account before, Reading reading, boolean told) {
    return before.of(told ? null : reading.platform(), before.me() == null ? reading.me() : null);
  }

  /**
   * The same for files that came over the web, whose paths mean nothing to the person.
   *
   * @throws UnreadableImport in words that name the file alone
   */
  public Report upload(Wish wish, Instant at) {
    try {
      Report report = run(wish, at);
      return report.with(
          report.problems().stream()
              .map(p -> new LeftOut(bare(wish, p.file()), p.line(), p.reason(), p.value()))
              .toList(),
          report.notes().stream().map(n -> new Told(bare(wish, n.file()), n.words())).toList());
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
    private final Consumer<Progress> progress;
    private final Meter meter;
    private final Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    private long all;

    Counting(Consumer<Progress> progress, Meter meter) {
      this.progress = progress;
      this.meter = meter;
    }

    Consumer<Interaction> before(Consumer<Interaction> next) {
      return one -> {
        byKind.merge(one.kind(), 1L, Long::sum);
        all++;
        if (all % EVERY == 0) {
          progress.accept(new Progress(all, meter.read(), meter.total()));
        }
        next.accept(one);
      };
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
