package tend.signals.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tend.signals.words.Parts;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

/**
 * Whether a comment asks something that an answer is expected for: by a question mark outside of
 * links and quotations, by words that ask, or by telling of a trouble that is not over. Rhetorical
 * exclamations and requests put as orders are no questions. Time is linear in the text.
 */
public final class Questions {
  private static final Phrases ANYWHERE = Phrases.named("asks");
  private static final Phrases AT_START = Phrases.named("asks-at-start");
  private static final Phrases LEADS = Phrases.named("asks-leads");
  private static final Phrases EXCLAMATIONS = Phrases.named("asks-not");
  private static final Phrases TROUBLES = Phrases.named("troubles");
  private static final Phrases OVER = Phrases.named("troubles-over");
  private static final Parts PARTS = Parts.named("asks-parts");
  private static final String MARKS = "?？؟⁇⁈;";
  private static final String ENDS = ".!\n。！।…";
  private static final int MANY_MARKS = 4;

  private Questions() {}

  /** What asks, in words for a person. */
  public static Optional<String> asks(String text, List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (hasMark(text)) {
      return Optional.of("question mark");
    }
    return ANYWHERE
        .firstIn(words)
        .or(() -> opener(text))
        .or(() -> PARTS.firstIn(words))
        .map(phrase -> "asks: " + phrase)
        .or(() -> trouble(words));
  }

  private static Optional<String> trouble(List<String> words) {
    boolean own =
        words.contains("i") || words.contains("im") || words.contains("my") || words.contains("me");
    Optional<String> trouble = own ? TROUBLES.firstIn(words) : Optional.empty();
    return trouble.isEmpty() || OVER.firstIn(words).isPresent()
        ? Optional.empty()
        : trouble.map(t -> "is stuck: " + t);
  }

  private static Optional<String> opener(String text) {
    for (List<String> sentence : sentences(text)) {
      int start = 0;
      while (start < sentence.size()) {
        Optional<String> opener = AT_START.at(sentence, start);
        if (opener.isPresent()) {
          return opener;
        }
        Optional<String> lead = LEADS.at(sentence, start);
        if (lead.isEmpty()) {
          break;
        }
        start += lead.get().split(" ", -1).length;
      }
    }
    return Optional.empty();
  }

  /** Sentences, and what stands after a comma behind a greeting or a name. */
  private static List<List<String>> sentences(String text) {
    List<List<String>> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0;
      boolean address = !end && ",:".indexOf(text.charAt(i)) >= 0 && i - from < 30;
      if (end || address) {
        List<String> words = Words.of(text.substring(from, i));
        if (!words.isEmpty()) {
          sentences.add(words);
        }
        from = i + 1;
      }
    }
    return sentences;
  }

  private static boolean hasMark(String text) {
    int i = 0;
    while (i < text.length()) {
      int end = Words.partEnd(text, i);
      if (end > i && !Words.isLink(text, i, end) && marked(text, i, end)) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  /** Whether one of the marks in a part of the text ends a question. */
  private static boolean marked(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean mark = MARKS.indexOf(c) >= 0 && (c != ';' || isGreek(text, i));
      if (mark && !isWithinWord(text, i) && ends(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** In Greek the semicolon asks. */
  private static boolean isGreek(String text, int at) {
    return at > 0
        && Character.UnicodeScript.of(text.charAt(at - 1)) == Character.UnicodeScript.GREEK;
  }

  /** As in "watch?v=1" or "isn't ?x:y". */
  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && "=&/".indexOf(text.charAt(Math.min(text.length() - 1, at + 2))) >= 0;
  }

  private static boolean ends(String text, int mark) {
    int start = mark;
    while (start > 0 && !isEnd(text, start - 1) && !isMark(text, start - 1)) {
      start--;
    }
    if (start == mark && start > 0 && isMark(text, start - 1)) {
      return false;
    }
    String sentence = text.substring(start, mark);
    List<String> words = Words.of(sentence);
    return !words.isEmpty()
        && !(words.size() <= 2 && EXCLAMATIONS.coverAll(words))
        && !isQuoted(sentence, text, mark)
        && !isLostEmoji(text, mark);
  }

  /** Dots in a row only pause. */
  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    boolean dots =
        c == '.'
            && ((at > 0 && text.charAt(at - 1) == '.')
                || (at + 1 < text.length() && text.charAt(at + 1) == '.'));
    boolean pause = c == '…' || dots;
    return ENDS.indexOf(c) >= 0 && !pause;
  }

  private static boolean isMark(String text, int at) {
    return MARKS.indexOf(text.charAt(at)) >= 0;
  }

  /** "…?" as somebody else's words, and not the last ones of the text. */
  private static boolean isQuoted(String sentence, String text, int mark) {
    char next = mark + 1 < text.length() ? text.charAt(mark + 1) : ' ';
    boolean closes = next == '"' || next == '”' || next == '»';
    return closes
        && (sentence.indexOf('"') >= 0 || sentence.indexOf('“') >= 0 || sentence.indexOf('«') >= 0);
  }

  /** Emoji that an export could not write became a row of question marks. */
  private static boolean isLostEmoji(String text, int mark) {
    int end = mark;
    while (end < text.length() && isMark(text, end)) {
      end++;
    }
    return end - mark >= MANY_MARKS && mark > 0 && Character.isWhitespace(text.charAt(mark - 1));
  }
}
