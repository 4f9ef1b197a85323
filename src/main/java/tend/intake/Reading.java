package tend.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param format the format's name
 * @param platform the platform whose export it is; null where the format does not say
 * @param me the platform's key of the account, where the export says it
 * @param read rows that were handed on
 * @param leftOut rows that were not; all are counted, the first 10,000 are listed
 * @param problems in the order of files and lines
 * @param notes what the files cannot say, in the order of files
 */
public record Reading(
    String format,
    @Nullable String platform,
    @Nullable String me,
    long read,
    long leftOut,
    List<Problem> problems,
    List<Note> notes) {
  public Reading {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
