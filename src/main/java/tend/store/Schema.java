package tend.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import tend.model.Packed;

/**
 * The tables as this program knows them. Flyway looks at every migration to find that there is
 * nothing to do, so a jar brings what the history of a new database says, and Flyway is asked only
 * where a database says something else.
 */
final class Schema {
  private static final String NAME = "schema.txt";

  private Schema() {}

  /** Makes the tables, or brings them to what this program knows. */
  static void bring(DataSource database) {
    Optional<String> known = known();
    if (known.isEmpty() || !known.equals(said(database))) {
      Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    }
  }

  /** What a new database says; empty where this program runs from folders of classes. */
  private static Optional<String> known() {
    return Packed.bytes(NAME).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Lays what that new database says where the jar is packed from. */
  static void pack(Connection fresh, Path classes) throws IOException, SQLException {
    Packed.lay(classes, NAME, said(fresh).getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> said(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return Optional.of(said(connection));
    } catch (SQLException e) {
      return Optional.empty(); // a new one has no such table
    }
  }

  /** How many migrations were made, the sum of their checksums, and how many failed. */
  static String said(Connection connection) throws SQLException {
    try (Statement asked = connection.createStatement();
        ResultSet row =
            asked.executeQuery(
                """
                SELECT COUNT(*), SUM(checksum), SUM(CASE WHEN success THEN 0 ELSE 1 END)
                FROM flyway_schema_history
                """)) {
      return row.next() ? row.getInt(1) + " " + row.getLong(2) + " " + row.getInt(3) : "";
    }
  }
}
