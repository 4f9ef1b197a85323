package tend.signals;

import java.util.List;

/** The words around a run that several texts share where they first have it. Used by one thread. */
final class SharedWords {
  private final List<Runs> texts;
  private final int[] places;

  private SharedWords(long run, List<Runs> texts) {
    this.texts = texts;
    this.places = texts.stream().mapToInt(text -> text.placeOf(run)).toArray();
  }

  /**
   * The run and what stands before and behind it in all of them.
   *
   * @param texts that have the run
   */
  static List<String> around(long run, List<Runs> texts) {
    SharedWords words = new SharedWords(run, texts);
    int from = 0;
    while (words.isShared(from - 1)) {
      from--;
    }
    int to = Runs.LENGTH;
    while (words.isShared(to)) {
      to++;
    }
    int first = words.places[0];
    return texts.get(0).words().subList(first + from, first + to);
  }

  /** Whether all have a word so far from where the run begins, and the same. */
  private boolean isShared(int distance) {
    String shared = null;
    for (int i = 0; i < places.length; i++) {
      List<String> words = texts.get(i).words();
      int at = places[i] + distance;
      if (at < 0 || at >= words.size() || (shared != null && !shared.equals(words.get(at)))) {
        return false;
      }
      shared = words.get(at);
    }
    return true;
  }
}
