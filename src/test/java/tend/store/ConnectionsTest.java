package tend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class ConnectionsTest {
  @TempDir private Path folder;
  private Connections connections;

  @BeforeEach
  void open() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("some.db"));
    connections = new Connections(source, 2);
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void whatCameBackIsGivenToTheNext() throws SQLException {
    Connection first = connections.openConnection();
    connections.closeConnection(first);
    assertThat(connections.openConnection()).isSameAs(first);
  }

  @Test
  void nobodyIsGivenWhatAnotherUses() throws SQLException {
    assertThat(connections.openConnection()).isNotSameAs(connections.openConnection());
  }

  @Test
  void oneThatWasClosedIsNotGivenAgain() throws SQLException {
    Connection first = connections.openConnection();
    first.close();
    connections.closeConnection(first);
    assertThat(connections.openConnection().isClosed()).isFalse();
  }

  @Test
  void whatWasLeftOpenInItIsUndone() throws SQLException {
    Connection one = connections.openConnection();
    execute(one, "CREATE TABLE kept (word TEXT)");
    one.setAutoCommit(false);
    execute(one, "INSERT INTO kept VALUES ('half')");
    connections.closeConnection(one);
    Connection next = connections.openConnection();
    assertThat(next.getAutoCommit()).isTrue();
    try (Statement asked = next.createStatement();
        ResultSet row = asked.executeQuery("SELECT COUNT(*) FROM kept")) {
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void whoComesWhileAllAreUsedWaitsForOne() throws Exception {
    connections.openConnection();
    Connection second = connections.openConnection();
    CompletableFuture<Connection> third = CompletableFuture.supplyAsync(this::opened);
    assertThatThrownBy(() -> third.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    connections.closeConnection(second);
    assertThat(third.get(5, TimeUnit.SECONDS)).isSameAs(second);
  }

  @Test
  void afterTheEndNoneIsGivenAndNoneIsLeftOpen() throws SQLException {
    Connection used = connections.openConnection();
    Connection idle = connections.openConnection();
    connections.closeConnection(idle);
    connections.close();
    connections.closeConnection(used);
    assertThat(idle.isClosed()).isTrue();
    assertThat(used.isClosed()).isTrue();
    assertThatThrownBy(connections::openConnection).isInstanceOf(SQLException.class);
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() throws Exception {
    connections.openConnection();
    connections.openConnection();
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              assertThatThrownBy(connections::openConnection).isInstanceOf(SQLException.class);
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    waiting.start();
    waiting.interrupt();
    try {
      assertThat(stillInterrupted.get(5, TimeUnit.SECONDS)).isTrue();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private Connection opened() {
    try {
      return connections.openConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection in, String sql) throws SQLException {
    try (Statement statement = in.createStatement()) {
      statement.execute(sql);
    }
  }
}
