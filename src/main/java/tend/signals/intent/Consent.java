package tend.signals.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Words;

/**
 * How somebody answered a question: yes, no, or neither in words that are known here. A no anywhere
 * outweighs a yes, since taking a no for a yes does harm. Threads may share it.
 */
public enum Consent {
  YES,
  NO,
  UNCLEAR;

  /** Reads one answer; no words are unclear. */
  public static Consent in(@Nullable String answer) {
    if (answer == null) {
      return UNCLEAR;
    }
    if (Cues.DECLINES.in(answer) || Cues.WITHDRAWS.in(answer)) {
      return NO;
    }
    if (Cues.AGREES.in(answer)) {
      return YES;
    }
    List<String> words = Words.of(answer);
    return !words.isEmpty() && words.get(0).equals("no") ? NO : UNCLEAR;
  }
}
