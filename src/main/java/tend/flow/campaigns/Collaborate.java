package tend.flow.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.words.Handles;
import tend.store.ActivityStore;
import tend.store.CollaborationStore;
import tend.store.CollaborationStore.Said;

/** Says how far making something together has come with somebody. Threads may share it. */
public final class Collaborate {
  /** The owner's words, in the order of the steps. */
  public static final List<String> STAGES =
      List.of("idea", "contacted", "agreed", "live", "thanked", "declined");

  private final ActivityStore activity;
  private final CollaborationStore store;
  private final ReadCollaborations read;

  public Collaborate(ActivityStore activity, CollaborationStore store, ReadCollaborations read) {
    this.activity = activity;
    this.store = store;
    this.read = read;
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
    return read.all(account, at).stream().filter(t -> t.person().equals(key)).findFirst();
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
