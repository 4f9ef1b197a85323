package tend.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables as this program knows them. Flyway looks at every migration to find that there is
 * nothing to do, so it is only asked where the database does not say that all of ours were made,
 * each as it is written.
 */
final class Schema {
  /** How many migrations there are. */
  static final int MIGRATIONS = 20;

  /** The sum of their checksums as Flyway counts them. */
  static final long CHECKSUMS = 6_313_769_739L;

  private Schema() {}

  /** Makes the tables, or brings them to what this program knows. */
  static void bring(DataSource database) {
    if (!saysCurrent(database)) {
      Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    }
  }

  private static boolean saysCurrent(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return isCurrent(connection);
    } catch (SQLException e) {
      return false; // a new one has no such table
    }
  }

  /** Whether Flyway would find nothing to do. */
  static boolean isCurrent(Connection connection) throws SQLException {
    try (Statement asked = connection.createStatement();
        ResultSet row =
            asked.executeQuery(
                """
                SELECT COUNT(*), SUM(checksum), SUM(CASE WHEN success THEN 0 ELSE 1 END)
                FROM flyway_schema_history
                """)) {
      return row.next()
          && row.getInt(1) == MIGRATIONS
          && row.getLong(2) == CHECKSUMS
          && row.getInt(3) == 0;
    }
  }
}
