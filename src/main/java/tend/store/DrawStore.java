package tend.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Every commitment and draw of the accounts of one space, and the keys of who won. Threads may
 * share it.
 */
public final class DrawStore {
  private static final int SECRET_BYTES = 32;
  private final Jdbi jdbi;
  private final String space;

  public DrawStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** A secret that nobody can guess, another one each time. */
  public static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Every commitment and draw of the account, in the order in which they were made. */
  public List<Drawing> of(String account) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM drawing WHERE space_id = :space AND account = :account
                    ORDER BY number
                    """)
                .bind("space", space)
                .bind("account", account)
                .map((row, context) -> drawing(row))
                .list());
  }

  private static Drawing drawing(ResultSet row) throws SQLException {
    return new Drawing(
        row.getString("draw"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("post"),
        row.getString("hashtag"),
        moment(row, "from_at"),
        moment(row, "to_at"),
        row.getString("secret"),
        row.getString("outcome"),
        row.getString("result"),
        row.getString("asked"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** How often the account drew. */
  static long drawn(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT COUNT(*) FROM drawing
            WHERE space_id = :space AND account = :account AND result IS NOT NULL
            """)
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  /** Keeps a commitment; none is ever replaced. */
  public void commit(String account, Drawing commitment) {
    jdbi.useTransaction(h -> add(h, account, commitment));
  }

  /** Keeps a draw, and who won in place of who won it before. */
  public void keep(String account, Drawing drawn, List<String> winners) {
    jdbi.useTransaction(
        h -> {
          add(h, account, drawn);
          replace(h, account, drawn.draw(), winners, drawn.at());
        });
  }

  private void add(Handle h, String account, Drawing one) {
    h.createUpdate(
            """
            INSERT INTO drawing (space_id, account, number, draw, at, post, hashtag, from_at, to_at,
              secret, outcome, result, asked)
            SELECT :space, :account, COALESCE(MAX(number), 0) + 1, :draw, :at, :post, :hashtag,
              :from, :to, :secret, :outcome, :result, :asked
            FROM drawing WHERE space_id = :space AND account = :account
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("draw", one.draw())
        .bind("at", one.at().toEpochMilli())
        .bind("post", one.post())
        .bind("hashtag", one.hashtag())
        .bind("from", millis(one.from()))
        .bind("to", millis(one.to()))
        .bind("secret", one.secret())
        .bind("outcome", one.outcome())
        .bind("result", one.result())
        .bind("asked", one.asked())
        .execute();
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private void replace(Handle h, String account, String draw, List<String> winners, Instant at) {
    h.createUpdate(
            "DELETE FROM won WHERE space_id = :space AND account = :account AND draw = :draw")
        .bind("space", space)
        .bind("account", account)
        .bind("draw", draw)
        .execute();
    for (String person : winners) {
      h.createUpdate(
              """
              INSERT INTO won (space_id, account, draw, person, at)
              VALUES (:space, :account, :draw, :person, :at)
              """)
          .bind("space", space)
          .bind("account", account)
          .bind("draw", draw)
          .bind("person", person)
          .bind("at", at.toEpochMilli())
          .execute();
    }
  }

  /** Keys of who won another draw of the account since then. */
  public Set<String> wonSince(String account, Instant since, String otherThan) {
    return new HashSet<>(
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT DISTINCT person FROM won
                        WHERE space_id = :space AND account = :account AND at >= :since
                          AND draw <> :draw
                        """)
                    .bind("space", space)
                    .bind("account", account)
                    .bind("since", since.toEpochMilli())
                    .bind("draw", otherThan)
                    .mapTo(String.class)
                    .list()));
  }
}
