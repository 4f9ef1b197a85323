package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.Noted;

/** What the owner says about the rows of one account, within one transaction. */
record Notes(Handle h, String space, String account) {
  /** A row as it stands, and what is said about it alone. */
  private record Row(String id, long arrived, Interaction now, Map<String, String> said) {}

  /** What is said about the row that a result stands on. */
  static Map<String, String> in(ResultSet row) throws SQLException {
    return read(row.getString("noted"));
  }

  private static Map<String, String> read(@Nullable String noted) {
    return noted == null ? Map.of() : Json.read(noted, new TypeReference<Map<String, String>>() {});
  }

  /**
   * Says something about a row, as the write of that number; the row before is kept where a list
   * was made from it.
   *
   * @return false where there is no such row up to that moment
   */
  boolean say(String id, Map<String, String> more, Instant at, long write) {
    Optional<Row> found = row(id, at);
    found.ifPresent(
        row -> {
          Map<String, String> said = new TreeMap<>(row.said());
          said.putAll(more);
          said.values().removeIf(String::isEmpty);
          RowsBefore before = new RowsBefore(h, space, account);
          before.keep(row.now(), row.arrived(), write);
          before.flush();
          update(id, said, write);
        });
    return found.isPresent();
  }

  private Optional<Row> row(String id, Instant at) {
    return h.createQuery(
            """
            SELECT * FROM interaction
            WHERE space_id = :space AND account = :account AND id = :id AND at <= :at
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("id", id)
        .bind("at", at.toEpochMilli())
        .map((row, context) -> row(row))
        .findOne();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getString("id"), row.getLong("arrived"), ActivityStore.row(row), in(row));
  }

  private void update(String id, Map<String, String> said, long write) {
    h.createUpdate(
            """
            UPDATE interaction SET noted = :noted, arrived = :write
            WHERE space_id = :space AND account = :account AND id = :id
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("id", id)
        .bind("noted", said.isEmpty() ? null : Json.write(said))
        .bind("write", write)
        .execute();
  }

  /** Lets posts of a trial be those of its other name. */
  void renameTrial(String before, String now) {
    for (Row one : noted()) {
      if (before.equals(one.said().get(Noted.TRIAL))) {
        Map<String, String> said = new TreeMap<>(one.said());
        said.put(Noted.TRIAL, now);
        update(one.id(), said, one.arrived());
      }
    }
  }

  private List<Row> noted() {
    List<Row> rows = new ArrayList<>();
    h.createQuery(
            """
            SELECT * FROM interaction
            WHERE space_id = :space AND account = :account AND noted IS NOT NULL ORDER BY id
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> row(row))
        .useIterator(all -> all.forEachRemaining(rows::add));
    return rows;
  }

  /** Takes a person out of what is said about the rows of others. */
  void redact(Redaction redaction) {
    for (Row one : noted()) {
      Map<String, String> said = new TreeMap<>(one.said());
      said.replaceAll((column, value) -> redaction.of(value));
      if (!said.equals(one.said())) {
        update(one.id(), said, one.arrived());
      }
    }
  }
}
