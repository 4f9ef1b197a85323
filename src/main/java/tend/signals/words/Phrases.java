package tend.signals.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list of phrases that is searched word by word in a tokenised text: no regular expression, time
 * linear in the text. Immutable; threads may share it.
 */
public final class Phrases {
  private final Map<String, List<List<String>>> byFirstWord;

  private Phrases(Map<String, List<List<String>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** Reads {@code /signals/NAME.txt}: one phrase a line, "#" starts a remark. */
  public static Phrases named(String name) {
    Map<String, List<List<String>>> map = new HashMap<>();
    for (String line : Lists.named(name)) {
      String phrase = line.strip();
      if (!phrase.isEmpty() && !phrase.startsWith("#")) {
        List<String> words = Words.of(phrase);
        map.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
      }
    }
    map.values()
        .forEach(l -> l.sort(Comparator.comparingInt((List<String> w) -> w.size()).reversed()));
    return new Phrases(map);
  }

  /** All words of such a list, however many stand on a line. */
  static List<String> wordsOf(String name) {
    List<String> words = new ArrayList<>();
    for (String line : Lists.named(name)) {
      if (!line.startsWith("#")) {
        words.addAll(Words.of(line));
      }
    }
    return words;
  }

  /** The first phrase found, longest first at each place. */
  public Optional<String> firstIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<String> here = at(words, i);
      if (here.isPresent()) {
        return here;
      }
    }
    return Optional.empty();
  }

  /** All phrases found, each once, in the order of the text. */
  public List<String> allIn(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      at(words, i).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The longest phrase that starts at that word. */
  public Optional<String> at(List<String> words, int start) {
    List<String> phrase = longest(words, start);
    return phrase.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", phrase));
  }

  /** How many words the longest phrase has that starts at that word; 0 where none does. */
  int lengthAt(List<String> words, int start) {
    return longest(words, start).size();
  }

  private List<String> longest(List<String> words, int start) {
    for (List<String> phrase : byFirstWord.getOrDefault(words.get(start), List.of())) {
      if (matches(words, start, phrase)) {
        return phrase;
      }
    }
    return List.of();
  }

  /** Whether every word of the text belongs to one of the phrases. */
  public boolean coverAll(List<String> words) {
    int i = 0;
    while (i < words.size()) {
      int here = lengthAt(words, i);
      if (here == 0) {
        return false;
      }
      i += here;
    }
    return true;
  }

  /** Whether the phrase stands at that word. */
  public static boolean matches(List<String> words, int start, List<String> phrase) {
    int length = phrase.size();
    if (start + length > words.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!words.get(start + i).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
