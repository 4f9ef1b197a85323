package tend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.intake.CommentColumn;
import tend.intake.Problem;
import tend.model.Json;
import tend.signals.InOrder;
import tend.signals.Triage;
import tend.signals.Triage.Verdict;

@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    description = "Says what kind each comment of a CSV file is, and why; nothing is imported.")
final class TriageCommand implements Callable<Integer> {
  private static final int SHOWN_TEXT = 60;

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "A CSV file with a header row.")
  private Path file = Path.of("");

  @Option(
      names = "--text",
      required = true,
      paramLabel = "COLUMN",
      description = "The column of what was written.")
  private String text = "";

  @Option(names = "--author", paramLabel = "COLUMN", description = "The column of who wrote it.")
  private @Nullable String author;

  @Option(
      names = "--creator",
      paramLabel = "NAME",
      description = "The creator's display name, to find impostors; needs --author.")
  private @Nullable String creator;

  /** A line of {@code --json}. */
  private record Line(
      long row,
      String kind,
      boolean spam,
      boolean impostor,
      boolean generic,
      boolean question,
      double score,
      List<String> signals) {}

  private record Comment(long row, String text, String author) {}

  private record Told(String kind, String line) {}

  @Override
  public Integer call() throws IOException {
    if (creator != null && author == null) {
      throw new Errors.WrongUsage(
          "--creator needs the names of who wrote; say their column with --author COLUMN");
    }
    Triage triage = new Triage(creator);
    Map<String, Long> kinds = new TreeMap<>();
    List<Problem> problems;
    try (InOrder<Comment, Told> judging =
        new InOrder<>(c -> told(triage, c), told -> tell(told, kinds))) {
      problems =
          CommentColumn.in(file, text, author)
              .forEach((row, comment, who) -> judging.add(new Comment(row, comment, who)));
    }
    if (!common.json) {
      sum(kinds);
    }
    problems.forEach(
        p -> common.err().println("tend: " + p.file() + ":" + p.line() + ": " + p.reason()));
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  private Told told(Triage triage, Comment comment) {
    Verdict verdict = triage.judge(comment.text(), comment.author());
    return new Told(verdict.kind(), common.json ? json(comment, verdict) : table(comment, verdict));
  }

  /** A printed line would be flushed each, which is slow for many. */
  private void tell(Told told, Map<String, Long> kinds) {
    kinds.merge(told.kind(), 1L, Long::sum);
    common.out().print(told.line());
  }

  private static String json(Comment comment, Verdict v) {
    return Json.write(
            new Line(
                comment.row(),
                v.kind(),
                v.spam(),
                v.impostor(),
                v.generic(),
                v.question(),
                v.score(),
                v.signals()))
        + "\n";
  }

  private static String table(Comment comment, Verdict v) {
    return String.format(
        Locale.ROOT,
        "%6d  %-8s  %4.2f  %-60s  %s%n",
        comment.row(),
        v.kind(),
        v.score(),
        shown(comment.text()),
        String.join("; ", v.signals()));
  }

  private void sum(Map<String, Long> kinds) {
    long all = kinds.values().stream().mapToLong(Long::longValue).sum();
    common.say("%d comments", all);
    kinds.forEach((kind, count) -> common.say("  %-8s  %6d", kind, count));
  }

  private static String shown(String comment) {
    String line = comment.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > SHOWN_TEXT ? line.substring(0, SHOWN_TEXT - 1) + "…" : line;
  }
}
