package tend.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Takes rows and problems of all files of one reading; holds back what no sane row contains. Used
 * by one thread.
 */
final class Rows {
  private static final int MOST_PROBLEMS = 10_000;
  private static final int MOST_NOTES = 1_000;
  private static final int LONGEST_ID = 512;
  private static final int LONGEST_TEXT = 100_000;
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

  private final Instant at;
  private final Consumer<Interaction> next;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final SeenIds seen = new SeenIds();
  private long read;
  private long leftOut;
  private long again;

  Rows(Instant at, Consumer<Interaction> next) {
    this.at = at;
    this.next = next;
  }

  /** For looking into a file without reading it. */
  static Rows nowhere() {
    return new Rows(Instant.EPOCH, row -> {});
  }

  /** A row of a file whose ids are its own; one that comes twice is a mistake in it. */
  void row(Source source, long line, Interaction one) {
    if (isSane(source, line, one)) {
      if (seen.add(one.id())) {
        take(one);
      } else {
        leftOut(source, line, "this id appears twice; the first is kept", one.id());
      }
    }
  }

  /** A row of a platform's export; where exports overlap, the first of the same is kept. */
  void exported(Source source, long line, Interaction one) {
    if (isSane(source, line, one)) {
      if (seen.add(one.id())) {
        take(one);
      } else {
        again++;
      }
    }
  }

  private void take(Interaction one) {
    read++;
    next.accept(one);
  }

  private boolean isSane(Source source, long line, Interaction one) {
    String refused = refused(one);
    if (refused != null) {
      leftOut(source, line, refused, one.id());
    } else if (one.isAheadOf(at)) {
      leftOut(source, line, "its date is in the future", one.at().toString());
    } else if (one.at().isBefore(OLDEST)) {
      leftOut(source, line, "its date is before the year 2000", one.at().toString());
    } else {
      return true;
    }
    return false;
  }

  /** A row that could not be read. */
  void leftOut(Source source, long line, String reason, @Nullable String value) {
    leftOut++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(source.name(), line, reason, value));
    }
  }

  /** Something that a person should know and that is no fault of the file. */
  void note(String file, String words) {
    if (notes.size() < MOST_NOTES) {
      notes.add(new Note(file, words));
    }
  }

  /** How many rows were handed on. */
  long read() {
    return read;
  }

  /** Whether neither rows nor problems nor notes came. */
  boolean isSilent() {
    return read == 0 && again == 0 && leftOut == 0 && notes.isEmpty();
  }

  Reading reading(Format format, @Nullable String me) {
    if (again > 0) {
      note(
          "import",
          again == 1
              ? "1 row came more than once; the first is kept"
              : again + " rows came more than once; the first of each is kept");
    }
    return new Reading(format.name(), format.platform(), me, read, leftOut, problems, notes);
  }

  private static @Nullable String refused(Interaction one) {
    String text = one.text();
    if (one.id().isBlank()) {
      return "it has no id";
    }
    if (Stream.of(one.id(), one.author(), one.shownName(), text, one.parent(), one.post())
        .anyMatch(s -> s != null && s.indexOf('\0') >= 0)) {
      return "it contains the character U+0000, which no database keeps";
    }
    if (one.id().length() > LONGEST_ID) {
      return "its id is longer than " + LONGEST_ID + " characters";
    }
    return text != null && text.length() > LONGEST_TEXT
        ? "its text is longer than " + LONGEST_TEXT + " characters"
        : null;
  }
}
