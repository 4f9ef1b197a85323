package tend.store;

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

  /** The number of a change that begins; changes to one account wait for each other. */
  static long next(Handle h, String space, String account) {
    String count =
        """
        UPDATE item_stamp SET number = number + 1 WHERE space_id = :space AND account = :account
        """;
    if (update(h, count, space, account) == 0) {
      begin(h, space, account);
      update(h, count, space, account);
    }
    return of(h, space, account).number();
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

  private static int update(Handle h, String statement, String space, String account) {
    return h.createUpdate(statement).bind("space", space).bind("account", account).execute();
  }
}
