package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import tend.model.Json;
import tend.model.Listing;

/** What the lists of one account were made from, within one transaction. Used by one thread. */
record Listings(Handle h, String space, String account) {
  private static final int MOST_ITEMS = 500;

  /**
   * Keeps it, once for all items made from it.
   *
   * @return its id; null where the account's activity changed meanwhile, since rows that were
   *     replaced in between may not have been kept
   */
  @Nullable String keep(Listing listing) {
    String body = Json.write(listing);
    String id = Listing.id(body);
    int kept =
        h.createUpdate(
                """
                INSERT INTO listing (space_id, account, id, at, rules, stored, body)
                SELECT :space, :account, :id, :at, :rules, :stored, :body
                WHERE :stored = COALESCE((SELECT number FROM activity_stamp
                  WHERE space_id = :space AND account = :account), 0)
                ON CONFLICT (space_id, account, id) DO UPDATE SET at = excluded.at
                """)
            .bind("space", space)
            .bind("account", account)
            .bind("id", id)
            .bind("at", listing.at().toEpochMilli())
            .bind("rules", listing.rules())
            .bind("stored", listing.stored())
            .bind("body", body)
            .execute();
    return kept == 1 ? id : null;
  }

  /**
   * Those that items of these ids were made from so far; null where they may be too many to ask.
   */
  @Nullable List<String> of(List<String> items) {
    return items.size() > MOST_ITEMS
        ? null
        : h.createQuery(
                """
                SELECT DISTINCT listing FROM item
                WHERE space_id = :space AND id IN (<items>) AND listing IS NOT NULL
                """)
            .bind("space", space)
            .bindList("items", padded(items))
            .mapTo(String.class)
            .list();
  }

  /** To a power of two, so that few statements differ. */
  static List<String> padded(List<String> items) {
    List<String> all = new ArrayList<>(items);
    while (Integer.bitCount(all.size()) > 1) {
      all.add(items.get(0));
    }
    return all;
  }

  /**
   * Forgets listings of which every item was listed again since.
   *
   * @param some which of them that may be; null for any of them
   */
  void dropUnused(@Nullable List<String> some) {
    if (some != null && some.isEmpty()) {
      return;
    }
    Update drop =
        h.createUpdate(
            """
            DELETE FROM listing WHERE space_id = :space AND account = :account
              AND NOT EXISTS (
                SELECT 1 FROM item WHERE item.space_id = listing.space_id
                  AND item.account = listing.account AND item.listing = listing.id)
            """
                + (some == null ? "" : "  AND id IN (<some>)"));
    if (some != null) {
      drop.bindList("some", some);
    }
    drop.bind("space", space).bind("account", account).execute();
  }

  /** Takes a person out of all of them, and notes that somebody was. */
  void redact(Redaction redaction) {
    h.createQuery("SELECT id, body FROM listing WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> redact(row.getString("id"), row.getString("body"), redaction))
        .list();
  }

  private int redact(String id, String body, Redaction redaction) {
    return h.createUpdate(
            """
            UPDATE listing SET body = :body, forgotten = TRUE
            WHERE space_id = :space AND account = :account AND id = :id
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("id", id)
        .bind("body", Json.write(redaction.of(listing(body))))
        .execute();
  }

  static @Nullable Listing read(@Nullable String body) {
    return body == null ? null : listing(body);
  }

  private static Listing listing(String body) {
    return Json.read(body, new TypeReference<Listing>() {});
  }
}
