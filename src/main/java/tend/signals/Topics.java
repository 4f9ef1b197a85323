package tend.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

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

    private <S> Found<S> of(Function<T, S> source) {
      return new Found<>(key, words, sources.stream().map(source).toList());
    }
  }

  /** The topics, those of most people first; ties by key. */
  public static <T> List<Found<T>> in(List<Said<T>> said) {
    Map<String, Integer> people = new HashMap<>();
    for (Said<T> one : said) {
      people.putIfAbsent(one.person(), people.size());
    }
    ToIntFunction<Said<T>> writer = one -> people.getOrDefault(one.person(), 0);
    return in(said, Said::reading, writer, people.size()).stream()
        .map(found -> found.of(Said::source))
        .toList();
  }

  /**
   * The same of things that were said by people with numbers.
   *
   * @param writer who said it, from 0 on
   * @param people how many there are
   */
  public static <T> List<Found<T>> in(
      List<T> said, Function<T, Reading> reading, ToIntFunction<T> writer, int people) {
    List<ContentWords> texts = new ArrayList<>(said.size());
    int[] writers = new int[said.size()];
    for (T one : said) {
      writers[texts.size()] = writer.applyAsInt(one);
      texts.add(reading.apply(one).content());
    }
    List<Found<T>> found = new ArrayList<>();
    List<Term> ranked = new Terms(texts, writers, people).ranked();
    for (TermGroup one : TermGroup.of(ranked, texts.size())) {
      found.add(new Found<>(one.key(), one.words(), sources(one.lead(), said)));
    }
    return found;
  }

  private static <T> List<T> sources(Term lead, List<T> said) {
    List<T> sources = new ArrayList<>(lead.size());
    for (int i = 0; i < lead.size(); i++) {
      sources.add(said.get(lead.text(i)));
    }
    return sources;
  }
}
