package tend.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds nearly the same texts among one author's own. Two texts are copies when at least two thirds
 * of the longer one's runs of three words stand in the other, or when they are the same six or more
 * words in another order. Who is called by name counts for nothing, and links are one word wherever
 * they lead. Texts under four words, a symbol counting as one, are never copies, and neither are
 * common thanks. Each text is held only against those that share one of its rarest runs, so time
 * grows with the texts and not with the square of their number.
 */
public final class Copies {
  private Copies() {}

  /**
   * Groups of two or more copies, in the order of their first member; members in the order given.
   */
  public static <T> List<List<T>> among(List<T> items, Function<T, String> text) {
    return among(items, items.stream().map(item -> Reading.of(text.apply(item))).toList());
  }

  /**
   * The same of texts that were read.
   *
   * @param texts for each item its own
   */
  public static <T> List<List<T>> among(List<T> items, List<Reading> texts) {
    List<Wording> wordings = new ArrayList<>(texts.size());
    for (Reading one : texts) {
      wordings.add(one.wording());
    }
    CopyGroups groups = new CopyGroups(wordings);
    List<List<T>> members = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int group = groups.place(i);
      if (group == members.size()) {
        members.add(new ArrayList<>());
      }
      if (group >= 0) {
        members.get(group).add(items.get(i));
      }
    }
    members.removeIf(group -> group.size() < 2);
    return members;
  }

  /** Those of which the text is a copy, in the order given. */
  public static <T> List<T> of(String text, List<T> items, Function<T, String> textOf) {
    Wording wording = Reading.of(text).wording();
    return wording.isEmpty()
        ? List.of()
        : items.stream()
            .filter(i -> wording.isLike(Reading.of(textOf.apply(i)).wording()))
            .toList();
  }
}
