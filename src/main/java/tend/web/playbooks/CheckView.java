package tend.web.playbooks;

import static tend.web.page.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.playbook.Fix;

/**
 * What is wrong with a playbook as it is being written.
 *
 * @param problems of the file that is open, by place
 * @param elsewhere how many errors each other file has
 */
record CheckView(List<Problem> problems, Map<String, Long> elsewhere) {
  /** A problem as the editor shows it; lines and columns count from 1. */
  record Problem(
      String level,
      int line,
      int column,
      int length,
      String code,
      String message,
      @Nullable String help,
      @Nullable Fix fix) {}

  static CheckView of(List<Issue> issues, String path) {
    Map<String, Long> elsewhere = new TreeMap<>();
    issues.stream()
        .filter(one -> !one.path().equals(path) && one.level() == Issue.Level.ERROR)
        .forEach(one -> elsewhere.merge(name(one.path()), 1L, Long::sum));
    return new CheckView(
        issues.stream().filter(one -> one.path().equals(path)).map(CheckView::problem).toList(),
        elsewhere);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whoever writes here has the phrase book as a page, and the offers of the editor. */
  private static @Nullable String onThePage(@Nullable String help) {
    return help == null
        ? null
        : help.replaceFirst("; look for others with: tend phrases.*", "")
            .replaceFirst("look for one with: tend phrases.*", t("look for one in the vocabulary"));
  }

  private static Problem problem(Issue one) {
    return new Problem(
        one.level().name().toLowerCase(Locale.ROOT),
        one.line(),
        Math.max(1, one.column()),
        one.length(),
        one.code(),
        one.message(),
        onThePage(one.help()),
        Fix.of(one).orElse(null));
  }
}
