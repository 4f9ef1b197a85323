package tend.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds nearly the same texts among one author's own. Two texts are copies when at least two thirds
 * of the longer one's three-word runs stand in the other; links count as one word wherever they
 * lead. Texts under four words are never copies: common thanks are no spam. Only the third of a
 * text's runs that is rarest among all is looked up, and one of them must be shared, so an opening
 * that every text has costs nothing.
 */
public final class Copies {
  private static final int RUN = 3;
  private static final int LEAST_WORDS = 4;
  private static final double ALIKE = 2.0 / 3;

  private Copies() {}

  /**
   * Groups of two or more copies, in the order of their first member; members in the order given.
   */
  public static <T> List<List<T>> among(List<T> items, Function<T, String> text) {
    List<Group<T>> groups = new ArrayList<>();
    Map<String, List<Group<T>>> byRun = new HashMap<>();
    List<Set<String>> all = items.stream().map(text).map(Copies::runs).toList();
    Map<String, Integer> common = new HashMap<>();
    all.forEach(runs -> runs.forEach(run -> common.merge(run, 1, Integer::sum)));
    for (int i = 0; i < items.size(); i++) {
      Set<String> runs = all.get(i);
      if (!runs.isEmpty()) {
        place(items.get(i), runs, rarest(runs, common), groups, byRun);
      }
    }
    return groups.stream().map(g -> g.members).filter(m -> m.size() > 1).toList();
  }

  private static final class Group<T> {
    final Set<String> runs;
    final List<T> members = new ArrayList<>();

    Group(Set<String> runs) {
      this.runs = runs;
    }
  }

  /** So many of its rarest runs that whatever is alike shares one of them, rarest first. */
  private static List<String> rarest(Set<String> runs, Map<String, Integer> common) {
    int shared = (int) Math.ceil(ALIKE * runs.size());
    return runs.stream()
        .sorted(
            Comparator.comparingInt((String run) -> common.getOrDefault(run, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(runs.size() - shared + 1L)
        .toList();
  }

  private static <T> void place(
      T item,
      Set<String> runs,
      List<String> rarest,
      List<Group<T>> groups,
      Map<String, List<Group<T>>> byRun) {
    Set<Group<T>> candidates = new LinkedHashSet<>();
    rarest.forEach(run -> candidates.addAll(byRun.getOrDefault(run, List.of())));
    for (Group<T> group : candidates) {
      if (alike(group.runs, runs)) {
        group.members.add(item);
        return;
      }
    }
    Group<T> fresh = new Group<>(runs);
    fresh.members.add(item);
    groups.add(fresh);
    rarest.forEach(run -> byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(fresh));
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() >= ALIKE * Math.max(one.size(), other.size());
  }

  private static Set<String> runs(String text) {
    List<String> words = new ArrayList<>();
    for (String part : text.split("\\s+", -1)) {
      if (Words.isLink(part)) {
        words.add("<link>");
      } else {
        words.addAll(Words.of(part));
      }
    }
    Set<String> runs = new LinkedHashSet<>();
    for (int i = 0; words.size() >= LEAST_WORDS && i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
