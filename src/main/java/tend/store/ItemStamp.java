package tend.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far the changes to an account's items are.
 *
 * @param number grows with every change
 * @param since another one for another account that has the name of a deleted one
 */
record ItemStamp(long number, long since) {
  /** Before anything was listed. */
  static final ItemStamp NONE = new ItemStamp(0, 0);

  /** That of the change before. */
  ItemStamp before() {
    return new ItemStamp(number - 1, since);
  }

  static ItemStamp of(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT number, since FROM item_stamp WHERE space_id = :space AND account = :account
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> new ItemStamp(row.getLong("number"), row.getLong("since")))
        .findOne()
        .orElse(NONE);
  }

  /** That of a change that begins; changes to one account wait for each other. */
  static ItemStamp next(Handle h, String space, String account) {
    return counted(h, space, account)
        .or(
            () -> {
              begin(h, space, account);
              return counted(h, space, account);
            })
        .orElseThrow();
  }

  private static Optional<ItemStamp> counted(Handle h, String space, String account) {
    return h.createQuery(
            """
            UPDATE item_stamp SET number = number + 1
            WHERE space_id = :space AND account = :account RETURNING number, since
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> new ItemStamp(row.getLong("number"), row.getLong("since")))
        .findOne();
  }

  private static void begin(Handle h, String space, String account) {
    update(
        h,
        """
        INSERT INTO item_stamp (space_id, account, number, since) VALUES (:space, :account, 1, 0)
        ON CONFLICT (space_id, account) DO UPDATE SET number = item_stamp.number + 1
        """,
        space,
        "");
    update(
        h,
        """
        INSERT INTO item_stamp (space_id, account, number, since)
        SELECT space_id, :account, 0, number FROM item_stamp
        WHERE space_id = :space AND account = ''
        ON CONFLICT (space_id, account) DO NOTHING
        """,
        space,
        account);
  }

  private static void update(Handle h, String statement, String space, String account) {
    h.createUpdate(statement).bind("space", space).bind("account", account).execute();
  }
}
