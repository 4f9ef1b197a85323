package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What saves asking Flyway must never save it where there is something to do. */
class SchemaTest extends OnBothDatabases {
  @TempDir private Path data;

  @BeforeEach
  void aNewDatabase() {
    Database.inFolder(data).close();
  }

  @Test
  void bothDatabasesSayTheSameOfTheSameTables() throws Exception {
    try (Handle one = open(true).jdbi().open();
        Handle other = open(false).jdbi().open()) {
      assertThat(Schema.said(one.getConnection())).isEqualTo(Schema.said(other.getConnection()));
    }
  }

  @Test
  void aDatabaseOfAnEarlierVersionSaysSomethingElse() throws Exception {
    String fresh = after("SELECT 1");
    assertThat(after("DELETE FROM flyway_schema_history WHERE version = '70'")).isNotEqualTo(fresh);
  }

  @Test
  void aMigrationThatFailedSaysSomethingElse() throws Exception {
    String fresh = after("SELECT 1");
    assertThat(after("UPDATE flyway_schema_history SET success = 0 WHERE version = '70'"))
        .isNotEqualTo(fresh);
  }

  @Test
  void aMigrationOfOtherWordsSaysSomethingElse() throws Exception {
    String fresh = after("SELECT 1");
    assertThat(after("UPDATE flyway_schema_history SET checksum = 7 WHERE version = '70'"))
        .isNotEqualTo(fresh);
  }

  private String after(String change) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tend.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(change);
      return Schema.said(connection);
    }
  }
}
