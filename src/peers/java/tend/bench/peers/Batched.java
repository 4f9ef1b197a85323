package tend.bench.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows as one batch of inserts. */
final class Batched implements Filling {
  @Override
  public void fill(Connection connection, FactTable table, List<List<Object>> facts)
      throws SQLException {
    String blanks = "?" + ", ?".repeat(table.properties().size() + 1);
    String insert = "insert into " + FactTable.name(table.type()) + " values (" + blanks + ")";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      table.each(
          facts,
          (account, fact, values) -> {
            row.setInt(1, account);
            row.setInt(2, fact);
            for (int i = 0; i < values.length; i++) {
              row.setObject(i + 3, values[i]);
            }
            row.addBatch();
          });
      row.executeBatch();
    }
  }
}
