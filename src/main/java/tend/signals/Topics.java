package tend.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which topics of spam the words of a text touch, in many languages; the list is the resource
 * {@code spam-topics.txt}. Immutable; threads may share it.
 */
final class Topics {
  static final Topics SHIPPED = read("/signals/spam-topics.txt");

  private static final int LEAST_BEGINNING = 4;
  private static final int LONGEST_BEGINNING = 14;

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, Topic> beginnings = new HashMap<>();
  private final Map<String, Topic> parts = new HashMap<>();
  private final Map<String, Topic> byName = new HashMap<>();

  /**
   * What words can be about.
   *
   * @param words how it is named to a person: "subscribing"
   * @param needsCompany whether it says nothing by itself
   */
  record Topic(String name, String words, boolean needsCompany) {}

  /** A topic met in a text, at a word. */
  record Met(Topic topic, int at) {}

  private record Phrase(List<String> words, Topic topic) {}

  private static Topics read(String resource) {
    Topics topics = new Topics();
    for (String line : Phrases.lines(resource)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\\|", 3);
        boolean needsCompany = line.startsWith("~");
        String name = parts[0].substring(needsCompany ? 1 : 0).strip();
        Topic topic = new Topic(name, parts[1].strip(), needsCompany);
        topics.byName.put(topic.name, topic);
        for (String phrase : parts[2].split(",", -1)) {
          topics.add(phrase.strip(), topic);
        }
      }
    }
    return topics;
  }

  private void add(String phrase, Topic topic) {
    if (phrase.endsWith("*")) {
      beginnings.putIfAbsent(phrase.substring(0, phrase.length() - 1), topic);
    } else if (phrase.startsWith("<")) {
      byFirstWord
          .computeIfAbsent(phrase, w -> new ArrayList<>())
          .add(new Phrase(List.of(phrase), topic));
    } else if (Scripts.isUnspaced(phrase)) {
      parts.putIfAbsent(phrase, topic);
    } else {
      List<String> words = Words.of(phrase);
      byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, topic));
    }
  }

  /** Its words for a person. */
  String words(String name) {
    Topic topic = byName.get(name);
    return topic == null ? name : topic.words;
  }

  /** All topics met, in the order of the words. */
  List<Met> in(List<String> words) {
    List<Met> met = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      List<Phrase> phrases = byFirstWord.get(word);
      int before = met.size();
      if (phrases != null) {
        phrases(words, i, phrases, met);
      }
      if (word.charAt(0) >= Scripts.FIRST_UNSPACED && Scripts.isUnspaced(word)) {
        parts(word, i, met);
      } else {
        Topic topic = beginning(word);
        if (topic != null && met.subList(before, met.size()).stream().noneMatch(m -> m.topic == topic)) {
          met.add(new Met(topic, i));
        }
      }
    }
    return met;
  }

  private static void phrases(List<String> words, int at, List<Phrase> phrases, List<Met> met) {
    for (Phrase phrase : phrases) {
      if (Phrases.matches(words, at, phrase.words)) {
        met.add(new Met(phrase.topic, at));
      }
    }
  }

  private @Nullable Topic beginning(String word) {
    for (int n = Math.min(word.length(), LONGEST_BEGINNING); n >= LEAST_BEGINNING - 1; n--) {
      Topic topic = beginnings.get(word.substring(0, n));
      if (topic != null) {
        return topic;
      }
    }
    return null;
  }

  private void parts(String word, int at, List<Met> met) {
    parts.forEach(
        (part, topic) -> {
          if (word.contains(part)) {
            met.add(new Met(topic, at));
          }
        });
  }
}
