package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import tend.model.Item;
import tend.model.Json;
import tend.model.LastUsed;
import tend.model.Listing;
import tend.model.Shown;
import tend.store.Bodies.Stored;
import tend.store.EverListed.Was;
import tend.store.KnownItems.Sources;

/** Items that were on a list. Threads may share it. */
public final class ItemStore {
  private static final Duration SESSIONS_KEPT = Duration.ofDays(7);
  private static final int ACCOUNTS_KNOWN = 128;
  private static final int AT_ONCE = 500;

  /** Every so many changes those that no item has any more go; there are few. */
  private static final int RUNS_LOOKED_AT = 256;

  private final Jdbi jdbi;
  private final String space;
  private final ReadItems read = new ReadItems();
  private final Map<String, KnownItems> known = new LastUsed<>(ACCOUNTS_KNOWN);

  public ItemStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * Keeps the items as they were listed at that moment, and what from; the moment of their first
   * listing stays.
   */
  public void show(Listing listing, List<Item> items, Instant at) {
    show(listing, items, Map.of(), at);
  }

  /**
   * The same for several items as one.
   *
   * @param members what they are made of, by id; sessions of long ago are dropped
   */
  public void show(
      Listing listing, List<Item> items, Map<String, List<String>> members, Instant at) {
    if (items.isEmpty()) {
      return;
    }
    String account = listing.account().name();
    KnownItems here;
    synchronized (known) {
      here = known.get(account);
    }
    Sources before = here == null ? Sources.UNKNOWN : here.sources(items);
    Change kept = jdbi.inTransaction(h -> show(h, listing, items, members, before, at));
    if (here != null) {
      here.listed(
          items.stream().filter(item -> !members.containsKey(item.id())).toList(),
          Instant.ofEpochMilli(at.toEpochMilli()),
          kept.from(),
          kept.with());
    }
  }

  /**
   * A change that listed items.
   *
   * @param from the listing they were made from; null where that was not kept
   */
  private record Change(@Nullable String from, ItemStamp with) {}

