package tend.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Takes rows and problems of all files of one reading; holds back what no sane row contains. Used
 * by one thread.
 */
final class Rows {
  private static final int MOST_PROBLEMS = 10_000;
  private static final int LONGEST_ID = 512;
  private static final int LONGEST_TEXT = 100_000;
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Instant at;
  private final Consumer<Interaction> next;
  private final List<Problem> problems = new ArrayList<>();
  private final SeenIds seen = new SeenIds();
  private long read;
  private long leftOut;

  Rows(Instant at, Consumer<Interaction> next) {
    this.at = at;
    this.next = next;
  }

  /** A row that was read. */
  void row(Source source, long line, Interaction one) {
    String refused = refused(one);
    if (refused != null) {
      leftOut(source, line, refused, one.id());
    } else if (one.at().isAfter(at.plus(CLOCK_SKEW))) {
      leftOut(source, line, "its date is in the future", one.at().toString());
    } else if (one.at().isBefore(OLDEST)) {
      leftOut(source, line, "its date is before the year 2000", one.at().toString());
    } else if (!seen.add(one.id())) {
      leftOut(source, line, "this id appears twice; the first is kept", one.id());
    } else {
      read++;
      next.accept(one);
    }
  }

  /** A row that could not be read. */
  void leftOut(Source source, long line, String reason, @Nullable String value) {
    leftOut++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(source.name(), line, reason, value));
    }
  }

  /** How many rows were handed on. */
  long read() {
    return read;
  }

  Reading reading(String format) {
    return new Reading(format, read, leftOut, problems);
  }

  private static @Nullable String refused(Interaction one) {
    String text = one.text();
    if (one.id().isBlank()) {
      return "it has no id";
    }
    if (one.id().length() > LONGEST_ID) {
      return "its id is longer than " + LONGEST_ID + " characters";
    }
    return text != null && text.length() > LONGEST_TEXT
        ? "its text is longer than " + LONGEST_TEXT + " characters"
        : null;
  }
}
