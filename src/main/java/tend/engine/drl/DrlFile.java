package tend.engine.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A .drl file, held to a closed grammar before Drools' compiler sees any of it: what is not known
 * to be harmless is refused. Immutable; threads may share it.
 *
 * @param names of all rules, those with problems included
 * @param rules those without problems; to be used only when the file has none
 * @param problems all of the file, by place
 */
public record DrlFile(List<String> names, List<DrlRule> rules, List<DrlProblem> problems) {
  private static final int MOST_PROBLEMS = 100;

  public DrlFile {
    names = List.copyOf(names);
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** Reads it; never throws, whatever the text. */
  public static DrlFile read(String text) {
    DrlReader reader = new DrlReader(text);
    try {
      reader.read();
    } catch (RuntimeException | StackOverflowError e) {
      reader.problems().add(new DrlProblem(1, 1, 1, "this file cannot be read", "write it anew"));
    }
    Comparator<DrlProblem> order = DrlProblem.BY_PLACE;
    return new DrlFile(
        new ArrayList<>(reader.names()),
        reader.rules(),
        reader.problems().stream().distinct().sorted(order).limit(MOST_PROBLEMS).toList());
  }
}
