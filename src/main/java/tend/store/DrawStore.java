package tend.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The secrets of draws that somebody committed to, how each came out first, and the keys of who
 * won. Threads may share it.
 */
public final class DrawStore {
  private static final int SECRET_BYTES = 32;
  private final Jdbi jdbi;
  private final String space;

  public DrawStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** A secret, and when it was made. */
  public record Secret(String text, Instant at) {}

  /** The secret of that draw, made where there is none: it can never be chosen anew. */
  public Secret commit(String account, String draw, Instant at) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO draw (space_id, account, id, secret, committed_at)
                    VALUES (:space, :account, :draw, :secret, :at)
                    ON CONFLICT (space_id, account, id) DO NOTHING
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("draw", draw)
                .bind("secret", HexFormat.of().formatHex(bytes))
                .bind("at", at.toEpochMilli())
                .execute());
    return secret(account, draw)
        .orElseThrow(() -> new IllegalStateException("the draw " + draw + " has no secret"));
  }

  /** The secret that somebody committed to for that draw. */
  public Optional<Secret> secret(String account, String draw) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT secret, committed_at FROM draw
                    WHERE space_id = :space AND account = :account AND id = :draw
                      AND secret IS NOT NULL
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("draw", draw)
                .map(
                    (row, context) ->
                        new Secret(
                            row.getString("secret"),
                            Instant.ofEpochMilli(row.getLong("committed_at"))))
                .findOne());
  }

  /**
   * Keeps who won, in place of who won that draw before.
   *
   * @return the outcome of its first drawing, this one's where it is the first
   */
  public String keep(
      String account, String draw, String outcome, List<String> winners, Instant at) {
    return jdbi.inTransaction(
        h -> {
          h.createUpdate(
                  """
                  INSERT INTO draw (space_id, account, id, outcome)
                  VALUES (:space, :account, :draw, :outcome)
                  ON CONFLICT (space_id, account, id) DO UPDATE SET
                    outcome = COALESCE(draw.outcome, excluded.outcome)
                  """)
              .bind("space", space)
              .bind("account", account)
              .bind("draw", draw)
              .bind("outcome", outcome)
              .execute();
          replace(h, account, draw, winners, at);
          return outcome(h, account, draw).orElse(outcome);
        });
  }

  private Optional<String> outcome(Handle h, String account, String draw) {
    return h.createQuery(
            """
            SELECT outcome FROM draw
            WHERE space_id = :space AND account = :account AND id = :draw AND outcome IS NOT NULL
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("draw", draw)
        .mapTo(String.class)
        .findOne();
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
