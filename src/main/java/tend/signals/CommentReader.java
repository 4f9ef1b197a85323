package tend.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.signals.intent.Questions;
import tend.signals.spam.SpamFeatures;
import tend.signals.spam.SpamModel;
import tend.signals.words.Markup;
import tend.signals.words.Parts;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

/**
 * Judges what a comment is: spam by a small linear model, everything else by phrase lists anyone
 * can read (resources {@code signals/*.txt}). It explains each judgement by what led to it. What
 * was judged is kept, see {@link Reading}. Threads may share it.
 */
public final class CommentReader {
  private static final int MOST_REASONS = 4;
  private static final Judgement NO_WORDS =
      new Judgement(CommentKind.GENERIC, false, true, 0, 0, List.of("no words"));
  private static final SpamModel SPAM = SpamModel.shipped();
  private static final Phrases CONCERNS = Phrases.named("concerns");
  private static final Parts CONCERN_PARTS = Parts.named("concerns-parts");
  private static final Phrases PRAISE = Phrases.named("praise");
  private static final Parts PRAISE_PARTS = Parts.named("praise-parts");
  private static final Phrases GREETINGS = Phrases.named("greetings");
  private static final Phrases FILLERS = Phrases.named("fillers");

  /** Reads one text; null or blank is generic. */
  public Judgement read(@Nullable String text) {
    return Reading.of(text).judgement();
  }

  static Judgement judge(String text) {
    return text.isBlank() ? NO_WORDS : judged(text);
  }

  private static Judgement judged(String text) {
    String plain = Markup.without(text);
    List<String> words = Words.of(plain);
    SpamFeatures features = SpamFeatures.of(text);
    double odds = SPAM.score(features);
    double score = 1 / (1 + Math.exp(-odds));
    if (odds >= 0) {
      List<String> reasons = SPAM.reasons(features, MOST_REASONS);
      return new Judgement(CommentKind.SPAM, false, false, words.size(), score, reasons);
    }
    return harmless(plain, words, score);
  }

  private static Judgement harmless(String text, List<String> words, double score) {
    List<String> signals = new ArrayList<>();
    Optional<String> asks = Questions.asks(text, words);
    asks.ifPresent(signals::add);
    boolean generic = words.isEmpty() || FILLERS.coverAll(words);
    boolean greeting = !words.isEmpty() && GREETINGS.coverAll(words);
    CommentKind kind = kind(words, asks.isPresent(), generic, greeting, signals);
    return new Judgement(kind, asks.isPresent(), generic || greeting, words.size(), score, signals);
  }

  private static CommentKind kind(
      List<String> words,
      boolean question,
      boolean generic,
      boolean greeting,
      List<String> signals) {
    Optional<String> concern = CONCERNS.firstIn(words).or(() -> CONCERN_PARTS.firstIn(words));
    if (concern.isPresent()) {
      signals.add("concern: " + concern.get());
      return CommentKind.CONCERN;
    }
    if (question) {
      return CommentKind.QUESTION;
    }
    if (generic) {
      signals.add("nothing of its own");
      return CommentKind.GENERIC;
    }
    if (greeting) {
      signals.add("only a greeting");
      return CommentKind.GREETING;
    }
    Optional<String> praise = PRAISE.firstIn(words).or(() -> PRAISE_PARTS.firstIn(words));
    praise.ifPresent(p -> signals.add("praise: " + p));
    return praise.isPresent() ? CommentKind.PRAISE : CommentKind.OTHER;
  }
}
