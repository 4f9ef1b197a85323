package tend.signals.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tend.signals.Marks;

/**
 * Whether a text announces that posting with a hashtag enters a contest, and the hashtag says so.
 * The FTC holds such an entry to be a material connection: the hashtag must contain "contest" or
 * "sweepstakes", and "sweeps" is not enough.
 */
final class ContestWording {
  private static final Pattern PRIZE =
      Pattern.compile(
          "\\b(?:giveaway|contest|sweepstakes?|sweeps|raffle|prize|win|winners?|entry|entries|enter"
              + "|prize draw|competition)\\b");
  private static final Pattern POSTING =
      Pattern.compile(
          "\\b(?:post|posts|posting|share|sharing|upload|tweet|retweet|repost|story|reel|photos?"
              + "|pictures?|videos?|caption|using|use|with|tag)\\b");
  private static final List<String> ENOUGH = List.of("contest", "sweepstakes");

  private ContestWording() {}

  /** The hashtags of the entry where none of them says that it is a contest. */
  static Optional<List<String>> unclear(Marks marks, String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    boolean entry = PRIZE.matcher(plain).find() && POSTING.matcher(plain).find();
    return entry
            && !marks.hashtags().isEmpty()
            && marks.hashtags().stream().noneMatch(ContestWording::says)
        ? Optional.of(marks.hashtags())
        : Optional.empty();
  }

  private static boolean says(String hashtag) {
    String small = hashtag.toLowerCase(Locale.ROOT);
    return ENOUGH.stream().anyMatch(small::contains);
  }
}
