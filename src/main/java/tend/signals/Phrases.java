package tend.signals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of phrases that is searched word by word in a tokenised text: no regular expression, time
 * linear in the text. Immutable; threads may share it.
 */
final class Phrases {
  private final Map<String, List<List<String>>> byFirstWord;

  private Phrases(Map<String, List<List<String>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** Reads {@code /signals/NAME.txt}: one phrase a line, "#" starts a remark. */
  static Phrases named(String name) {
    Map<String, List<List<String>>> map = new HashMap<>();
    for (String line : lines("/signals/" + name + ".txt")) {
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

  /** The first phrase found, longest first at each place. */
  Optional<String> firstIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<String> here = at(words, i);
      if (here.isPresent()) {
        return here;
      }
    }
    return Optional.empty();
  }

  /** The longest phrase that starts at that word. */
  Optional<String> at(List<String> words, int start) {
    for (List<String> phrase : byFirstWord.getOrDefault(words.get(start), List.of())) {
      if (matches(words, start, phrase)) {
        return Optional.of(String.join(" ", phrase));
      }
    }
    return Optional.empty();
  }

  /** Whether every word of the text belongs to one of the phrases. */
  boolean coverAll(List<String> words) {
    int i = 0;
    while (i < words.size()) {
      Optional<String> here = at(words, i);
      if (here.isEmpty()) {
        return false;
      }
      i += here.get().split(" ", -1).length;
    }
    return true;
  }

  /** Whether the phrase stands at that word. */
  static boolean matches(List<String> words, int start, List<String> phrase) {
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

  static List<String> lines(String resource) {
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
