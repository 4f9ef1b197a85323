package tend.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    List<Wording> wordings = items.stream().map(text).map(Wording::of).toList();
    Groups<T> groups = new Groups<>(wordings);
    for (int i = 0; i < items.size(); i++) {
      if (!wordings.get(i).runs().isEmpty()) {
        groups.place(items.get(i), wordings.get(i));
      }
    }
    return groups.all.stream().map(g -> g.members).filter(m -> m.size() > 1).toList();
  }

  /** Those of which the text is a copy, in the order given. */
  public static <T> List<T> of(String text, List<T> items, Function<T, String> textOf) {
    Wording wording = Wording.of(text);
    return wording.runs().isEmpty()
        ? List.of()
        : items.stream().filter(i -> wording.isLike(Wording.of(textOf.apply(i)))).toList();
  }

  private record Group<T>(int place, Wording first, List<T> members) {}

  private static final class Groups<T> {
    final List<Group<T>> all = new ArrayList<>();
    private final Map<String, Integer> often = new HashMap<>();
    private final Map<String, List<Group<T>>> byRun = new HashMap<>();
    private final Map<String, Group<T>> byBag = new HashMap<>();

    Groups(List<Wording> wordings) {
      wordings.forEach(w -> w.runs().forEach(run -> often.merge(run, 1, Integer::sum)));
    }

    void place(T item, Wording wording) {
      List<String> telling = telling(wording);
      Group<T> group = like(wording, telling);
      if (group == null) {
        group = new Group<>(all.size(), wording, new ArrayList<>());
        all.add(group);
        for (String run : telling) {
          byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(group);
        }
        byBag.putIfAbsent(wording.bag(), group);
      }
      group.members.add(item);
    }

    private @Nullable Group<T> like(Wording wording, List<String> telling) {
      Group<T> same = wording.bag().isEmpty() ? null : byBag.get(wording.bag());
      if (same != null) {
        return same;
      }
      TreeSet<Group<T>> near = new TreeSet<>(Comparator.comparingInt(Group::place));
      telling.forEach(run -> near.addAll(byRun.getOrDefault(run, List.of())));
      for (Group<T> one : near) {
        if (one.first.isLike(wording)) {
          return one;
        }
      }
      return null;
    }

    /** Its rarest runs, enough of them that any copy of it has one among its own. */
    private List<String> telling(Wording wording) {
      return wording.runs().stream()
          .sorted(
              Comparator.comparingInt((String run) -> often.getOrDefault(run, 0))
                  .thenComparing(Comparator.naturalOrder()))
          .limit(wording.telling())
          .toList();
    }
  }
}
