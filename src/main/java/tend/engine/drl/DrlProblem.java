package tend.engine.drl;

import java.util.Comparator;

/**
 * Why a .drl file is not taken, at the author's words.
 *
 * @param line from 1
 * @param column of the first character, from 1
 * @param length how many characters it speaks of, at least 1
 * @param help the next step
 */
public record DrlProblem(int line, int column, int length, String message, String help) {
  static final Comparator<DrlProblem> BY_PLACE =
      Comparator.comparingInt(DrlProblem::line)
          .thenComparingInt(DrlProblem::column)
          .thenComparing(DrlProblem::message);
}
