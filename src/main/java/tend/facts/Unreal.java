package tend.facts;

import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.CommentReader;

/** Spam and impostors; keeps the last answer, since all ask about the same row. Not shared. */
final class Unreal {
  private final Impostors impostors;
  private final CommentReader reader;
  private @Nullable Interaction asked;
  private boolean answer;

  Unreal(Impostors impostors, CommentReader reader) {
    this.impostors = impostors;
    this.reader = reader;
  }

  @SuppressWarnings("ReferenceEquality") // the very row just asked about, not one like it
  boolean is(Interaction one) {
    if (asked != one) {
      asked = one;
      answer = impostors.isOne(one) || isSpam(one);
    }
    return answer;
  }

  boolean isSpam(Interaction one) {
    return reader.read(one.text()).spam();
  }
}
