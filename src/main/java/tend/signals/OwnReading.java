package tend.signals;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.signals.intent.ContestReader;
import tend.signals.intent.PurposeReader;

/**
 * The parts of a {@link Reading} that are asked of an account's own texts only: what they announce
 * and are for, and what is compared of them. Threads may share it.
 */
final class OwnReading {
  private static final ContestReader CONTESTS = new ContestReader();
  private static final PurposeReader PURPOSES = new PurposeReader();

  final Part<Contest> contest = new Part<>(Contest::of);
  final Part<PurposeReader.Purpose> purpose = new Part<>(text -> PURPOSES.read(text, false));
  final Part<PurposeReader.Purpose> asPoll = new Part<>(text -> PURPOSES.read(text, true));
  final Part<Wording> wording = new Part<>(Wording::of);
  final Part<Style> style = new Part<>(Style::of);
  final Part<Runs> runs = new Part<>(Runs::of);

  /** The last that was asked for with words behind it. */
  @Nullable Reading longer;

  /**
   * A contest that a text announces.
   *
   * @param ways how it is entered; null for no contest
   */
  record Contest(@Nullable Set<ContestReader.Way> ways) {
    private static final Contest NONE = new Contest(null);

    private static Contest of(String text) {
      return CONTESTS
          .read(text)
          .map(ways -> new Contest(Collections.unmodifiableSet(ways)))
          .orElse(NONE);
    }
  }
}
