package tend.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Json;

/**
 * Writes interactions of one account many at a time, by statements of many rows over plain JDBC. A
 * row that is there already is written only where it differs. Used by one thread at a time.
 */
final class InteractionBatches implements AutoCloseable {
  /** Rows of one statement; sixteen parameters a row, of which SQLite takes 32,766. */
  static final int ROWS = 500;

  private static final List<String> KEYS = List.of("space_id", "account", "id");
  private static final List<String> VALUES =
      List.of(
          "kind",
          "at",
          "author_id",
          "author_name",
          "own",
          "text",
          "parent",
          "post",
          "url",
          "visibility",
          "topics",
          "audience",
          "more");
  private static final int COLUMNS = KEYS.size() + VALUES.size();
  private static final String INSERT =
      "INSERT INTO interaction ("
          + String.join(", ", KEYS)
          + ", "
          + String.join(", ", VALUES)
          + ")\nVALUES ";
  private static final String UNLESS_KNOWN = "\nON CONFLICT (space_id, account, id) DO NOTHING";
  private static final String OR_CHANGE =
      "\nON CONFLICT (space_id, account, id) DO UPDATE SET\n  "
          + VALUES.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "))
          + "\nWHERE "
          + VALUES.stream()
              .map(c -> "interaction." + c + " IS DISTINCT FROM excluded." + c)
              .collect(Collectors.joining("\n  OR "));

  private final Connection connection;
  private final String space;
  private final String account;
  private final Map<String, PreparedStatement> full = new LinkedHashMap<>();
  private long added;

  InteractionBatches(Connection connection, String space, String account) {
    this.connection = connection;
    this.space = space;
    this.account = account;
  }

  /** How many of the rows written were new. */
  long added() {
    return added;
  }

  /** Writes at most {@link #ROWS} rows; of those with one id the last is kept. */
  void write(List<Interaction> rows) {
    Map<String, Interaction> byId = new LinkedHashMap<>();
    rows.forEach(one -> byId.put(one.id(), one));
    try {
      int news = run(UNLESS_KNOWN, byId.values());
      added += news;
      if (news < byId.size()) {
        run(OR_CHANGE, byId.values());
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StoreUnavailable failed(SQLException e) {
    return new StoreUnavailable(
        "the database cannot be written: " + e.getMessage() + "; check that the disk has room", e);
  }

  private int run(String onConflict, Collection<Interaction> rows) throws SQLException {
    if (rows.size() == ROWS) {
      PreparedStatement kept = full.get(onConflict);
      if (kept == null) {
        kept = connection.prepareStatement(sql(onConflict, ROWS));
        full.put(onConflict, kept);
      }
      return run(kept, rows);
    }
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement once = connection.prepareStatement(sql(onConflict, rows.size()))) {
      return run(once, rows);
    }
  }

  private static String sql(String onConflict, int rows) {
    String row = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";
    return INSERT + String.join(",\n  ", Collections.nCopies(rows, row)) + onConflict;
  }

  private int run(PreparedStatement statement, Collection<Interaction> rows) throws SQLException {
    int at = 0;
    for (Interaction one : rows) {
      bind(statement, at, one);
      at += COLUMNS;
    }
    return statement.executeUpdate();
  }

  private void bind(PreparedStatement to, int before, Interaction one) throws SQLException {
    int at = before;
    to.setString(++at, space);
    to.setString(++at, account);
    to.setString(++at, one.id());
    to.setString(++at, one.kind().word());
    to.setLong(++at, one.at().toEpochMilli());
    to.setString(++at, one.authorId());
    to.setString(++at, one.authorName());
    to.setBoolean(++at, one.own());
    to.setString(++at, withoutNul(one.text()));
    to.setString(++at, one.parent());
    to.setString(++at, one.post());
    to.setString(++at, one.url());
    to.setString(++at, one.visibility() == null ? null : one.visibility().word());
    to.setString(++at, one.topics());
    to.setObject(++at, one.audience(), java.sql.Types.BIGINT);
    to.setString(++at, one.more().isEmpty() ? null : Json.write(one.more()));
  }

  /** PostgreSQL keeps no U+0000 in a text. */
  private static @Nullable String withoutNul(@Nullable String text) {
    return text == null || text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : full.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
