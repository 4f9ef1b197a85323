package tend.intake;

import java.util.List;

/**
 * What was read.
 *
 * @param format the format's name
 * @param read rows that were handed on
 * @param leftOut rows that were not; all are counted, the first 10,000 are listed
 * @param problems in the order of files and lines
 */
public record Reading(String format, long read, long leftOut, List<Problem> problems) {
  public Reading {
    problems = List.copyOf(problems);
  }
}
