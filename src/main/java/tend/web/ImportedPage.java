package tend.web;

import java.util.List;
import java.util.Map;
import tend.flow.ImportActivity.Report;

/**
 * What an import did.
 *
 * @param left the first rows that were left out
 * @param notes what the files cannot say
 * @param download all of them as a file
 * @param cannotTell which questions the account's data still cannot answer
 */
public record ImportedPage(
    String account,
    String url,
    long added,
    long known,
    long forgotten,
    long leftOut,
    List<Count> counts,
    List<Left> left,
    List<String> notes,
    String download,
    List<String> cannotTell) {
  private static final int MOST_LEFT = 50;
  private static final int MOST_NOTES = 10;

  /** How many of a kind. */
  public record Count(String kind, long number) {}

  /** A row that was left out. */
  public record Left(String file, long line, String reason, String value) {}

  static ImportedPage of(Report report, String download) {
    return new ImportedPage(
        report.account(),
        Urls.today(report.account()),
        report.added(),
        report.known(),
        report.forgotten(),
        report.leftOut(),
        report.counts().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map((Map.Entry<String, Long> e) -> new Count(e.getKey(), e.getValue()))
            .toList(),
        report.problems().stream()
            .limit(MOST_LEFT)
            .map(p -> new Left(p.file(), p.line(), p.reason(), p.value() == null ? "" : p.value()))
            .toList(),
        report.notes().stream().limit(MOST_NOTES).map(n -> n.file() + ": " + n.words()).toList(),
        download,
        report.cannotTell());
  }
}
