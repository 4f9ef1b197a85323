package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.out.Tries;

/** Moments in columns that may be empty. */
final class Moments {
  private Moments() {}

  static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  static @Nullable Instant in(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static Tries tries(ResultSet row) throws SQLException {
    return new Tries(row.getInt("tries"), in(row, "next_try"), row.getString("problem"));
  }
}
