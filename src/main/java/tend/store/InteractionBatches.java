package tend.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.model.Counts;
import tend.model.Interaction;
import tend.model.Json;

/**
 * Writes interactions of one account many at a time, by statements of many rows over plain JDBC. A
 * row that is there already is written only where it differs, and what a list was made from is
 * kept; one that differs in what platforms count is no change to whoever looks at its meaning. Used
 * by one thread at a time.
 */
final class InteractionBatches implements AutoCloseable {
  /** Rows of one statement; seventeen parameters a row, of which SQLite takes 32,766. */
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
          "more",
          "arrived");
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
          + VALUES.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
  private static final String OR_RECOUNT =
      "\nON CONFLICT (space_id, account, id) DO UPDATE SET more = excluded.more";
  private static final String KNOWN =
      "SELECT * FROM interaction WHERE space_id = ? AND account = ? AND id IN (";

  private final Connection connection;
  private final String space;
  private final String account;
  private final long write;
  private final RowsBefore before;
  private final Map<String, PreparedStatement> full = new LinkedHashMap<>();
  private long added;
  private boolean replaced;
  private @Nullable List<String> handed = new ArrayList<>();

  /**
   * @param write the number of this write
   * @param before keeps what is replaced
   */
  InteractionBatches(
      Connection connection, String space, String account, long write, RowsBefore before) {
    this.connection = connection;
    this.space = space;
    this.account = account;
    this.write = write;
    this.before = before;
  }

  /** How many of the rows written were new. */
  long added() {
    return added;
  }

  /** The ids of the new rows, where they are few and none replaced another; null otherwise. */
  @Nullable List<String> handed() {
    return replaced ? null : handed;
  }

  /** Whether there is more to know than before, other than what platforms count. */
  boolean meansMore() {
    return added > 0 || replaced;
  }

  private void handed(Collection<String> ids) {
    List<String> few = handed;
    if (few != null && few.size() + ids.size() <= SmallWrites.MOST_ROWS) {
      few.addAll(ids);
    } else {
      handed = null;
    }
  }

  /** Writes at most {@link #ROWS} rows; of those with one id the last is kept. */
  void write(List<Interaction> rows) {
    Map<String, Interaction> byId = new LinkedHashMap<>();
    rows.forEach(one -> byId.put(one.id(), one));
    try {
      int news = run(UNLESS_KNOWN, byId.values());
      added += news;
      if (news == byId.size()) {
        handed(byId.keySet());
      } else {
        writeKnown(byId);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void writeKnown(Map<String, Interaction> rows) throws SQLException {
    Differing differing = differing(rows);
    handed(differing.fresh());
    replaced |= !differing.changed().isEmpty();
    run(OR_CHANGE, differing.changed());
    run(OR_RECOUNT, differing.recounted());
  }

  /**
   * Rows of which some were there already.
   *
   * @param fresh the ids of those that were not
   * @param changed those that differ from what is stored
   * @param recounted those that mean the same, see {@link Counts}
   */
  private record Differing(
      List<String> fresh, List<Interaction> changed, List<Interaction> recounted) {}

  /** What is stored instead of changed rows is kept where a list was made from it. */
  private Differing differing(Map<String, Interaction> rows) throws SQLException {
    Differing found = new Differing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    PreparedStatement known =
        prepared(
            KNOWN + String.join(", ", Collections.nCopies(rows.size(), "?")) + ")", rows.size());
    try {
      int at = 0;
      known.setString(++at, space);
      known.setString(++at, account);
      for (String id : rows.keySet()) {
        known.setString(++at, id);
      }
      try (ResultSet stored = known.executeQuery()) {
        while (stored.next()) {
          compare(stored, rows, found);
        }
      }
    } finally {
      release(known, rows.size());
    }
    before.flush();
    return found;
  }

  private void compare(ResultSet stored, Map<String, Interaction> rows, Differing found)
      throws SQLException {
    Interaction was = ActivityStore.imported(stored);
    Interaction now = Objects.requireNonNull(rows.get(was.id()));
    Interaction next = asStored(now);
    long arrived = stored.getLong("arrived");
    if (was.equals(next)) {
      if (arrived == write) {
        found.fresh().add(was.id());
      }
    } else if (Counts.differAtMost(was, next)) {
      found.recounted().add(now);
    } else {
      before.keep(ActivityStore.row(stored), arrived, write);
      found.changed().add(now);
    }
  }

  /** Moments to the millisecond, and no character that PostgreSQL cannot keep. */
  private static Interaction asStored(Interaction one) {
    return one.kept(one.at().truncatedTo(ChronoUnit.MILLIS), withoutNul(one.text()));
  }

  private static StoreUnavailable failed(SQLException e) {
    return new StoreUnavailable(
        "the database cannot be written: " + e.getMessage() + "; check that the disk has room", e);
  }

  private int run(String onConflict, Collection<Interaction> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    PreparedStatement statement = prepared(sql(onConflict, rows.size()), rows.size());
    try {
      return run(statement, rows);
    } finally {
      release(statement, rows.size());
    }
  }

  /** Statements of the full size come again and again. */
  private PreparedStatement prepared(String sql, int rows) throws SQLException {
    PreparedStatement kept = full.get(sql);
    if (kept == null) {
      kept = connection.prepareStatement(sql);
      if (rows == ROWS) {
        full.put(sql, kept);
      }
    }
    return kept;
  }

  private static void release(PreparedStatement statement, int rows) throws SQLException {
    if (rows != ROWS) {
      statement.close();
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
    to.setLong(++at, write);
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
