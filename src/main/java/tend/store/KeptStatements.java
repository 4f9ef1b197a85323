package tend.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Keeps the statements of the embedded database ready, so that what is asked again and again is
 * read and planned once for each connection: neither SQLite's driver nor the pool does that, and it
 * was a tenth of what one comment costs. PostgreSQL's driver does. Threads may share it.
 */
final class KeptStatements implements StatementBuilderFactory {
  /** As many of each connection; a comment with its list needs some thirty. */
  static final int MOST_KEPT = 64;

  private final Map<Connection, Ready> kept = new ConcurrentHashMap<>();

  @Override
  public StatementBuilder createStatementBuilder(Connection pooled) {
    SQLiteConnection connection = withinPool(pooled);
    Ready ready = kept.get(connection);
    if (ready == null) {
      kept.keySet().removeIf(KeptStatements::isClosed);
      ready = new Ready();
      kept.put(connection, ready);
    }
    return new Builder(connection, ready);
  }

  /** The pool closes what was opened by its own when a connection is given back. */
  private static SQLiteConnection withinPool(Connection pooled) {
    try {
      return pooled.unwrap(SQLiteConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException("not the embedded database's", e);
    }
  }

  private static boolean isClosed(Connection one) {
    try {
      return one.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /**
   * What only asks or changes rows: others, as pragmas, may do their work while they are prepared.
   */
  private static boolean isKept(String sql, StatementContext context) {
    int end = 0;
    while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
      end++;
    }
    return !context.isReturningGeneratedKeys()
        && !context.isConcurrentUpdatable()
        && switch (sql.substring(0, end).toUpperCase(Locale.ROOT)) {
          case "SELECT", "INSERT", "UPDATE", "DELETE", "WITH" -> true;
          default -> false;
        };
  }

  /** One that can be put back as it was before it ran. */
  private static final class Kept extends JDBC4PreparedStatement {
    Kept(SQLiteConnection connection, String sql) throws SQLException {
      super(connection, sql);
    }

    String text() {
      return sql;
    }

    /**
     * What it gave may not have been read to the end; rows it was given may not have been written,
     * where another of the batch could not be bound.
     */
    void rest() throws SQLException {
      rs.close();
      clearBatch();
    }
  }

  /** Statements that nobody uses, by their text, those first that were given back first. */
  private static final class Ready extends LinkedHashMap<String, Kept> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      boolean isOver = size() > MOST_KEPT;
      if (isOver) {
        closeQuietly(eldest.getValue());
      }
      return isOver;
    }
  }

  private static void closeQuietly(Statement one) {
    try {
      one.close();
    } catch (SQLException e) {
      // it goes with its connection
    }
  }

  /** The statements of one connection for as long as somebody holds it. */
  private static final class Builder extends DefaultStatementBuilder {
    private final SQLiteConnection connection;
    private final Ready ready;
    private final Set<Kept> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Builder(SQLiteConnection connection, Ready ready) {
      this.connection = connection;
      this.ready = ready;
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context)
        throws SQLException {
      if (!isKept(sql, context)) {
        return super.create(pooled, sql, context);
      }
      Kept known = ready.remove(sql); // not for two at once
      Kept one = known == null ? new Kept(connection, sql) : known;
      used.add(one);
      return one;
    }

    @Override
    public void close(Connection pooled, String template, @Nullable Statement one)
        throws SQLException {
      if (!(one instanceof Kept kept)) {
        super.close(pooled, template, one);
      } else if (used.remove(kept) && !kept.isClosed()) {
        kept.rest();
        Kept other = ready.put(kept.text(), kept);
        if (other != null) {
          closeQuietly(other);
        }
      }
    }

    @Override
    public void close(Connection pooled) {
      used.forEach(KeptStatements::closeQuietly); // whose rows nobody read to the end
    }
  }
}
