package tend.signals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tend.signals.Topics.Met;

/**
 * What a text has that tells spam from other comments, as named features: marks ("m:LINK"),
 * disguises ("d:SPELLED"), topics ("t:subscribe"), topics near each other ("p:look self"), words
 * ("w:lol"), pairs of words ("b:love it") and its length ("n:short"). Handles, hashtags, links and
 * numbers are marks and never words, so no person's name is learned from them. Deterministic.
 */
public final class SpamFeatures {
  private static final int NEAR = 4;

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
    topics(words, features);
    words(words, features);
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

  private static void topics(List<String> words, Set<String> features) {
    List<Met> met = Topics.SHIPPED.in(words);
    for (int i = 0; i < met.size(); i++) {
      Met one = met.get(i);
      features.add("t:" + one.topic().name());
      for (int k = i + 1; k < met.size() && met.get(k).at() - one.at() <= NEAR; k++) {
        if (met.get(k).topic() != one.topic()) {
          features.add("p:" + one.topic().name() + " " + met.get(k).topic().name());
        }
      }
    }
  }

  private static void words(List<String> words, Set<String> features) {
    String before = "";
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        before = "";
      } else {
        features.add("w:" + word);
        if (!before.isEmpty()) {
          features.add("b:" + before + " " + word);
        }
        before = word;
      }
    }
  }
}