  private Change show(
      Handle h,
      Listing listing,
      List<Item> items,
      Map<String, List<String>> members,
      Sources known,
      Instant at) {
    String account = listing.account().name();
    int dropped = members.isEmpty() ? 0 : dropSessions(h, account, at.minus(SESSIONS_KEPT));
    ItemStamp stamp = ItemStamp.next(h, space, account);
    Listings listings = new Listings(h, space, account);
    boolean isKnown = members.isEmpty() && known.isBefore(stamp);
    List<String> before = isKnown ? known.listings() : listings.of(ids(items));
    String from = listings.keep(listing);
    Bodies bodies = new Bodies(h, space);
    boolean hasRuns = false;
    try (PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO item (space_id, account, id, first_at, body, listing, forgotten,
              members, number, runs)
            VALUES (:space, :account, :id, :at, :body, :listing, FALSE, :members, :number, :runs)
            ON CONFLICT (space_id, id) DO UPDATE SET body = excluded.body,
              listing = excluded.listing, forgotten = excluded.forgotten,
              number = excluded.number, runs = excluded.runs
            """)) {
      for (Item item : items) {
        Stored stored = bodies.keep(account, item);
        hasRuns |= stored.runs() != null;
        bound(batch, stored, at, stamp.number())
            .bind("listing", from)
            .bind("members", json(members.get(item.id())))
            .add();
      }
      batch.execute();
    }
    listings.dropUnused(dropped == 0 ? before : null);
    if (hasRuns && stamp.number() % RUNS_LOOKED_AT == 0) {
      bodies.dropUnused(account);
    }
    return new Change(from, stamp);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  /** Keeps an item that was never listed, so that it can be answered before its day. */
  public void keep(Item item, Instant at) {
    String account = item.what().account();
    jdbi.useTransaction(
        h -> {
          long number = ItemStamp.next(h, space, account).number();
          Stored stored = new Bodies(h, space).keep(account, item);
          Update insert =
              h.createUpdate(
                  """
                  INSERT INTO item (space_id, account, id, first_at, body, listing, forgotten,
                    number, runs)
                  VALUES (:space, :account, :id, :at, :body, NULL, FALSE, :number, :runs)
                  ON CONFLICT (space_id, id) DO NOTHING
                  """);
          bound(insert, stored, at, number).execute();
        });
  }

  private <T extends SqlStatement<T>> T bound(T to, Stored item, Instant at, long number) {
    return to.bind("space", space)
        .bind("account", item.account())
        .bind("id", item.id())
        .bind("at", at.toEpochMilli())
        .bind("body", item.frame())
        .bind("runs", item.runs())
        .bind("number", number);
  }

  private int dropSessions(Handle h, String account, Instant before) {
    return h.createUpdate(
            """
            DELETE FROM item WHERE space_id = :space AND account = :account
              AND members IS NOT NULL AND first_at < :before
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("before", before.toEpochMilli())
        .execute();
  }

  private static @Nullable String json(@Nullable List<String> members) {
    return members == null ? null : Json.write(members);
  }

  private static List<String> members(ResultSet row) throws SQLException {
    String json = row.getString("members");
    return json == null ? List.of() : Json.read(json, new TypeReference<List<String>>() {});
  }

  /** What the item of that id is made of: itself, or the items of a session. */
  public List<Shown> parts(String id) {
    List<String> ids =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT members FROM item WHERE space_id = :space AND id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, context) -> members(row))
                    .findOne()
                    .orElse(List.of()));
    return (ids.isEmpty() ? List.of(id) : ids).stream().flatMap(one -> find(one).stream()).toList();
  }

  /**
   * An item's bytes and what they were made from.
   *
   * @param listing null where that was not kept
   * @param members what a session is made of; empty for an item of its own
   * @param forgotten whether somebody it spoke of was forgotten since
   * @param peopleForgotten whether anybody of the account was forgotten since
   */
  public record Kept(
      String account,
      String body,
      @Nullable Listing listing,
      List<String> members,
      boolean forgotten,
      boolean peopleForgotten) {}

  /** The bytes of that item as it was last listed. */
  public Optional<Kept> kept(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT item.id, item.account, item.body, item.runs, item.members, item.forgotten,
                      listing.body AS made, listing.forgotten AS people
                    FROM item LEFT JOIN listing ON listing.space_id = item.space_id
                      AND listing.account = item.account AND listing.id = item.listing
                    WHERE item.space_id = :space AND item.id = :id
                    """)
                .bind("space", space)
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Kept(
                            row.getString("account"),
                            new Bodies(h, space).whole(Stored.of(row)),
                            Listings.read(row.getString("made")),
                            members(row),
                            row.getBoolean("forgotten"),
                            row.getBoolean("people")))
                .findOne());
  }

  /** The item of that id. */
  public Optional<Shown> find(String id) {
    return jdbi.withHandle(
        h ->
            shown(
                    h,
                    h.createQuery("SELECT * FROM item WHERE space_id = :space AND id = :id")
                        .bind("space", space)
                        .bind("id", id))
                .stream()
                .findFirst());
  }

  /** All that were ever listed for the account, sessions aside, first listed first. */
  public List<Shown> of(String account) {
    return jdbi.withHandle(
        h ->
            shown(
                h,
                h.createQuery(
                        """
                        SELECT * FROM item
                        WHERE space_id = :space AND account = :account AND members IS NULL
                        ORDER BY first_at, id
                        """)
                    .bind("space", space)
                    .bind("account", account)));
  }

  /** Those of the items that are known, by id. */
  public Map<String, Shown> find(Collection<String> ids) {
    Map<String, Shown> found = new HashMap<>();
    List<String> distinct = ids.stream().distinct().toList();
    for (int i = 0; i < distinct.size(); i += AT_ONCE) {
      List<String> some = distinct.subList(i, Math.min(distinct.size(), i + AT_ONCE));
      jdbi.withHandle(
              h ->
                  shown(
                      h,
                      h.createQuery("SELECT * FROM item WHERE space_id = :space AND id IN (<ids>)")
                          .bind("space", space)
                          .bindList("ids", some)))
          .forEach(shown -> found.put(shown.item().id(), shown));
    }
    return found;
  }

  /** The same of one account's items; only what is not known of them is read. */
  public Map<String, Shown> find(String account, Collection<String> ids) {
    return known(account).shown(ids, this::find);
  }

  /** What is known of all of the account's items; only what changed since the last time is read. */
  public EverListed ever(String account) {
    KnownItems here = known(account);
    synchronized (here) {
      jdbi.useHandle(h -> readNewer(h, account, here, ItemStamp.of(h, space, account)));
    }
    return here.ever();
  }

  /**
   * The same with what was said to them, which is read again only where something was said since
   * the last time.
   */
  public SaidOfItems.Now said(String account) {
    KnownItems here = known(account);
    synchronized (here) {
      return jdbi.withHandle(
          h -> {
            SaidOfItems.Stamp now = SaidOfItems.Stamp.of(h, space, account);
            readNewer(h, account, here, now.listed());
            return new SaidOfItems.Now(
                here.said(
                    now,
                    (before, said) ->
                        SaidOfItems.read(h, space, account, here.ever(), before, said)),
                now.beside());
          });
    }
  }

  private KnownItems known(String account) {
    synchronized (known) {
      return known.computeIfAbsent(account, name -> new KnownItems());
    }
  }

  private void readNewer(Handle h, String account, KnownItems here, ItemStamp now) {
    long before = here.known(now);
    if (before == now.number()) {
      return;
    }
    List<Row> rows =
        h.createQuery(
                """
                SELECT id, account, first_at, body, runs, listing FROM item
                WHERE space_id = :space AND account = :account
                  AND number > :before AND members IS NULL
                """)
            .bind("space", space)
            .bind("account", account)
            .bind("before", before)
            .map((row, context) -> new Row(Stored.of(row), first(row), row.getString("listing")))
            .list();
    Bodies bodies = new Bodies(h, space);
    List<KnownItems.Changed> changed = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Was was = Was.of(row.stored().id(), row.first(), bodies.covering(row.stored()));
      changed.add(new KnownItems.Changed(was, row.listing()));
    }
    here.take(changed, now);
  }

  private record Row(Stored stored, Instant first, @Nullable String listing) {}

  private static Instant first(ResultSet row) throws SQLException {
    return Instant.ofEpochMilli(row.getLong("first_at"));
  }

  private List<Shown> shown(Handle h, Query query) {
    List<Row> rows = query.map((row, context) -> new Row(Stored.of(row), first(row), null)).list();
    Bodies bodies = new Bodies(h, space);
    return rows.stream().map(row -> shown(row, bodies)).toList();
  }

  private Shown shown(Row row, Bodies bodies) {
    Stored one = row.stored();
    Item item = one.runs() == null ? read.of(one.id(), one.frame()) : bodies.item(one);
    return new Shown(item, row.first());
  }
}
