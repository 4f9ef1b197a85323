package tend.signals.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.signals.Reading;

/**
 * Finds what several people speak of, by the words that recur: single words and pairs, counted by
 * people and not by rows, words that mostly stand together taken as one topic. What a quarter of
 * all people use is the page's own subject and no topic. The same texts give the same topics in the
 * same order; time grows with the words, and the vocabulary is bounded.
 */
public final class Topics {
  /** Fewer people make no topic. */
  public static final int LEAST_PEOPLE = 3;

  private Topics() {}

  /**
   * A text and who wrote it.
   *
   * @param person the key of who wrote it
   */
  public record Said<T>(String person, Reading reading, T source) {
    /** The same of a text as it is. */
    public Said(String person, String text, T source) {
      this(person, Reading.of(text), source);
    }
  }

  /**
   * A topic.
   *
   * @param key stays the same as long as the topic's leading word does
   * @param words how people write it, the leading word or pair first, at most three
   * @param sources what was said about it, in the order given
   */
  public record Found<T>(String key, List<String> words, List<T> sources) {
    public Found {
      words = List.copyOf(words);
      sources = List.copyOf(sources);
    }
  }

  /** The topics, those of most people first; ties by key. */
  public static <T> List<Found<T>> in(List<Said<T>> said) {
    Map<String, Integer> people = new HashMap<>();
    RecurringWords words = new RecurringWords();
    for (Said<T> one : said) {
      Integer known = people.putIfAbsent(one.person(), people.size());
      words.add(one.reading(), known == null ? people.size() - 1 : known);
    }
    List<Found<T>> found = new ArrayList<>();
    for (RecurringWords.Topic one : words.topics(people.size())) {
      List<T> sources = new ArrayList<>(one.size());
      for (int i = 0; i < one.size(); i++) {
        sources.add(said.get(one.text(i)).source());
      }
      found.add(new Found<>(one.key(), one.words(), sources));
    }
    return found;
  }
}
