package tend.signals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tend.signals.Topics.Met;

/**
 * What a text has that tells spam from other comments, as named features: marks ("m:LINK"),
 * disguises ("d:SPELLED"), topics ("t:subscribe"), topics near each other ("p:look self"), topics of
 * a text of few words ("s:subscribe"), links by the length of the text ("l:few") and its length
 * ("n:short"). No word as such is a feature, so no person's name is learned. Deterministic.
 */
public final class SpamFeatures {
  private static final int NEAR = 4;
  private static final int FEW = 5;

  private SpamFeatures() {}

  /** The features of a raw text, marks first. */
  public static Set<String> of(String raw) {
    Undisguised text = Undisguised.of(raw);
    List<String> words = Words.of(withoutHandles(text.text()));
    Set<String> features = new LinkedHashSet<>();
    Set<Mark> marks = Marks.of(text.text(), raw, words.size());
    if (PhoneNumber.spoken(words)) {
      marks.add(Mark.PHONE);
    }
    marks.forEach(m -> features.add("m:" + m));
    text.disguises().forEach(d -> features.add("d:" + d));
    features.add("n:" + length(words.size()));
    if (marks.contains(Mark.LINK)) {
      features.add("l:" + length(words.size()));
    }
    List<Met> met = Topics.SHIPPED.in(words);
    Ploys.of(met, marks, words.size()).forEach(p -> features.add("r:" + p));
    topics(met, words.size() <= FEW, features);
    return features;
  }

  /** Handles and hashtags name persons; they count as marks only. */
  private static String withoutHandles(String text) {
    if (text.indexOf('@') < 0 && text.indexOf('#') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = Words.partEnd(text, i);
      boolean names = false;
      for (int k = i; k < end; k++) {
        names |= text.charAt(k) == '@' || text.charAt(k) == '#';
      }
      if (!names) {
        out.append(text, i, end);
      }
      out.append(' ');
      i = end + 1;
    }
    return out.toString();
  }

  private static String length(int words) {
    return words == 0
        ? "none"
        : words < 4 ? "few" : words < 9 ? "short" : words < 21 ? "middle" : words < 51 ? "long" : "very long";
  }

  private static void topics(List<Met> met, boolean few, Set<String> features) {
    for (int i = 0; i < met.size(); i++) {
      Met one = met.get(i);
      features.add("t:" + one.topic().name());
      if (few) {
        features.add("s:" + one.topic().name());
      }
      for (int k = i + 1; k < met.size() && met.get(k).at() - one.at() <= NEAR; k++) {
        if (met.get(k).topic() != one.topic()) {
          features.add("p:" + one.topic().name() + " " + met.get(k).topic().name());
        }
      }
    }
  }
}
