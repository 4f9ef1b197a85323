package tend.facts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;

/** Spam and impostors; keeps the last answer, since all ask about the same row. Not shared. */
final class Unreal {
  private final Impostors impostors;
  private final Function<Interaction, Reading> reading;
  private @Nullable Interaction asked;
  private boolean answer;

  Unreal(Impostors impostors, Function<Interaction, Reading> reading) {
    this.impostors = impostors;
    this.reading = reading;
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
    return reading.apply(one).judgement().spam();
  }
}
