package tend.signals.intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

/**
 * Judges what an own post is for by phrase lists anyone can read (resources {@code
 * signals/purpose-*.txt}, seven languages) and a few marks. The purpose with most cues counts; a
 * post that only asks is for asking; without a cue it is unknown. Threads may share it.
 */
public final class PurposeReader {
  private static final Phrases ASKS = Phrases.named("purpose-ask");
  private static final Phrases PAUSES = Phrases.named("pauses");

  /** In the order in which ties are settled: an offer hidden in advice is an offer. */
  private static final Map<PostPurpose, Phrases> CUES = cues();

  private static Map<PostPurpose, Phrases> cues() {
    Map<PostPurpose, Phrases> cues = new LinkedHashMap<>();
    cues.put(PostPurpose.PROMOTE, Phrases.named("purpose-promote"));
    cues.put(PostPurpose.INFORM, Phrases.named("purpose-inform"));
    cues.put(PostPurpose.INSPIRE, Phrases.named("purpose-inspire"));
    cues.put(PostPurpose.ENTERTAIN, Phrases.named("purpose-entertain"));
    return cues;
  }

  /**
   * What was judged of one post.
   *
   * @param asks whether it asks for opinions, suggestions, votes or questions, whatever else it is
   *     for
   * @param signals what was seen, such as "inform: how to"
   */
  public record Purpose(PostPurpose purpose, boolean asks, List<String> signals) {
    public Purpose {
      signals = List.copyOf(signals);
    }
  }

  /**
   * Reads one post.
   *
   * @param format its form, such as "poll"; null where the source does not say
   */
  public Purpose read(@Nullable String text, @Nullable String format) {
    return read(text == null ? "" : text, isPoll(format));
  }

  /** Of all forms only this one changes what a post is for. */
  public static boolean isPoll(@Nullable String format) {
    return "poll".equals(format);
  }

  /** The same of a post of which it is known whether it is a poll. */
  public Purpose read(String said, boolean poll) {
    List<String> signals = new ArrayList<>();
    List<String> words = Words.of(said);
    PostPurpose most = most(said, words, signals);
    boolean asks = asks(said, words, poll, signals);
    boolean onlyAsks = asks && (poll || most == PostPurpose.UNKNOWN);
    return new Purpose(onlyAsks ? PostPurpose.ASK : most, asks, signals);
  }

  /** Whether it announces that its writer pauses. */
  public boolean announcesPause(@Nullable String text) {
    return text != null && PAUSES.firstIn(Words.of(text)).isPresent();
  }

  private static PostPurpose most(String text, List<String> words, List<String> signals) {
    PostPurpose most = PostPurpose.UNKNOWN;
    int cues = 0;
    for (Map.Entry<PostPurpose, Phrases> one : CUES.entrySet()) {
      List<String> found = new ArrayList<>(one.getValue().allIn(words));
      marks(one.getKey(), text, found);
      found.forEach(cue -> signals.add(one.getKey().word() + ": " + cue));
      if (found.size() > cues) {
        most = one.getKey();
        cues = found.size();
      }
    }
    return most;
  }

  /** What stands in no list of phrases. */
  private static void marks(PostPurpose purpose, String text, List<String> found) {
    if (purpose == PostPurpose.ENTERTAIN && has(text, PurposeReader::laughs)) {
      found.add("a laughing face");
    }
    if (purpose == PostPurpose.INFORM && hasPercent(text)) {
      found.add("a share in percent");
    }
  }

  /** A digit, perhaps a space, and the sign. */
  private static boolean hasPercent(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      int before = i > 0 && text.charAt(i - 1) == ' ' ? i - 2 : i - 1;
      if (before >= 0 && text.charAt(before) >= '0' && text.charAt(before) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, java.util.function.IntPredicate one) {
    return text.codePoints().anyMatch(one);
  }

  private static boolean laughs(int c) {
    return c == 0x1F602 || c == 0x1F923 || c == 0x1F605 || c == 0x1F606 || c == 0x1F639;
  }

  private static boolean asks(String text, List<String> words, boolean poll, List<String> signals) {
    List<String> found = new ArrayList<>(ASKS.allIn(words));
    if (poll) {
      found.add("a poll");
    }
    if (endsAsking(text)) {
      found.add("ends with a question");
    }
    found.forEach(cue -> signals.add("ask: " + cue));
    return !found.isEmpty();
  }

  /** The last words ask; hashtags, links, mentions and emoji behind them do not count. */
  private static boolean endsAsking(String text) {
    String[] parts = text.split("\\s+", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      String part = parts[i];
      boolean trails = Words.isLink(part) || part.startsWith("#") || part.startsWith("@");
      if (!trails && part.codePoints().anyMatch(PurposeReader::asksOrIsLetter)) {
        return part.codePoints().anyMatch(PurposeReader::isQuestionMark);
      }
    }
    return false;
  }

  private static boolean asksOrIsLetter(int c) {
    return isQuestionMark(c) || Character.isLetterOrDigit(c);
  }

  private static boolean isQuestionMark(int c) {
    return c == '?' || c == '？' || c == '؟';
  }
}
