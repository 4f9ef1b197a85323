package tend.bench.peers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import tend.bench.Peer;

/** SQLite in memory. */
public final class SqlitePeer implements Peer {
  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public Runner over(List<Case> cases) throws SQLException {
    return new SqlPeer(
        DriverManager.getConnection("jdbc:sqlite::memory:"), cases, new Batched(), "analyze");
  }
}
