package tend.bench.peers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How a database takes many rows at once, the fastest way it has. */
interface Filling {
  void fill(Connection connection, FactTable table, List<List<Object>> facts) throws SQLException;
}
