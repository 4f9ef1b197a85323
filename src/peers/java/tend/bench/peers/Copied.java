package tend.bench.peers;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows as one text that PostgreSQL copies in. */
final class Copied implements Filling {
  @Override
  public void fill(Connection connection, FactTable table, List<List<Object>> facts)
      throws SQLException {
    StringBuilder text = new StringBuilder();
    table.each(
        facts,
        (account, fact, values) -> {
          text.append(account).append('\t').append(fact);
          for (Object value : values) {
            text.append('\t').append(escaped(value));
          }
          text.append('\n');
        });
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + FactTable.name(table.type()) + " from stdin",
              new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private static String escaped(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    return value instanceof String text
        ? text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
        : value.toString();
  }
}
