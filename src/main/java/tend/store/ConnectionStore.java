package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Connection;
import tend.model.SyncProblem;

/** The live connections of one space and how far each was read. Threads may share it. */
public final class ConnectionStore {
  private final Jdbi jdbi;
  private final String space;

  public ConnectionStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** All connections, by account. */
  public List<Connection> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM connection WHERE space_id = :space ORDER BY account")
                .bind("space", space)
                .map(ConnectionStore::connection)
                .list());
  }

  /** The connection of that account. */
  public Optional<Connection> find(String account) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM connection WHERE space_id = :space AND account = :account")
                .bind("space", space)
                .bind("account", account)
                .map(ConnectionStore::connection)
                .findOne());
  }

  /**
   * Keeps a connection. One that names another account of the platform than before is read from its
   * beginning.
   */
  public void save(Connection one) {
    jdbi.useTransaction(
        h -> {
          boolean same =
              find(one.account())
                  .filter(b -> b.me().equals(one.me()) && b.server().equals(one.server()))
                  .isPresent();
          if (!same) {
            clear("stream_place", one.account());
          }
          h.createUpdate(
                  """
                  INSERT INTO connection (space_id, account, platform, server, me, shown, tokens)
                  VALUES (:space, :account, :platform, :server, :me, :shown, :tokens)
                  ON CONFLICT (space_id, account) DO UPDATE SET
                    platform = excluded.platform, server = excluded.server, me = excluded.me,
                    shown = excluded.shown, tokens = excluded.tokens
                  """)
              .bind("space", space)
              .bind("account", one.account())
              .bind("platform", one.platform())
              .bind("server", one.server())
              .bind("me", one.me())
              .bind("shown", one.shown())
              .bind("tokens", one.tokens())
              .execute();
        });
  }

  /** Forgets the connection and its tokens; what was read stays. */
  public void delete(String account) {
    clear("stream_place", account);
    clear("sync_problem", account);
    clear("connection", account);
  }

  private void clear(String table, String account) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "DELETE FROM " + table + " WHERE space_id = :space AND account = :account")
                .bind("space", space)
                .bind("account", account)
                .execute());
  }

  /** How far that stream was read, as it was kept. */
  public Optional<String> place(String account, String stream) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT place FROM stream_place
                    WHERE space_id = :space AND account = :account AND stream = :stream
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("stream", stream)
                .mapTo(String.class)
                .findOne());
  }

  /** Keeps how far that stream is read. */
  public void keepPlace(String account, String stream, String place) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO stream_place (space_id, account, stream, place)
                    VALUES (:space, :account, :stream, :place)
                    ON CONFLICT (space_id, account, stream) DO UPDATE SET place = excluded.place
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("stream", stream)
                .bind("place", place)
                .execute());
  }

  /** Keeps why the last visit failed. */
  public void failed(SyncProblem problem) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO sync_problem (space_id, account, at, problem)
                    VALUES (:space, :account, :at, :problem)
                    ON CONFLICT (space_id, account) DO UPDATE SET
                      at = excluded.at, problem = excluded.problem
                    """)
                .bind("space", space)
                .bind("account", problem.account())
                .bind("at", problem.at().toEpochMilli())
                .bind("problem", problem.problem())
                .execute());
  }

  /** Forgets that it failed: it went well since. */
  public void wentWell(String account) {
    clear("sync_problem", account);
  }

  /** Why the last visits failed of those accounts where they did, by account. */
  public List<SyncProblem> problems() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM sync_problem WHERE space_id = :space ORDER BY account")
                .bind("space", space)
                .map(
                    (row, context) ->
                        new SyncProblem(
                            row.getString("account"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("problem")))
                .list());
  }

  private static Connection connection(ResultSet row, StatementContext context)
      throws SQLException {
    return new Connection(
        row.getString("account"),
        row.getString("platform"),
        row.getString("server"),
        row.getString("me"),
        row.getString("shown"),
        row.getString("tokens"));
  }
}
