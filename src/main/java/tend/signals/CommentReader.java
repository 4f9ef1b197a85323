package tend.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges what a comment is by phrase lists anyone can read (resources {@code signals/*.txt}) and a
 * few marks. A first, transparent reader: it explains each judgement by the phrase that led to it.
 * Judging is most of the work of an evaluation and a text never changes, so the last judgements are
 * kept in memory. Threads may share it.
 */
public final class CommentReader {
  private static final int MOST_KEPT = 50_000;
  private static final Map<String, Judgement> KEPT = new ConcurrentHashMap<>();
  private static final Phrases ASKS = Phrases.named("asks");
  private static final Phrases OPENERS = Phrases.named("asks-at-start");
  private static final Phrases CONCERNS = Phrases.named("concerns");
  private static final Phrases PRAISE = Phrases.named("praise");
  private static final Phrases GREETINGS = Phrases.named("greetings");
  private static final Phrases FILLERS = Phrases.named("fillers");
  private static final Phrases SPAM = Phrases.named("spam");

  /** Reads one text; null or blank is generic. */
  public Judgement read(@org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Judgement(CommentKind.GENERIC, false, 0, List.of("no words"));
    }
    Judgement known = KEPT.get(text);
    if (known == null) {
      known = judge(text);
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(text, known);
    }
    return known;
  }

  private static Judgement judge(String text) {
    List<String> words = Words.of(text);
    List<String> signals = new ArrayList<>();
    if (isSpam(text, words, signals)) {
      return new Judgement(CommentKind.SPAM, false, words.size(), signals);
    }
    boolean question = asks(text, words, signals);
    return new Judgement(kind(words, question, signals), question, words.size(), signals);
  }

  private static CommentKind kind(List<String> words, boolean question, List<String> signals) {
    Optional<String> concern = CONCERNS.firstIn(words);
    if (concern.isPresent()) {
      signals.add("concern: " + concern.get());
      return CommentKind.CONCERN;
    }
    if (question) {
      return CommentKind.QUESTION;
    }
    if (words.isEmpty() || FILLERS.coverAll(words)) {
      signals.add("nothing of its own");
      return CommentKind.GENERIC;
    }
    if (GREETINGS.coverAll(words)) {
      signals.add("only a greeting");
      return CommentKind.GREETING;
    }
    Optional<String> praise = PRAISE.firstIn(words);
    praise.ifPresent(p -> signals.add("praise: " + p));
    return praise.isPresent() ? CommentKind.PRAISE : CommentKind.OTHER;
  }

  private static boolean asks(String text, List<String> words, List<String> signals) {
    if (words.isEmpty()) {
      return false;
    }
    if (hasQuestionMark(text)) {
      signals.add("question mark");
      return true;
    }
    Optional<String> phrase = ASKS.firstIn(words);
    if (phrase.isEmpty()) {
      phrase = openers(text);
    }
    phrase.ifPresent(p -> signals.add("asks: " + p));
    return phrase.isPresent();
  }

  private static Optional<String> openers(String text) {
    for (String sentence : text.split("[.!\\n]+", -1)) {
      List<String> words = Words.of(sentence);
      if (!words.isEmpty()) {
        Optional<String> opener = OPENERS.at(words, 0);
        if (opener.isPresent()) {
          return opener;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasQuestionMark(String text) {
    for (String part : text.split("\\s+", -1)) {
      if (!Words.isLink(part) && part.chars().anyMatch(c -> c == '?' || c == '？' || c == '؟')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpam(String text, List<String> words, List<String> signals) {
    Optional<String> phrase = SPAM.firstIn(words);
    if (phrase.isEmpty()) {
      return false;
    }
    signals.add("spam: " + phrase.get());
    boolean link = java.util.Arrays.stream(text.split("\\s+", -1)).anyMatch(Words::isLink);
    if (link) {
      signals.add("carries a link");
    }
    return true;
  }
}
