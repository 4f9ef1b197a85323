package tend.signals.spam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tend.signals.spam.SpamTopics.Met;
import tend.signals.spam.SpamTopics.Topic;

/**
 * What a text has that tells spam from other comments, as named features: marks ("m:LINK"),
 * disguises ("d:SPELLED"), topics ("t:subscribe"), topics near each other ("p:look self"), topics
 * of a text of few words ("s:subscribe"), links by the length of the text ("l:few") and its length
 * ( "n:short"); besides how it is worded. Deterministic.
 *
 * @param share how much topics count
 * @param text without its disguises, in small letters
 * @param words with a stand-in such as "&lt;link&gt;" for what is none
 */
public record SpamFeatures(Set<String> names, double share, String text, List<String> words) {
  private static final int NEAR = 4;
  private static final int FEW = 5;

  private static final List<String> PLOYS = List.of("r:0", "r:1", "r:2", "r:3");
  private static final double FULL_SHARE = 20;

  /** How much a feature counts: topics count less the longer the text. */
  public double value(String name) {
    return name.startsWith("t:") || name.startsWith("p:") ? share : 1;
  }

  /** The features of a raw text, marks first. */
  public static SpamFeatures of(String raw) {
    Undisguised text = Undisguised.of(raw);
    SpamMarks marks = SpamMarks.of(text.text(), raw);
    Set<String> features = new LinkedHashSet<>();
    for (SpamMark mark : marks.found()) {
      if (!mark.needsCompany) {
        features.add(mark.feature);
      }
    }
    text.disguises().forEach(d -> features.add("d:" + d));
    int length = marks.length();
    features.add(length(length));
    List<Met> met = SpamTopics.SHIPPED.in(marks.words());
    Set<Ploy> ploys = Ploys.of(met, marks.found(), length);
    ploys.forEach(p -> features.add(p.feature));
    ploys.remove(Ploy.LINK_AT_LENGTH);
    features.add(PLOYS.get(Math.min(3, ploys.size())));
    topics(met, length <= FEW, features);
    return new SpamFeatures(
        features, Math.sqrt(FULL_SHARE / Math.max(FULL_SHARE, length)), text.text(), marks.words());
  }

  /** Its words ("w:please") and each two of them ("w:please look"), once each. */
  public Set<String> phrases() {
    Set<String> phrases = new LinkedHashSet<>();
    String before = "";
    for (String word : words) {
      phrases.add("w:" + word);
      if (!before.isEmpty()) {
        phrases.add("w:" + before + " " + word);
      }
      before = word;
    }
    return phrases;
  }

  /** Its n-grams ("c:sub"): one and the logarithm of how often each occurs. */
  public Map<String, Double> grams() {
    NGrams grams = NGrams.of(text);
    Map<String, Double> often = new TreeMap<>();
    grams.forEach((place, key, weight) -> often.put("c:" + grams.text(place), weight));
    return often;
  }

  private static String length(int words) {
    return words == 0
        ? "n:none"
        : words < 4
            ? "n:few"
            : words < 9
                ? "n:short"
                : words < 21
                    ? "n:middle"
                    : words < 51 ? "n:long" : words < 101 ? "n:very long" : "n:essay";
  }

  private static void topics(List<Met> met, boolean few, Set<String> features) {
    for (int i = 0; i < met.size(); i++) {
      Met one = met.get(i);
      if (!one.topic().needsCompany()) {
        features.add(one.topic().alone());
      }
      if (few) {
        features.add(one.topic().mainly());
      }
      for (int k = i + 1; k < met.size() && met.get(k).at() - one.at() <= NEAR; k++) {
        Topic other = met.get(k).topic();
        if (!other.equals(one.topic())) {
          features.add(SpamTopics.SHIPPED.pair(one.topic(), other));
        }
      }
    }
  }
}
