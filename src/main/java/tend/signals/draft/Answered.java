package tend.signals.draft;

import org.jspecify.annotations.Nullable;
import tend.signals.CommentReader;
import tend.signals.intent.Cues;

/** What somebody said that a draft answers: a short word answers a question, and a thanks. */
record Answered(boolean something, boolean question, boolean thanks) {
  private static final CommentReader READER = new CommentReader();

  static Answered of(@Nullable String text) {
    return new Answered(text != null, READER.read(text).question(), Cues.THANKS.in(text));
  }
}
