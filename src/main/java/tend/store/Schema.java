package tend.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables as this program knows them. Flyway looks at every migration to find that there is
 * nothing to do, so a jar brings what the history of a new database says, and Flyway is asked only
 * where a database says something else.
 */
final class Schema {
  private static final String NAME = "compiled/schema.txt";

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
    ClassLoader own = Schema.class.getClassLoader();
    URL place = own.getResource(NAME);
    if (place == null || !place.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = Objects.requireNonNull(own.getResourceAsStream(NAME))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays what that new database says where the jar is packed from. */
  static void pack(Connection fresh, Path classes) throws IOException, SQLException {
    Path file = classes.resolve(NAME);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, said(fresh));
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
