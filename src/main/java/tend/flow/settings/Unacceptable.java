package tend.flow.settings;

import java.util.List;

/** Nothing was changed, since some of it cannot be taken: all of that at once. */
public final class Unacceptable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<NotASetting> problems;

  Unacceptable(List<NotASetting> problems) {
    super(problems.get(0));
    this.problems = List.copyOf(problems);
  }

  /** One a field, in the order of the fields. */
  public List<NotASetting> problems() {
    return problems;
  }
}
