package tend.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to an embedded database, opened when they are needed and kept until it is
 * closed. That is all such a database asks of a pool, and it is there at once. Threads may share
 * it.
 */
final class Connections implements ConnectionFactory, AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 10;
  private final DataSource source;
  private final Semaphore free;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** At most so many at a time. */
  Connections(DataSource source, int most) {
    this.source = source;
    this.free = new Semaphore(most, true);
  }

  @Override
  public Connection openConnection() throws SQLException {
    await();
    try {
      if (closed) {
        throw new SQLException("the database was closed");
      }
      @Nullable Connection kept = idle.poll(); // the one used last
      Connection open = kept == null ? source.getConnection() : kept;
      return open;
    } catch (SQLException | RuntimeException | Error e) {
      free.release();
      throw e;
    }
  }

  private void await() throws SQLException {
    try {
      if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLException(
            "no connection became free within " + LONGEST_WAIT_SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for a connection", e);
    }
  }

  /** Takes one back; what was left open in it is undone. */
  @Override
  public void closeConnection(Connection used) throws SQLException {
    try {
      if (!used.isClosed()) {
        back(used);
      }
    } finally {
      free.release();
    }
  }

  private void back(Connection used) throws SQLException {
    boolean clean = false;
    try {
      if (!used.getAutoCommit()) {
        used.rollback();
        used.setAutoCommit(true);
      }
      clean = !closed;
    } finally {
      if (clean) {
        idle.push(used);
      } else {
        used.close();
      }
    }
    if (closed) {
      closeIdle(); // it was closed meanwhile
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      closeIdle();
    } catch (SQLException e) {
      throw new StoreUnavailable("the database could not be closed; nothing is lost", e);
    }
  }

  private void closeIdle() throws SQLException {
    for (Connection one = idle.poll(); one != null; one = idle.poll()) {
      one.close();
    }
  }
}
