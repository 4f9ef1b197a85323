package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tend.model.Json;
import tend.model.Listing;

/** What the lists of one account were made from, within one transaction. Used by one thread. */
record Listings(Handle h, String space, String account) {
  /**
   * Keeps it, once for all items made from it.
   *
   * @return its id; null where the account's activity changed meanwhile, since rows that were
   *     replaced in between may not have been kept
   */
  @Nullable String keep(Listing listing) {
    if (listing.stored() != stamp()) {
      return null;
    }
    h.createUpdate(
            """
            INSERT INTO listing (space_id, account, id, at, rules, stored, body)
            VALUES (:space, :account, :id, :at, :rules, :stored, :body)
            ON CONFLICT (space_id, account, id) DO NOTHING
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("id", listing.id())
        .bind("at", listing.at().toEpochMilli())
        .bind("rules", listing.rules())
        .bind("stored", listing.stored())
        .bind("body", Json.write(listing))
        .execute();
    return listing.id();
  }

  private long stamp() {
    return h.createQuery(
            "SELECT number FROM activity_stamp WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Forgets listings of which every item was listed again since. */
  void dropUnused() {
    h.createUpdate(
            """
            DELETE FROM listing WHERE space_id = :space AND account = :account AND id NOT IN (
              SELECT listing FROM item
              WHERE space_id = :space AND account = :account AND listing IS NOT NULL)
            """)
        .bind("space", space)
        .bind("account", account)
        .execute();
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
