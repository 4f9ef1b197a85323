package tend.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Something that several people spoke of in the last 60 days, found by the words that recur; only
 * words that may be quoted are looked at.
 *
 * @param id its leading word or pair of words
 * @param words how people write it, the leading word first
 * @param place among the topics by people who asked, then by people, the most asked 1; those that
 *     an own post of the last 60 days spoke of stand behind all others
 * @param people how many different people spoke of it in the last 60 days
 * @param askers how many of them asked something while speaking of it
 * @param comments comments, replies and mentions that speak of it in the last 60 days
 * @param questions how many of those ask
 * @param growth its share of the people who wrote in the last 30 days by its share in the 60 days
 *     before, where nobody counts as half a person, to a hundredth; null where the activity begins
 *     later than that
 * @param rising whether that share at least tripled and chance explains it poorly; null where
 *     growth is unknown or fewer than 10 people wrote in either time
 * @param ownPostDays days since an own post spoke of it, 365 where none did within a year; null
 *     where own posts were never imported
 * @param ownPostsKnown whether own posts were imported
 * @param month the month it is told in
 * @param since when that month began
 * @param quotes some of what was said, questions first, the newest first
 */
public record Topic(
    String id,
    List<String> words,
    @Within(least = 1) int place,
    int people,
    int askers,
    int comments,
    int questions,
    @Nullable Double growth,
    @Nullable Boolean rising,
    @Nullable Double ownPostDays,
    boolean ownPostsKnown,
    LocalDate month,
    Instant since,
    List<Interaction> quotes)
    implements Thing {
  private static final int LONGEST_QUOTE = 160;

  public Topic {
    words = List.copyOf(words);
    quotes = List.copyOf(quotes);
  }

  /** Of its id alone: no two topics of an account have the same. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The same as that of any record, which costs much more until it is compiled well. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Topic one
        && place == one.place
        && people == one.people
        && askers == one.askers
        && comments == one.comments
        && questions == one.questions
        && ownPostsKnown == one.ownPostsKnown
        && id.equals(one.id)
        && Objects.equals(growth, one.growth)
        && Objects.equals(rising, one.rising)
        && Objects.equals(ownPostDays, one.ownPostDays)
        && month.equals(one.month)
        && since.equals(one.since)
        && words.equals(one.words)
        && quotes.equals(one.quotes);
  }

  @Override
  public String noun() {
    return "topic";
  }

  @Override
  public @Nullable String shown() {
    return String.join(", ", words);
  }

  @Override
  public @Nullable String url() {
    return quotes.isEmpty() ? null : quotes.get(0).url();
  }

  @Override
  public String occurrence() {
    return month.toString();
  }

  @Override
  public List<String> remarks() {
    return quotes.stream().map(q -> q.shownName() + ": " + shortened(q.text())).toList();
  }

  /** The same after more people wrote who did not speak of it; itself where nothing differs. */
  public Topic grown(@Nullable Double newGrowth, @Nullable Boolean nowRising) {
    return Objects.equals(growth, newGrowth) && Objects.equals(rising, nowRising)
        ? this
        : with(newGrowth, nowRising, quotes);
  }

  /** The same without the words of those people; how many spoke of it stays. */
  Topic without(Set<String> muted) {
    return with(growth, rising, quotes.stream().filter(q -> !muted.contains(q.author())).toList());
  }

  private Topic with(
      @Nullable Double otherGrowth, @Nullable Boolean isRising, List<Interaction> otherQuotes) {
    return new Topic(
        id,
        words,
        place,
        people,
        askers,
        comments,
        questions,
        otherGrowth,
        isRising,
        ownPostDays,
        ownPostsKnown,
        month,
        since,
        otherQuotes);
  }

  private static String shortened(@Nullable String text) {
    String said = text == null ? "" : String.join(" ", text.strip().split("\\s+", -1));
    if (said.length() <= LONGEST_QUOTE) {
      return said;
    }
    return said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, LONGEST_QUOTE)))
        + "…";
  }
}
