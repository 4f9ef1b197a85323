package tend.facts;

import java.util.List;
import tend.model.Interaction;
import tend.signals.CommentKind;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * What the unanswered words of one conversation amount to: a concern outweighs a question, a
 * question everything else, and otherwise the newest words count.
 */
record Unanswered(CommentKind kind, boolean question, int words) {
  private static final int FEW_WORDS = 6;

  /** Thanks, a greeting or praise in few words: a friendly line is enough. */
  boolean quick() {
    return switch (kind) {
      case GENERIC, GREETING -> true;
      case PRAISE -> words <= FEW_WORDS;
      case QUESTION, CONCERN, OTHER, SPAM -> false;
    };
  }

  static Unanswered of(List<Interaction> said) {
    CommentKind kind = CommentKind.GENERIC;
    boolean question = false;
    boolean concern = false;
    int words = 0;
    for (Interaction one : said) {
      Judgement judged = Reading.of(one.text()).judgement();
      question |= judged.question();
      concern |= judged.kind() == CommentKind.CONCERN;
      words = Math.max(words, judged.words());
      kind = judged.kind();
    }
    CommentKind main = concern ? CommentKind.CONCERN : question ? CommentKind.QUESTION : kind;
    return new Unanswered(main, question, words);
  }
}
