package tend.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * What tells that lists may have changed, without reading them. Threads may share it; close it to
 * let go of its connection.
 */
public final class ListStamps implements AutoCloseable {
  private static final String WHOLE_SPACE = "";
  private final Database database;
  private final Jdbi jdbi;
  private final String space;
  private @Nullable Handle apart;

  public ListStamps(Database database, String space) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * Counts that something is said to an item of that account; what is said at once waits for each
   * other.
   *
   * @return the number of it
   */
  static long count(Handle handle, String space, String account) {
    return handle
        .createQuery(
            """
            INSERT INTO list_stamp (space_id, account, number) VALUES (:space, :account, 1)
            ON CONFLICT (space_id, account) DO UPDATE SET number = list_stamp.number + 1
            RETURNING number
            """)
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  /**
   * The database's own word for how far its writes are, those of other processes too: it changes
   * with each of them, costs no look at any table, and means nothing else.
   */
  public synchronized String writes() {
    if (!database.embedded()) {
      return jdbi.withHandle(h -> one(h, "SELECT CAST(pg_current_snapshot() AS TEXT)"));
    }
    Handle handle = apart;
    if (handle == null) {
      handle = database.apart();
      apart = handle;
    }
    try {
      return one(handle, "PRAGMA data_version"); // tells one connection of the writes of all others
    } catch (JdbiException e) {
      close();
      throw e;
    }
  }

  private static String one(Handle handle, String query) {
    return handle.createQuery(query).mapTo(String.class).one();
  }

  /**
   * What each account's list stands on besides its settings and the rules; under the empty name
   * what all lists stand on.
   */
  public Map<String, String> all() {
    return jdbi.withHandle(
        h -> {
          Map<String, String> all = new HashMap<>();
          h.createQuery(
                  """
                  SELECT account, 1 AS kind, number, 0 AS newest FROM activity_stamp
                  WHERE space_id = :space AND account <> ''
                  UNION ALL
                  SELECT account, 2, number, 0 FROM list_stamp WHERE space_id = :space
                  UNION ALL
                  SELECT account, 3, COUNT(*), MAX(at) FROM collaboration
                  WHERE space_id = :space GROUP BY account
                  UNION ALL
                  SELECT account, 4, COUNT(*), MAX(at) FROM trial
                  WHERE space_id = :space GROUP BY account
                  UNION ALL
                  SELECT :whole, 5, COUNT(*), COALESCE(MAX(at), 0) FROM campaign
                  WHERE space_id = :space
                  ORDER BY account, kind
                  """)
              .bind("space", space)
              .bind("whole", WHOLE_SPACE)
              .map(
                  (row, context) ->
                      all.merge(
                          row.getString("account"),
                          " %d:%d:%d"
                              .formatted(
                                  row.getInt("kind"), row.getLong("number"), row.getLong("newest")),
                          String::concat))
              .list();
          return all;
        });
  }

  /** How many marks there are of people who were forgotten. */
  public long forgotten() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM forgotten WHERE space_id = :space")
                .bind("space", space)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public synchronized void close() {
    Handle handle = apart;
    apart = null;
    if (handle != null) {
      handle.close();
    }
  }
}
