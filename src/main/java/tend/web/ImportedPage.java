package tend.web;

import static tend.web.page.Words.t;

import java.util.List;
import java.util.Map;
import tend.flow.ImportActivity.Report;
import tend.web.page.Urls;
import tend.web.page.Words;

/**
 * What an import or a sync did.
 *
 * @param live whether it came from a platform instead of a file
 * @param left the first rows that were left out
 * @param listed how many of them are in the download
 * @param download where they are as a file
 * @param notes what is to be said of the files
 * @param cannotTell which questions the account's data still cannot answer
 */
public record ImportedPage(
    String account,
    String url,
    boolean live,
    long added,
    long known,
    long forgotten,
    long leftOut,
    List<Count> counts,
    List<Left> left,
    long listed,
    String download,
    List<String> notes,
    List<String> cannotTell) {
  private static final int MOST_LEFT = 50;
  private static final int MOST_NOTES = 10;

  /** How many of a kind. */
  public record Count(String kind, long number) {}

  /** A row that was left out. */
  public record Left(String file, long line, String reason, String value) {}

  static ImportedPage of(Running running, Report report) {
    return new ImportedPage(
        report.account(),
        Urls.today(report.account()),
        running.wanted().live(),
        report.added(),
        report.known(),
        report.forgotten(),
        report.leftOut(),
        report.counts().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map((Map.Entry<String, Long> e) -> new Count(Words.said(e.getKey()), e.getValue()))
            .toList(),
        report.problems().stream()
            .limit(MOST_LEFT)
            .map(
                p ->
                    new Left(
                        p.file(),
                        p.line(),
                        Words.said(p.reason()),
                        p.value() == null ? "" : p.value()))
            .toList(),
        report.problems().size(),
        Urls.running(running.id()) + "/problems.csv",
        report.notes().stream()
            .limit(MOST_NOTES)
            .map(n -> t("{0}: {1}", n.file(), Words.said(n.words())))
            .toList(),
        report.cannotTell().stream().map(Words::said).toList());
  }
}
