package tend.flow.rules;

import java.util.List;
import tend.model.Issue;

/**
 * Nothing was released, and nothing was lost. The message is one line with the thing, the reason
 * and the next step.
 */
public final class NotReleased extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String what;
  private final transient List<Issue> issues;
  private final transient List<String> lines;

  /** Why. */
  public enum Reason {
    /** The files have problems, or a scenario fails. */
    PROBLEMS,
    /** Somebody else released another version since these words were begun. */
    OVERTAKEN,
    /** It would change more than it may without being confirmed. */
    GATE,
    /** There is nothing to do. */
    NOTHING
  }

  NotReleased(Reason reason, String what, String next, List<Issue> issues, List<String> lines) {
    super(what + "; " + next);
    this.reason = reason;
    this.what = what;
    this.issues = List.copyOf(issues);
    this.lines = List.copyOf(lines);
  }

  NotReleased(Reason reason, String what, String next) {
    this(reason, what, next, List.of(), List.of());
  }

  public Reason reason() {
    return reason;
  }

  /** The thing and the reason, without the step that a command line would go next. */
  public String what() {
    return what;
  }

  /** What is wrong with the files. */
  public List<Issue> issues() {
    return issues;
  }

  /** What there is to look at: both versions, where two people wrote. */
  public List<String> lines() {
    return lines;
  }
}
