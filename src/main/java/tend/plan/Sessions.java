package tend.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Evidence;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;

/**
 * Small items of one rule that a day holds anyway, done in one go: four at least, ten at most, each
 * about one person and of two minutes or less, and none of them pressing. A day is filled before it
 * is joined, so that joining neither costs an item its place nor gives it one.
 */
public final class Sessions {
  /** What several items are about once they are one. */
  public static final String KIND = "session";

  private static final int LEAST = 4;
  private static final int MOST = 10;
  private static final int SMALL_MINUTES = 2;
  private static final Set<String> ONE_PERSON = Set.of("comment", "mention", "share", "person");

  private Sessions() {}

  /**
   * A list with sessions.
   *
   * @param items those that are none of a session, and the sessions, in no order
   * @param members what each session is made of, best first, by its id
   */
  public record Joined(List<Item> items, Map<String, List<Item>> members) {
    public Joined {
      items = List.copyOf(items);
      members = Map.copyOf(members);
    }
  }

  private record Alike(
      String account, String playbook, String rule, Priority priority, @Nullable String done) {
    static Alike of(Item item) {
      Recommendation what = item.what();
      return new Alike(what.account(), what.playbook(), what.rule(), what.priority(), what.done());
    }
  }

  /** Joins what is alike. */
  public static Joined of(List<Item> open) {
    List<Item> items = new ArrayList<>();
    Map<Alike, List<Item>> alike = new LinkedHashMap<>();
    for (Item item : open) {
      if (isSmall(item)) {
        alike.computeIfAbsent(Alike.of(item), a -> new ArrayList<>()).add(item);
      } else {
        items.add(item);
      }
    }
    Map<String, List<Item>> members = new LinkedHashMap<>();
    for (List<Item> some : alike.values()) {
      if (some.size() < LEAST) {
        items.addAll(some);
      } else {
        for (List<Item> part : parts(some)) {
          Item session = join(part);
          items.add(session);
          members.put(session.id(), part);
        }
      }
    }
    return new Joined(items, members);
  }

  private static boolean isSmall(Item item) {
    Recommendation what = item.what();
    return what.minutes() <= SMALL_MINUTES
        && what.priority().compareTo(Priority.NORMAL) >= 0
        && ONE_PERSON.contains(what.subject().kind());
  }

  /** In as few parts as need be, of about the same size. */
  private static List<List<Item>> parts(List<Item> some) {
    List<Item> order = some.stream().sorted(Scoring.ORDER).toList();
    int count = (order.size() + MOST - 1) / MOST;
    List<List<Item>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(order.subList(i * order.size() / count, (i + 1) * order.size() / count));
    }
    return parts;
  }

  /** Several items as one: the same ones make the same. Its minutes are the sum of theirs. */
  public static Item join(List<Item> members) {
    List<Item> all = members.stream().sorted(Scoring.ORDER).toList();
    Item best = all.get(0);
    return new Item(
        Identity.of(all),
        what(all, best.what()),
        best.score(),
        best.scoreParts(),
        all.stream().map(Item::due).min(Comparator.naturalOrder()).orElseThrow());
  }

  private static Recommendation what(List<Item> all, Recommendation best) {
    List<Covered> covers = all.stream().flatMap(i -> i.what().covers().stream()).toList();
    String first = best.subject().author();
    String others = all.size() - 1 + " more";
    return new Recommendation(
        best.account(),
        best.playbook(),
        best.rule(),
        best.title(),
        best.doing() + ": " + (first == null ? all.size() + " people" : first + " and " + others),
        best.why(),
        best.group(),
        best.priority(),
        Subject.of(KIND, best.subject().id(), best.subject().url(), null),
        best.occurrence(),
        all.stream().map(i -> i.what().since()).min(Comparator.naturalOrder()).orElseThrow(),
        best.within(),
        all.stream().mapToInt(i -> i.what().minutes()).sum(),
        best.done(),
        all.stream().mapToDouble(i -> i.what().love()).max().orElse(0),
        all.stream().anyMatch(i -> i.what().question()),
        covers,
        evidence(all),
        best.sources());
  }

  private static List<Evidence> evidence(List<Item> all) {
    Evidence waiting =
        new Evidence("People wait here", "Waiting", String.valueOf(all.size()), null, null, null);
    Stream<Evidence> said =
        all.stream()
            .flatMap(i -> Stream.ofNullable(i.what().subject().text()))
            .map(Evidence::quote);
    return Stream.concat(Stream.of(waiting), said).toList();
  }
}
