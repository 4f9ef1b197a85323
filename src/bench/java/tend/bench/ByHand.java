package tend.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A program that only opens an embedded database and reads one account by hand: what a start could
 * take at the least. Takes the database's file and the account.
 */
public final class ByHand {
  private static final List<String> TEXTS =
      List.of("kind", "id", "author_id", "author_name", "text", "parent", "post", "url", "topics");

  private ByHand() {}

  public static void main(String[] args) throws SQLException {
    long letters = 0;
    int rows = 0;
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
        PreparedStatement asked =
            database.prepareStatement(
                "SELECT * FROM interaction WHERE account = ? ORDER BY at, id")) {
      asked.setString(1, args[1]);
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          rows++;
          letters += row.getLong("at") % 2 + (row.getBoolean("own") ? 1 : 0);
          for (String column : TEXTS) {
            String text = row.getString(column);
            letters += text == null ? 0 : text.length();
          }
        }
      }
    }
    System.out.println(rows + " " + letters);
  }
}
