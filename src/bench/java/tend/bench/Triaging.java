package tend.bench;

import java.util.ArrayList;
import java.util.List;
import tend.signals.InOrder;
import tend.signals.Triage;
import tend.signals.Triage.Verdict;

/** How many comments a second all cores judge together, in order, none of them seen before. */
final class Triaging {
  private static final List<String> TEXTS =
      List.of(
          "Thank you so much, this helped a lot",
          "How do I start it without the second part?",
          "please subscribe to my channel, I upload every week",
          "I get an error after the third step and do not understand why",
          "great video",
          "@tess.b that is not what she said, watch it again from 2:15",
          "See https://docs.example.org/oven/settings for the list of them",
          "I made $4,000 within a week thanks to @amber_fx_trades",
          "Könntest du das bitte noch einmal erklären",
          "спасибо, очень полезно");

  private Triaging() {}

  /** Comments a second of each round, after one that warms up. */
  static List<Double> perSecond(int comments, int rounds) {
    List<Double> values = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      Triage triage = new Triage("Amber's Bakery");
      long start = System.nanoTime();
      try (InOrder<String, Verdict> judging =
          new InOrder<>(text -> triage.judge(text, "viewer"), verdict -> {})) {
        for (int i = 0; i < comments; i++) {
          judging.add(TEXTS.get(i % TEXTS.size()) + " " + round + "." + i);
        }
      }
      if (round > 0) {
        values.add(comments / ((System.nanoTime() - start) / 1e9));
      }
    }
    return values;
  }
}
