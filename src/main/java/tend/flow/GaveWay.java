package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tend.model.Item;
import tend.model.NamedTogether;
import tend.model.Shown;

/**
 * Items that name several people give way to others as soon as somebody joins or leaves. For
 * whoever counts what was listed, one that gave way and the one that took its place are the same.
 */
final class GaveWay {
  private GaveWay() {}

  /**
   * All but those that gave way, in their order. What took a place was first listed when the
   * earliest of those whose place it took was.
   *
   * @param all first listed first
   * @param stands whether something became of an item, or it is still on the list
   */
  static List<Shown> leftOut(List<Shown> all, Predicate<Item> stands) {
    Map<String, Instant> since = new HashMap<>();
    all.forEach(one -> since.put(one.item().id(), one.first()));
    for (List<Version> versions : versions(all)) {
      for (int i = 0; i < versions.size(); i++) {
        Version one = versions.get(i);
        Optional<Version> heir =
            stands.test(one.item()) ? Optional.empty() : heir(versions, i, stands);
        if (heir.isPresent()) {
          Instant first = since.remove(one.item().id());
          since.merge(heir.get().item().id(), first, (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return all.stream()
        .flatMap(
            one ->
                Stream.ofNullable(since.get(one.item().id()))
                    .map(first -> new Shown(one.item(), first)))
        .toList();
  }

  /** One of the items that were made of the same people as they came and went. */
  private record Version(Item item, NamedTogether people) {}

  /** Each rule's of each month, first listed first. */
  private static Iterable<List<Version>> versions(List<Shown> all) {
    Map<List<String>, List<Version>> versions = new LinkedHashMap<>();
    for (Shown one : all) {
      NamedTogether.of(one.item())
          .ifPresent(
              people ->
                  versions
                      .computeIfAbsent(people.asked(), key -> new ArrayList<>())
                      .add(new Version(one.item(), people)));
    }
    return versions.values();
  }

  /** The next with some of the same people; or one from before that came back and stands. */
  private static Optional<Version> heir(List<Version> versions, int place, Predicate<Item> stands) {
    Stream<Version> later = versions.subList(place + 1, versions.size()).stream();
    Stream<Version> back = versions.subList(0, place).stream().filter(v -> stands.test(v.item()));
    NamedTogether people = versions.get(place).people();
    return Stream.concat(later, back).filter(v -> v.people().isAbout(people)).findFirst();
  }
}
