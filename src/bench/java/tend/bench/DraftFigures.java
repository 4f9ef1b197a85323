package tend.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.flow.CheckDraft;
import tend.intake.TableFile;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.policy.Policies;
import tend.signals.draft.Code;
import tend.signals.draft.DraftCheck;
import tend.signals.draft.Warning;

/**
 * How often {@code tend draft} warns. Two ways to ask, and the files are not part of the
 * repository:
 *
 * <pre>
 * java -cp tend.jar tend.bench.DraftFigures replies COMMENTS.csv CREATOR
 * java -cp tend.jar tend.bench.DraftFigures strangers LABELLED.csv...</pre>
 *
 * <p>The first replays the creator's own replies as drafts, each knowing only what came before it;
 * columns id, parent_id, at, author, text. The second sends each comment to a stranger, by the
 * label in the column class or label (1 or scam for spam); its text in content or text. With {@code
 * -v} first, the texts that are warned of are printed.
 */
public final class DraftFigures {
  private static final Set<String> SPAM = Set.of("1", "scam");
  private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
  private final PrintStream out;
  private final boolean texts;

  DraftFigures(PrintStream out, boolean texts) {
    this.out = out;
    this.texts = texts;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    boolean texts = args[0].equals("-v");
    List<String> words = List.of(args).subList(texts ? 1 : 0, args.length);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DraftFigures one = new DraftFigures(out, texts);
    if (words.get(0).equals("replies")) {
      one.replies(Path.of(words.get(1)), words.get(2));
    } else {
      one.strangers(words.subList(1, words.size()).stream().map(Path::of).toList());
    }
  }

  /** Counts drafts, clean ones, and warnings by code. */
  static final class Count {
    private final Map<Code, Integer> codes = new EnumMap<>(Code.class);
    private int drafts;
    private int clean;
    private int quiet;

    void add(DraftCheck.Findings findings) {
      drafts++;
      clean += findings.clean() ? 1 : 0;
      List<Code> found = findings.warnings().stream().map(Warning::code).distinct().toList();
      quiet += findings.clean() || found.stream().allMatch(Count::saysLittle) ? 1 : 0;
      found.forEach(code -> codes.merge(code, 1, Integer::sum));
    }

    private static boolean saysLittle(Code code) {
      return code == Code.TOO_SHORT || code == Code.GENERIC_PRAISE;
    }

    void tell(String name, PrintStream out) {
      out.printf(
          "%s: %d drafts, %d clean (%.1f %%), %d clean or only short or general (%.1f %%)%n",
          name, drafts, clean, 100.0 * clean / drafts, quiet, 100.0 * quiet / drafts);
      codes.forEach((code, n) -> out.printf("  %-16s %d%n", code.word(), n));
    }
  }

  void replies(Path file, String creator) throws IOException {
    List<Interaction> all = activity(file, creator);
    Map<String, Interaction> lastOther = new HashMap<>();
    Count count = new Count();
    Account account = Account.named(creator, "youtube");
    for (int i = 0; i < all.size(); i++) {
      Interaction one = all.get(i);
      String thread = one.parent() == null ? one.id() : one.parent();
      if (!one.own()) {
        lastOther.put(thread, one);
      } else if (one.parent() != null && lastOther.containsKey(thread)) {
        String to = lastOther.get(thread).author();
        check(account, all.subList(0, i), one, to, count);
      }
    }
    count.tell("replies", out);
  }

  private void check(
      Account account, List<Interaction> past, Interaction own, String to, Count count) {
    String text = own.text() == null ? "" : own.text();
    DraftCheck.Findings found =
        CheckDraft.check(account, past, Policies.NONE, text, to, "youtube", own.at()).findings();
    count.add(found);
    show(text, found);
  }

  private void show(String text, DraftCheck.Findings found) {
    if (texts && !found.clean()) {
      found.warnings().forEach(w -> out.println(w.code().word() + " " + w.evidence()));
      out.println("    " + text.replace('\n', ' '));
    }
  }

  private static List<Interaction> activity(Path file, String creator) throws IOException {
    List<Interaction> all = new ArrayList<>();
    TableFile.at(file)
        .forEach(
            (number, fields, broken) -> {
              if (broken == null) {
                all.add(row(fields, creator));
              }
            });
    all.sort(Interaction.BY_TIME);
    return all;
  }

  private static Interaction row(Map<String, String> fields, String creator) {
    String author = fields.getOrDefault("author", "");
    @Nullable String parent = fields.get("parent_id");
    return Interaction.of(
        parent == null ? Kind.COMMENT : Kind.REPLY,
        fields.getOrDefault("id", ""),
        Instant.parse(fields.getOrDefault("at", "")),
        author,
        author,
        author.equals(creator),
        fields.get("text"),
        parent,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  void strangers(List<Path> files) throws IOException {
    Count spam = new Count();
    Count ham = new Count();
    Account account = Account.named("somebody", "youtube");
    for (Path file : files) {
      TableFile.at(file)
          .forEach(
              (number, fields, broken) -> {
                String text = fields.getOrDefault("content", fields.get("text"));
                if (broken == null && text != null) {
                  DraftCheck.Findings found =
                      CheckDraft.check(
                              account,
                              List.of(),
                              Policies.NONE,
                              text,
                              "a stranger",
                              "youtube",
                              LATER)
                          .findings();
                  boolean bad =
                      SPAM.contains(fields.getOrDefault("class", fields.getOrDefault("label", "")));
                  (bad ? spam : ham).add(found);
                  if (!bad) {
                    show(text, found);
                  } else if (texts && found.clean()) {
                    out.println("MISSED " + text);
                  }
                }
              });
    }
    spam.tell("spam", out);
    ham.tell("ham", out);
  }
}
