package tend.bench.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tend.bench.Peer;

/** DuckDB in memory, on one thread as all others. Only where the profile brings its driver. */
public final class DuckDbPeer implements Peer {
  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Runner over(List<Case> cases) throws SQLException, ReflectiveOperationException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = 1");
    }
    return new SqlPeer(connection, cases, new Appended(connection));
  }
}
