package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;

/** Collects the first hundred problems of one file with its source lines. Used by one thread. */
public final class Problems {
  private static final int MOST = 100;
  private final String path;
  private final List<String> lines;
  private final List<Issue> issues;
  private int own;

  public Problems(String path, String text, List<Issue> issues) {
    this.path = path;
    this.lines = text.lines().toList();
    this.issues = issues;
  }

  Problems(String path, String text) {
    this(path, text, new ArrayList<>());
  }

  public void error(
      String code, int line, int column, int length, String message, @Nullable String help) {
    add(Issue.Level.ERROR, code, line, column, length, message, help);
  }

  void warning(
      String code, int line, int column, int length, String message, @Nullable String help) {
    add(Issue.Level.WARNING, code, line, column, length, message, help);
  }

  void note(String code, int line, int column, int length, String message, @Nullable String help) {
    add(Issue.Level.NOTE, code, line, column, length, message, help);
  }

  public void error(String code, YamlTree at, String message, @Nullable String help) {
    error(code, at.line(), at.column(), at.width(), message, help);
  }

  void warning(String code, YamlTree at, String message, @Nullable String help) {
    warning(code, at.line(), at.column(), at.width(), message, help);
  }

  void error(String code, YamlTree.Key at, String message, @Nullable String help) {
    error(code, at.line(), at.column(), at.name().length(), message, help);
  }

  void add(
      Issue.Level level,
      String code,
      int line,
      int column,
      int length,
      String message,
      @Nullable String help) {
    String source = line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
    Issue issue = new Issue(level, path, line, column, length, code, message, source, help);
    if (own < MOST && !issues.contains(issue)) {
      issues.add(issue);
      own++;
      if (own == MOST) {
        issues.add(
            new Issue(
                Issue.Level.ERROR,
                path,
                line,
                column,
                length,
                "TD001",
                "this file has more problems than are told at once",
                source,
                "mend those above, then check again"));
      }
    }
  }

  /** Whether so much is wrong with the file that nothing more is told of it. */
  boolean enough() {
    return own >= MOST;
  }

  List<Issue> issues() {
    return issues;
  }
}
