package tend.signals.spam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Lists;
import tend.signals.words.Phrases;
import tend.signals.words.Scripts;
import tend.signals.words.Words;

/**
 * Which topics of spam the words of a text touch, in many languages; the list is the resource
 * {@code spam-topics.txt}. Immutable; threads may share it.
 */
final class SpamTopics {
  static final SpamTopics SHIPPED = read("spam-topics");

  private static final int LEAST_BEGINNING = 3;

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, List<Beginning>> beginnings = new HashMap<>();
  private String[][] pairs = {};
  private final Map<String, Topic> parts = new HashMap<>();
  private final Map<String, Topic> byName = new HashMap<>();

  /**
   * What words can be about.
   *
   * @param words how it is named to a person: "subscribing"
   * @param needsCompany whether it says nothing by itself
   * @param number its place in the list
   * @param alone the feature of having it
   * @param mainly the feature of being about hardly anything else
   */
  record Topic(
      String name, String words, boolean needsCompany, int number, String alone, String mainly) {}

  /** A topic met in a text, at a word. */
  record Met(Topic topic, int at) {}

  private record Beginning(String letters, Topic topic) {}

  private record Phrase(List<String> words, Topic topic) {}

  private static SpamTopics read(String list) {
    SpamTopics topics = new SpamTopics();
    for (String line : Lists.named(list)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\\|", 3);
        boolean needsCompany = line.startsWith("~");
        String name = parts[0].substring(needsCompany ? 1 : 0).strip();
        int number = topics.byName.size();
        Topic topic =
            new Topic(name, parts[1].strip(), needsCompany, number, "t:" + name, "s:" + name);
        topics.byName.put(topic.name, topic);
        for (String phrase : parts[2].split(",", -1)) {
          topics.add(phrase.strip(), topic);
        }
      }
    }
    topics.pairs = topics.pairs();
    return topics;
  }

  private String[][] pairs() {
    String[][] made = new String[byName.size()][byName.size()];
    byName.forEach(
        (one, first) ->
            byName.forEach(
                (other, second) -> made[first.number][second.number] = "p:" + one + " " + other));
    return made;
  }

  /** The feature of having one topic close before another. */
  String pair(Topic one, Topic other) {
    return pairs[one.number][other.number];
  }

  private void add(String phrase, Topic topic) {
    if (phrase.endsWith("*")) {
      String letters = phrase.substring(0, phrase.length() - 1);
      beginnings
          .computeIfAbsent(letters.substring(0, LEAST_BEGINNING), b -> new ArrayList<>())
          .add(new Beginning(letters, topic));
    } else if (phrase.startsWith("<")) {
      byFirstWord
          .computeIfAbsent(phrase, w -> new ArrayList<>())
          .add(new Phrase(List.of(phrase), topic));
    } else if (Scripts.isUnspaced(phrase)) {
      parts.putIfAbsent(phrase, topic);
    } else {
      List<String> words = Words.of(phrase);
      byFirstWord
          .computeIfAbsent(words.get(0), w -> new ArrayList<>())
          .add(new Phrase(words, topic));
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
        if (topic != null && isNew(topic, met, before)) {
          met.add(new Met(topic, i));
        }
      }
    }
    return met;
  }

  private static boolean isNew(Topic topic, List<Met> met, int from) {
    for (int i = from; i < met.size(); i++) {
      if (met.get(i).topic.equals(topic)) {
        return false;
      }
    }
    return true;
  }

  private static void phrases(List<String> words, int at, List<Phrase> phrases, List<Met> met) {
    for (Phrase phrase : phrases) {
      if (Phrases.matches(words, at, phrase.words)) {
        met.add(new Met(phrase.topic, at));
      }
    }
  }

  private @Nullable Topic beginning(String word) {
    if (word.length() < LEAST_BEGINNING) {
      return null;
    }
    for (Beginning one : beginnings.getOrDefault(word.substring(0, LEAST_BEGINNING), List.of())) {
      if (word.startsWith(one.letters)) {
        return one.topic;
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
