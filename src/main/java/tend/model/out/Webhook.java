package tend.model.out;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a program is told about a list.
 *
 * @param id short, unique within its space
 * @param events what it is told of, in the order of their kind
 * @param secret what messages are signed with, encrypted
 * @param local whether it may be on this computer or its network
 * @param arrived the state that last arrived, by the word of the event
 * @param arrivedAt when something last arrived; null before
 */
public record Webhook(
    WhoseList list,
    String id,
    String url,
    List<Event> events,
    String secret,
    boolean local,
    Map<String, String> arrived,
    @Nullable Instant arrivedAt,
    Tries tries) {
  public Webhook {
    events = events.stream().distinct().sorted().toList();
    arrived = Map.copyOf(arrived);
  }

  /** What may be told. */
  public enum Event {
    /** The list is another. */
    LIST,
    /** Something is done. */
    DONE,
    /** A campaign came into another phase, was made, moved or called off. */
    CAMPAIGN;

    /** The lower-case word used in headers and on the command line. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The event with that word; empty when there is none. */
    public static Optional<Event> of(String word) {
      return List.of(values()).stream().filter(e -> e.word().equals(word)).findFirst();
    }
  }

  /** What last arrived of that event; empty where nothing did. */
  public String arrived(Event event) {
    return arrived.getOrDefault(event.word(), "");
  }

  /** The same once that state has arrived, or needs no telling. */
  public Webhook knowing(Event event, String state, @Nullable Instant at) {
    Map<String, String> all = new TreeMap<>(arrived);
    all.put(event.word(), state);
    return new Webhook(
        list, id, url, events, secret, local, all, at == null ? arrivedAt : at, Tries.FINE);
  }

  /** The same after a try. */
  public Webhook tried(Tries now) {
    return new Webhook(list, id, url, events, secret, local, arrived, arrivedAt, now);
  }
}
