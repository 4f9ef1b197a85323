package tend.facts.derivation;

import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;

/**
 * Reads the words of rows and tells spam and impostors. Keeps the last answers, since all ask about
 * the same row. Not shared by threads.
 */
final class Unreal {
  private final Impostors impostors;
  private @Nullable Interaction asked;
  private boolean answer;
  private @Nullable Interaction read;
  private Reading reading = Reading.of(null);

  Unreal(Impostors impostors) {
    this.impostors = impostors;
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
    return reading(one).judgement().spam();
  }

  @SuppressWarnings("ReferenceEquality") // the very row just read, not one like it
  Reading reading(Interaction one) {
    if (read != one) {
      read = one;
      reading = Reading.in(one);
    }
    return reading;
  }
}
