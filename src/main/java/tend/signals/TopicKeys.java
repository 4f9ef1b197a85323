package tend.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the topics, known by their keys, that a text could speak of. Threads may share it. */
public final class TopicKeys {
  private final Map<String, List<Key>> byFirst = new HashMap<>();

  /** A word, or two that stand near each other. */
  private record Key(String whole, String second) {}

  /** Of topics with those keys. */
  public TopicKeys(Iterable<String> keys) {
    for (String key : keys) {
      int space = key.indexOf(' ');
      String first = space < 0 ? key : key.substring(0, space);
      String second = space < 0 ? "" : key.substring(space + 1);
      byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(new Key(key, second));
    }
  }

  /** The keys whose words the text has, some perhaps twice. */
  public List<String> in(String text) {
    ContentWords words = Reading.of(text).content();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Key key : byFirst.getOrDefault(words.root(i), List.of())) {
        boolean single = key.second().isEmpty();
        if (single || (words.isPair(i) && words.root(i + 1).equals(key.second()))) {
          found.add(key.whole());
        }
      }
    }
    return found;
  }
}
