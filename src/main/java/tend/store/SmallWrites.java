package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import tend.model.Interaction;
import tend.model.Json;

/**
 * The last writes to one account's activity that only added a few rows, within one transaction: who
 * knows what there was before them reads those rows and nothing else. Used by one thread.
 */
record SmallWrites(Handle h, String space, String account) {
  /** More rows than that in one write are read with everything else. */
  static final int MOST_ROWS = 200;

  private static final int KEPT = 32;

  /** One write: the stamps it began from and ended with, and the rows it was handed. */
  record Write(long number, long after, List<String> ids) {}

  /** Notes a write that only added rows; the rows it was handed may have been there already. */
  void note(long number, long after, List<String> ids) {
    h.createUpdate(
            """
            INSERT INTO small_write (space_id, account, number, after_number, ids)
            VALUES (:space, :account, :number, :after, :ids)
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("number", number)
        .bind("after", after)
        .bind("ids", Json.write(ids))
        .execute();
    h.createUpdate(
            """
            DELETE FROM small_write
            WHERE space_id = :space AND account = :account AND number <= (
              SELECT number FROM small_write
              WHERE space_id = :space AND account = :account
              ORDER BY number DESC LIMIT 1 OFFSET :kept)
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("kept", KEPT)
        .execute();
  }

  /** After a write of another kind nothing can be known from those before it. */
  void forget() {
    h.createUpdate("DELETE FROM small_write WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .execute();
  }

  /**
   * What was written after a stamp.
   *
   * @param newest the stamp of now
   */
  record Since(long stored, long newest, List<Write> writes) {
    boolean isNothing() {
      return stored == newest;
    }
  }

  /** What was written after that stamp, seen at one moment. */
  Since since(long stored) {
    List<Write> all =
        h.createQuery(
                """
                SELECT 1 AS part, number, after_number, ids FROM small_write
                WHERE space_id = :space AND account = :account AND number > :stored
                UNION ALL
                SELECT 0, number, 0, '[]' FROM activity_stamp
                WHERE space_id = :space AND account = :account
                ORDER BY part, number
                """)
            .bind("space", space)
            .bind("account", account)
            .bind("stored", stored)
            .map(
                (row, context) ->
                    new Write(
                        row.getLong("number"),
                        row.getLong("after_number"),
                        Json.read(row.getString("ids"), new TypeReference<List<String>>() {})))
            .list();
    return all.isEmpty()
        ? new Since(stored, 0, List.of())
        : new Since(stored, all.get(0).number(), all.subList(1, all.size()));
  }

  /** All rows added by then; empty where more than that happened, or more happens meanwhile. */
  Optional<List<Interaction>> rows(Since since) {
    List<Interaction> rows = new ArrayList<>();
    long known = since.stored();
    OptionalLong seen = OptionalLong.empty();
    for (Write write : since.writes()) {
      if (write.after() != known) {
        return Optional.empty();
      }
      seen = added(write, rows);
      known = write.number();
    }
    boolean isAll =
        known == since.newest()
            && known == seen.orElseGet(() -> ActivityStore.newest(h, space, account));
    return isAll ? Optional.of(rows) : Optional.empty();
  }

  /** Adds its rows, and tells the newest write there was when they were read, if there are any. */
  private OptionalLong added(Write write, List<Interaction> rows) {
    if (write.ids().isEmpty()) {
      return OptionalLong.empty();
    }
    return h
        .createQuery(
            """
            SELECT interaction.*, (SELECT number FROM activity_stamp
              WHERE space_id = :space AND account = :account) AS newest
            FROM interaction
            WHERE space_id = :space AND account = :account AND id IN (<ids>) AND arrived > :after
            """)
        .bind("space", space)
        .bind("account", account)
        .bindList("ids", write.ids())
        .bind("after", write.after())
        .map(
            (row, context) -> {
              rows.add(ActivityStore.row(row));
              return row.getLong("newest");
            })
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .max();
  }
}
