package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Json;

/**
 * Every version of every playbook that was in force; the newest of each is. Threads may share it.
 */
public final class PlaybookStore {
  private final Jdbi jdbi;
  private final String space;

  public PlaybookStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** One version with all its files. */
  public record Published(
      String playbook, String version, SortedMap<String, String> files, Instant at) {}

  /** Brings a version in force; nothing happens when it is already. */
  public void publish(Published one) {
    jdbi.useTransaction(
        h -> {
          Optional<Published> now = last(history(h, one.playbook()));
          if (now.isEmpty() || !now.get().version().equals(one.version())) {
            h.createUpdate(
                    """
                    INSERT INTO playbook_version (space_id, playbook, number, version, files, at)
                    SELECT :space, :playbook, COALESCE(MAX(number), 0) + 1, :version, :files, :at
                    FROM playbook_version WHERE space_id = :space AND playbook = :playbook
                    """)
                .bind("space", space)
                .bind("playbook", one.playbook())
                .bind("version", one.version())
                .bind("files", Json.write(one.files()))
                .bind("at", one.at().toEpochMilli())
                .execute();
          }
        });
  }

  /** The version of the playbook that is in force. */
  public Optional<Published> inForce(String playbook) {
    return last(history(playbook));
  }

  private static Optional<Published> last(List<Published> history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  /** All versions of all of them, oldest first. */
  public List<Published> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM playbook_version
                    WHERE space_id = :space ORDER BY playbook, number
                    """)
                .bind("space", space)
                .map(PlaybookStore::published)
                .list());
  }

  /** All versions, oldest first. */
  public List<Published> history(String playbook) {
    return jdbi.withHandle(h -> history(h, playbook));
  }

  private List<Published> history(Handle handle, String playbook) {
    return handle
        .createQuery(
            """
            SELECT * FROM playbook_version
            WHERE space_id = :space AND playbook = :playbook ORDER BY number
            """)
        .bind("space", space)
        .bind("playbook", playbook)
        .map(PlaybookStore::published)
        .list();
  }

  private static Published published(ResultSet row, StatementContext context) throws SQLException {
    return new Published(
        row.getString("playbook"),
        row.getString("version"),
        Json.read(row.getString("files"), new TypeReference<TreeMap<String, String>>() {}),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
