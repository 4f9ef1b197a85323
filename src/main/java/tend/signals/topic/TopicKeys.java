package tend.signals.topic;

import java.util.ArrayList;
import java.util.List;
import tend.signals.Reading;
import tend.signals.words.ContentWords;
import tend.signals.words.Keys;
import tend.signals.words.Numbering;

/** Finds the topics, known by their keys, that a text could speak of. Threads may share it. */
public final class TopicKeys {
  private final Numbering firsts = new Numbering(32);
  private final List<List<Key>> byFirst = new ArrayList<>();

  /** A word, or two that stand near each other. */
  private record Key(String whole, String second) {}

  /** Of topics with those keys. */
  public TopicKeys(Iterable<String> keys) {
    for (String key : keys) {
      int space = key.indexOf(' ');
      String first = space < 0 ? key : key.substring(0, space);
      String second = space < 0 ? "" : key.substring(space + 1);
      int number = firsts.of(Keys.ofWord(first, ""));
      if (number == byFirst.size()) {
        byFirst.add(new ArrayList<>(2));
      }
      byFirst.get(number).add(new Key(key, second));
    }
  }

  /** The keys whose words the text has, some perhaps twice. */
  public List<String> in(String text) {
    return in(Reading.of(text));
  }

  /** The same of a text that was read. */
  public List<String> in(Reading text) {
    ContentWords words = text.content();
    List<String> found = List.of();
    for (int i = 0; i < words.size(); i++) {
      int first = firsts.known(words.key(i));
      if (first >= 0) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        beginning(words, i, byFirst.get(first), found);
      }
    }
    return found;
  }

  private static void beginning(ContentWords words, int i, List<Key> keys, List<String> found) {
    for (Key key : keys) {
      boolean single = key.second().isEmpty();
      if (single || (words.isPair(i) && words.root(i + 1).equals(key.second()))) {
        found.add(key.whole());
      }
    }
  }
}
