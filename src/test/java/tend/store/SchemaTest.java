package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What saves asking Flyway must never save it where there is something to do. */
class SchemaTest extends OnBothDatabases {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFlywayMadeNeedsNoFlyway(boolean isEmbedded) throws Exception {
    try (var handle = open(isEmbedded).jdbi().open()) {
      assertThat(Schema.isCurrent(handle.getConnection())).isTrue();
    }
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsFlyways(@TempDir Path earlier) throws Exception {
    Database.inFolder(earlier).close();
    assertThat(after(earlier, "DELETE FROM flyway_schema_history WHERE version = '70'")).isFalse();
  }

  @Test
  void aMigrationThatFailedOrSaidSomethingElseIsFlyways(@TempDir Path other) throws Exception {
    Database.inFolder(other).close();
    String history = "UPDATE flyway_schema_history SET ";
    assertThat(after(other, history + "success = 0 WHERE version = '70'")).isFalse();
    assertThat(after(other, history + "success = 1")).isTrue();
    assertThat(after(other, history + "checksum = 7 WHERE version = '70'")).isFalse();
  }

  private static boolean after(Path folder, String change) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tend.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
      return Schema.isCurrent(connection);
    }
  }
}
