package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;
import tend.model.Covered;
import tend.model.Covering;
import tend.model.Fingerprint;
import tend.model.Item;
import tend.model.ItemText;
import tend.model.Json;

/**
 * What items say, as the table has it: what one covers stands in runs where that is much, each kept
 * once for all items of the account. Used by one thread.
 */
final class Bodies {
  private static final int ID = 24;
  private static final int AT_ONCE = 500;
  private static final int TRIES = 5;
  private static final TypeReference<Covering> COVERING = new TypeReference<>() {};
  private static final TypeReference<Item> ITEM = new TypeReference<>() {};
  private final Handle h;
  private final String space;

  /** Runs that were read, by account and id: versions of an item have most in common. */
  private final Map<String, Map<String, Run>> read = new HashMap<>();

  Bodies(Handle h, String space) {
    this.h = h;
    this.space = space;
  }

  private static final class Run {
    final String body;
    private @Nullable Chunks<Covered> covers;

    Run(String body) {
      this.body = body;
    }

    Chunks<Covered> covers() {
      Chunks<Covered> known = covers;
      if (known == null) {
        known = Chunks.of(ItemText.covers(body));
        covers = known;
      }
      return known;
    }
  }

  /**
   * A body as the columns of a row say it.
   *
   * @param runs their ids in order, a blank between them; null where the frame says all
   */
  record Stored(String id, String account, String frame, @Nullable String runs) {
    /** Of a row of items with these four columns. */
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getString("id"),
          row.getString("account"),
          row.getString("body"),
          row.getString("runs"));
    }

    private List<String> ids() {
      return runs == null ? List.of() : List.of(runs.split(" "));
    }
  }

  /** Keeps those runs of an item that no other item has; whoever changes the account's items. */
  Stored keep(String account, Item item) {
    ItemText text = ItemText.of(item);
    String id = item.id();
    if (text.runs().isEmpty()) {
      return new Stored(id, account, text.frame(), null);
    }
    Map<String, String> runs = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(text.runs().size());
    for (String run : text.runs()) {
      String name = Fingerprint.of(ID, List.of(run));
      ids.add(name);
      runs.put(name, run);
    }
    runs.keySet().removeAll(among(account, ids, "SELECT id, id FROM item_run").keySet());
    insert(account, runs);
    return new Stored(id, account, text.frame(), String.join(" ", ids));
  }

  private void insert(String account, Map<String, String> runs) {
    if (runs.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO item_run (space_id, account, id, body)
            VALUES (:space, :account, :id, :body)
            """)) {
      runs.forEach(
          (id, body) ->
              batch
                  .bind("space", space)
                  .bind("account", account)
                  .bind("id", id)
                  .bind("body", body)
                  .add());
      batch.execute();
    }
  }

  /** The whole text of an item. */
  String whole(Stored one) {
    Complete all = complete(one);
    return new ItemText(all.now().frame(), all.runs().stream().map(run -> run.body).toList())
        .whole();
  }

  /** An item; those with runs share what they have in common. */
  Item item(Stored one) {
    Complete all = complete(one);
    String frame = all.now().frame();
    return all.runs().isEmpty() ? Json.read(frame, ITEM) : ItemText.item(frame, all.covers());
  }

  /** What tells whether an item was ticked; those with runs share what they have in common. */
  Covering covering(Stored one) {
    Complete all = complete(one);
    Covering said = Json.read(all.now().frame(), COVERING);
    return all.runs().isEmpty() ? said : new Covering(said.since(), said.done(), all.covers());
  }

  /** An item with its runs in their order. */
  private record Complete(Stored now, List<Run> runs) {
    List<Covered> covers() {
      return Chunks.joined(runs.stream().map(Run::covers).toList());
    }
  }

  /** Read again where somebody wrote it anew since it was read, and dropped what it had. */
  private Complete complete(Stored one) {
    if (one.runs() == null) {
      return new Complete(one, List.of());
    }
    Stored now = one;
    for (int i = 0; i < TRIES; i++) {
      Map<String, Run> known = read.computeIfAbsent(now.account(), name -> new HashMap<>());
      List<String> ids = now.ids();
      read(now.account(), ids.stream().filter(id -> !known.containsKey(id)).toList(), known);
      List<Run> runs = ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
      if (runs.size() == ids.size()) {
        return new Complete(now, runs);
      }
      now = again(now).orElse(now);
    }
    throw new IllegalStateException("what the item " + one.id() + " covers is not there");
  }

  /** As it stands after somebody wrote it anew since it was read, and dropped what it had. */
  private Optional<Stored> again(Stored one) {
    return h.createQuery(
            "SELECT id, account, body, runs FROM item WHERE space_id = :space AND id = :id")
        .bind("space", space)
        .bind("id", one.id())
        .map((row, context) -> Stored.of(row))
        .findOne();
  }

  private void read(String account, List<String> ids, Map<String, Run> into) {
    among(account, ids, "SELECT id, body FROM item_run")
        .forEach((id, body) -> into.put(id, new Run(body)));
  }

  private Map<String, String> among(String account, List<String> ids, String select) {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      h.createQuery(select + " WHERE space_id = :space AND account = :account AND id IN (<ids>)")
          .bind("space", space)
          .bind("account", account)
          .bindList("ids", Listings.padded(ids.subList(i, Math.min(ids.size(), i + AT_ONCE))))
          .map((row, context) -> found.put(row.getString(1), row.getString(2)))
          .list();
    }
    return found;
  }

  /** Forgets runs that no item has any more; whoever changes the account's items. */
  void dropUnused(String account) {
    Set<String> used = new HashSet<>();
    h.createQuery(
            """
            SELECT runs FROM item
            WHERE space_id = :space AND account = :account AND runs IS NOT NULL
            """)
        .bind("space", space)
        .bind("account", account)
        .mapTo(String.class)
        .list()
        .forEach(runs -> used.addAll(List.of(runs.split(" "))));
    List<String> unused =
        h.createQuery("SELECT id FROM item_run WHERE space_id = :space AND account = :account")
            .bind("space", space)
            .bind("account", account)
            .mapTo(String.class)
            .list();
    unused.removeAll(used);
    for (String id : unused) {
      h.createUpdate(
              "DELETE FROM item_run WHERE space_id = :space AND account = :account AND id = :id")
          .bind("space", space)
          .bind("account", account)
          .bind("id", id)
          .execute();
    }
  }
}
