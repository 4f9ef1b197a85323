package tend.flow.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Peer;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.Handles;
import tend.store.ActivityStore;
import tend.store.CollaborationStore;
import tend.store.CollaborationStore.Said;

/**
 * What is made together with whom: what the owner says, and for imported peers what the activity
 * tells; the later of the two holds. Threads may share it.
 */
public final class Collaborate {
  /** The owner's words, in the order of the steps. */
  public static final List<String> STAGES =
      List.of("idea", "contacted", "agreed", "live", "thanked", "declined");

  private static final Comparator<Together> BY_DUE =
      Comparator.comparing(Together::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Together::since)
          .thenComparing(Together::person);

  private final ActivityStore activity;
  private final CollaborationStore store;

  public Collaborate(ActivityStore activity, CollaborationStore store) {
    this.activity = activity;
    this.store = store;
  }

  /** Everybody with whom something was thought of, by the day the next step is due. */
  public List<Together> all(Account account, Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    Map<String, List<Said>> said = new TreeMap<>();
    store
        .of(account.name(), at)
        .forEach(one -> said.computeIfAbsent(one.person(), p -> new ArrayList<>()).add(one));
    Map<String, Peer> peers = new TreeMap<>();
    FactSheet.of(account, rows, at).habits().stream()
        .filter(Peer.class::isInstance)
        .map(Peer.class::cast)
        .filter(peer -> peer.stage() != null && !peer.stage().equals("none"))
        .forEach(peer -> peers.put(peer.id(), peer));
    Map<String, String> names = names(rows);
    Set<String> people = new TreeSet<>(said.keySet());
    people.addAll(peers.keySet());
    return people.stream()
        .map(
            person ->
                together(
                    account,
                    person,
                    names.getOrDefault(person, person),
                    said.getOrDefault(person, List.of()),
                    peers.get(person),
                    at))
        .sorted(BY_DUE)
        .toList();
  }

  /** Those whose next step should have been done by now, the longest ago first. */
  public List<Together> overdue(Account account, Instant at) {
    return all(account, at).stream().filter(Together::overdue).toList();
  }

  /** Whether the day of some step has come; asks the database alone. */
  boolean anyDue(Account account, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, account.zone());
    return store.of(account.name(), at).stream()
        .anyMatch(said -> said.due() != null && !said.due().isAfter(today));
  }

  private static Map<String, String> names(List<Interaction> rows) {
    Map<String, String> names = new HashMap<>();
    rows.stream()
        .filter(one -> !one.own())
        .forEach(one -> names.put(one.author(), one.shownName()));
    return names;
  }

  private static Together together(
      Account account,
      String person,
      String name,
      List<Said> said,
      @Nullable Peer peer,
      Instant at) {
    Said last = said.isEmpty() ? null : said.get(said.size() - 1);
    Told told = told(peer, at);
    Instant declined = declined(said, told);
    if (last == null || (told != null && told.since().isAfter(last.at().plusSeconds(1)))) {
      Told known = java.util.Objects.requireNonNull(told);
      String next = Together.next(known.stage(), declined);
      return new Together(
          account.name(),
          person,
          name,
          known.stage(),
          known.since(),
          false,
          null,
          false,
          last == null ? null : last.note(),
          declined,
          next);
    }
    LocalDate due = last.due();
    boolean overdue = due != null && due.isBefore(LocalDate.ofInstant(at, account.zone()));
    return new Together(
        account.name(),
        person,
        name,
        last.stage(),
        last.at(),
        true,
        due,
        overdue,
        last.note(),
        declined,
        Together.next(last.stage(), declined));
  }

  /** What the activity tells of a peer, in the owner's words, to the second. */
  private record Told(String stage, Instant since) {}

  private static @Nullable Told told(@Nullable Peer peer, Instant at) {
    if (peer == null || peer.stage() == null || peer.stageDays() == null) {
      return null;
    }
    long seconds = Math.round(peer.stageDays() * Duration.ofDays(1).toSeconds());
    String stage = peer.stage().equals("asked") ? "contacted" : peer.stage();
    return new Told(stage, at.minusSeconds(seconds));
  }

  private static @Nullable Instant declined(List<Said> said, @Nullable Told told) {
    Stream<Instant> byRows =
        told != null && told.stage().equals("declined") ? Stream.of(told.since()) : Stream.of();
    return Stream.concat(
            said.stream().filter(s -> s.stage().equals("declined")).map(Said::at), byRows)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Says how far it has come.
   *
   * @param person a key or a name; whoever did nothing here is kept as they are called
   * @throws UnknownName where several people are called that, or they were forgotten
   */
  public Together say(
      Account account,
      String person,
      String stage,
      @Nullable LocalDate due,
      @Nullable String note,
      Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    String key = key(account, rows, person);
    if (!store.say(account.name(), new Said(key, at, stage, due, note))) {
      throw new UnknownName(
          person + " was forgotten on " + account.name(), "nothing is kept of them");
    }
    return noted(account, rows, key, at);
  }

  /**
   * Takes back what was said last; what was said before holds again.
   *
   * @return empty where nothing is left to tell
   * @throws UnknownName where nothing was said
   */
  public Optional<Together> takeBack(Account account, String person, Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    String key = key(account, rows, person);
    Said last =
        last(account, key, at)
            .orElseThrow(
                () ->
                    new UnknownName(
                        "nothing was said about " + person,
                        "see collaboration --account " + account.name()));
    store.takeBack(account.name(), last);
    note(account, rows, key, at);
    return find(account, key, at);
  }

  private Together noted(Account account, List<Interaction> rows, String key, Instant at) {
    note(account, rows, key, at);
    return find(account, key, at).orElseThrow(() -> new IllegalStateException(key));
  }

  private Optional<Together> find(Account account, String key, Instant at) {
    return all(account, at).stream().filter(t -> t.person().equals(key)).findFirst();
  }

  private Optional<Said> last(Account account, String key, Instant at) {
    return store.of(account.name(), at).stream()
        .filter(said -> said.person().equals(key))
        .reduce((earlier, later) -> later);
  }

  /** On the peer's row, so that rules know it, too. */
  private void note(Account account, List<Interaction> rows, String key, Instant at) {
    Optional<Said> last = last(account, key, at);
    Map<String, String> columns =
        Map.of(
            Noted.COLLABORATION,
            last.map(Said::stage).orElse(""),
            Noted.COLLABORATION_AT,
            last.map(said -> said.at().toString()).orElse(""));
    rows.stream()
        .filter(one -> one.kind() == Kind.PEER && one.author().equals(key))
        .forEach(peer -> activity.note(account.name(), peer.id(), columns, at));
  }

  private String key(Account account, List<Interaction> rows, String person) {
    Set<String> keys = new TreeSet<>();
    for (Interaction one : rows) {
      boolean called =
          Handles.of(one.shownName()).equals(Handles.of(person))
              || Handles.of(one.more().getOrDefault("handle", "")).equals(Handles.of(person));
      if (!one.own() && one.author().equals(person)) {
        return person;
      }
      if (!one.own() && called) {
        keys.add(one.author());
      }
    }
    if (keys.size() > 1) {
      throw new UnknownName(
          "several people on " + account.name() + " are called " + person,
          "name one by the key: " + String.join(", ", keys));
    }
    return keys.isEmpty() ? person.strip() : keys.iterator().next();
  }
}
