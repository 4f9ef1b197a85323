package tend.flow.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.Peer;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.ActivityStore;
import tend.store.CollaborationStore;
import tend.store.CollaborationStore.Said;

/**
 * What is made together with whom: what the owner says, and for imported peers what the activity
 * tells; the later of the two holds. Threads may share it.
 */
public final class ReadCollaborations {
  private static final Comparator<Together> BY_DUE =
      Comparator.comparing(Together::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Together::since)
          .thenComparing(Together::person);

  private final ActivityStore activity;
  private final CollaborationStore store;

  public ReadCollaborations(ActivityStore activity, CollaborationStore store) {
    this.activity = activity;
    this.store = store;
  }

  /** Everybody with whom something was thought of, by the day the next step is due. */
  public List<Together> all(Account account, Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    return all(Derivation.sheet(account, rows, at), rows, at);
  }

  /** The same from a sheet that is at hand, and the rows it was derived from. */
  public List<Together> all(FactSheet sheet, List<Interaction> rows, Instant at) {
    Account account = sheet.account();
    Map<String, List<Said>> said = new TreeMap<>();
    store
        .of(account.name(), at)
        .forEach(one -> said.computeIfAbsent(one.person(), p -> new ArrayList<>()).add(one));
    Map<String, Peer> peers = new TreeMap<>();
    sheet.habits(Peer.class).stream()
        .filter(peer -> peer.stage() != null && !peer.stage().equals("none"))
        .forEach(peer -> peers.put(peer.id(), peer));
    Map<String, String> names = names(rows);
    Set<String> people = new TreeSet<>(said.keySet());
    people.addAll(peers.keySet());
    return people.stream()
        .map(
            person ->
                together(
                    sheet,
                    person,
                    names.getOrDefault(person, person),
                    said.getOrDefault(person, List.of()),
                    peers.get(person)))
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
      FactSheet sheet, String person, String name, List<Said> said, @Nullable Peer peer) {
    Said last = said.isEmpty() ? null : said.get(said.size() - 1);
    Told told = told(peer, sheet);
    Holds now = holds(last, told);
    LocalDate due = now.due();
    Instant declined = declined(said, told);
    return new Together(
        sheet.account().name(),
        person,
        name,
        now.stage(),
        now.since(),
        now.said(),
        due,
        due != null && due.isBefore(LocalDate.ofInstant(sheet.at(), sheet.account().zone())),
        last == null ? null : last.note(),
        declined,
        Together.next(now.stage(), declined));
  }

  private record Holds(String stage, Instant since, boolean said, @Nullable LocalDate due) {}

  /** The later of the two; what rows moved further has no day any more. */
  private static Holds holds(@Nullable Said last, @Nullable Told told) {
    if (told != null && (last == null || told.since().isAfter(last.at().plusSeconds(1)))) {
      return new Holds(told.stage(), told.since(), false, null);
    }
    Said owner = Objects.requireNonNull(last);
    return new Holds(owner.stage(), owner.at(), true, owner.due());
  }

  /** What the activity tells of a peer, in the owner's words, to the second. */
  private record Told(String stage, Instant since) {}

  private static @Nullable Told told(@Nullable Peer peer, FactSheet sheet) {
    if (peer == null || peer.stage() == null || peer.stageDays() == null) {
      return null;
    }
    String stage = peer.stage().equals("asked") ? "contacted" : peer.stage();
    return new Told(stage, sheet.daysAgo(peer.stageDays()));
  }

  private static @Nullable Instant declined(List<Said> said, @Nullable Told told) {
    Stream<Instant> byRows =
        told != null && told.stage().equals("declined") ? Stream.of(told.since()) : Stream.of();
    return Stream.concat(
            said.stream().filter(s -> s.stage().equals("declined")).map(Said::at), byRows)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
