package tend.signals;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@link Reading} that are asked of an account's own texts only: what they announce
 * and are for, and what is compared of them. Threads may share it.
 */
final class OwnReading {
  private static final ContestReader CONTESTS = new ContestReader();
  private static final PurposeReader PURPOSES = new PurposeReader();
  private @Nullable Contest contest;
  private PurposeReader.@Nullable Purpose purpose;
  private PurposeReader.@Nullable Purpose asPoll;
  private @Nullable Wording wording;
  private @Nullable Style style;
  private @Nullable Runs runs;

  private record Contest(@Nullable Set<ContestReader.Way> ways) {
    private static final Contest NONE = new Contest(null);
  }

  @Nullable Set<ContestReader.Way> contest(String text) {
    Contest known = contest;
    if (known == null) {
      known =
          CONTESTS
              .read(text)
              .map(ways -> new Contest(Collections.unmodifiableSet(ways)))
              .orElse(Contest.NONE);
      contest = known;
    }
    return known.ways();
  }

  PurposeReader.Purpose purpose(String text, boolean poll) {
    PurposeReader.Purpose known = poll ? asPoll : purpose;
    if (known == null) {
      known = PURPOSES.read(text, poll);
      if (poll) {
        asPoll = known;
      } else {
        purpose = known;
      }
    }
    return known;
  }

  Wording wording(String text) {
    Wording known = wording;
    if (known == null) {
      known = Wording.of(text);
      wording = known;
    }
    return known;
  }

  Style style(String text) {
    Style known = style;
    if (known == null) {
      known = Style.of(text);
      style = known;
    }
    return known;
  }

  Runs runs(String text) {
    Runs known = runs;
    if (known == null) {
      known = Runs.of(text);
      runs = known;
    }
    return known;
  }
}
