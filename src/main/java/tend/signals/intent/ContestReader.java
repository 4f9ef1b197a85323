package tend.signals.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

/**
 * Whether a text announces a contest, giveaway or draw, and how it says people enter. Word lists in
 * a dozen languages, no guess: what no list knows is no contest. Immutable; threads may share it.
 */
public final class ContestReader {
  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

  /** One of these in a hashtag says that it is one of a contest; as the policies ask. */
  public static final List<String> MARKS = List.of("contest", "sweepstakes");

  private static final Pattern MARKED =
      Pattern.compile(
          "#[\\p{L}\\p{N}_]*(" + String.join("|", MARKS) + ")", Pattern.CASE_INSENSITIVE);

  private static final List<Beginnings> ANNOUNCING =
      List.of(Beginnings.named("contest"), Beginnings.named("contest-weak"));
  private final Phrases announces = Phrases.named("contest");
  private final Phrases perhaps = Phrases.named("contest-weak");
  private final Phrases entering = Phrases.named("contest-entry");
  private final Phrases over = Phrases.named("contest-over");
  private final Phrases rewarded = Phrases.named("contest-reward");
  private final Phrases friends = Phrases.named("contest-friends");
  private final Phrases most = Phrases.named("contest-most");
  private final Phrases posting = Phrases.named("contest-posting");

  /** How people enter, or how one wins. */
  public enum Way {
    /** By liking, sharing, following, subscribing or watching. */
    REWARDED,
    /** By tagging friends, or by a post on their own timeline. */
    FRIENDS,
    /** Whoever is reposted or liked most. */
    MOST,
    /** By posting with a hashtag that says neither contest nor sweepstakes. */
    UNMARKED_HASHTAG
  }

  /** The ways that it names, perhaps none; empty for a text that announces no contest. */
  public Optional<Set<Way>> read(@Nullable String text) {
    if (text == null || ANNOUNCING.stream().noneMatch(list -> list.mayBeIn(text))) {
      return Optional.empty();
    }
    List<String> words = Words.of(text.toLowerCase(Locale.ROOT));
    if (words.isEmpty() || !isAnnounced(words)) {
      return Optional.empty();
    }
    Set<Way> ways = EnumSet.noneOf(Way.class);
    add(ways, Way.REWARDED, rewarded, words);
    add(ways, Way.FRIENDS, friends, words);
    add(ways, Way.MOST, most, words);
    if (!MARKED.matcher(text).find() && isByHashtag(text, words)) {
      ways.add(Way.UNMARKED_HASHTAG);
    }
    return Optional.of(ways);
  }

  /** Whether a text tells people to post something and has a hashtag, whatever that says. */
  public boolean isEnteredByHashtag(String text) {
    return isByHashtag(text, Words.of(text.toLowerCase(Locale.ROOT)));
  }

  private boolean isByHashtag(String text, List<String> words) {
    return HASHTAG.matcher(text).find() && posting.firstIn(words).isPresent();
  }

  private boolean isAnnounced(List<String> words) {
    boolean says = announces.firstIn(words).isPresent();
    boolean asks = perhaps.firstIn(words).isPresent() && entering.firstIn(words).isPresent();
    return (says || asks) && over.firstIn(words).isEmpty();
  }

  private static void add(Set<Way> ways, Way way, Phrases phrases, List<String> words) {
    if (phrases.firstIn(words).isPresent()) {
      ways.add(way);
    }
  }
}
