package tend.facts.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.CommentKind;
import tend.signals.Judgement;

/**
 * What the unanswered words of one conversation amount to: a concern outweighs a question, a
 * question everything else, and otherwise the newest words count.
 *
 * @param concerned when the first concern came; null where there is none
 */
record Unanswered(CommentKind kind, boolean question, int words, @Nullable Instant concerned) {
  private static final int FEW_WORDS = 6;

  /** Thanks, a greeting or praise in few words: a friendly line is enough. */
  boolean quick() {
    return switch (kind) {
      case GENERIC, GREETING -> true;
      case PRAISE -> words <= FEW_WORDS;
      case QUESTION, CONCERN, OTHER, SPAM -> false;
    };
  }

  static Unanswered of(Conversation within) {
    CommentKind kind = CommentKind.GENERIC;
    boolean question = false;
    Instant concerned = null;
    int words = 0;
    for (Interaction one : within.unanswered()) {
      Judgement judged = within.judged(one);
      question |= judged.question();
      if (concerned == null && judged.kind() == CommentKind.CONCERN) {
        concerned = one.at();
      }
      words = Math.max(words, judged.words());
      kind = judged.kind();
    }
    boolean concern = concerned != null;
    CommentKind main = concern ? CommentKind.CONCERN : question ? CommentKind.QUESTION : kind;
    return new Unanswered(main, question, words, concerned);
  }
}
