package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tend.model.out.Digest;
import tend.model.out.WhoseList;

/** The digests of one space, one a list and address. Threads may share it. */
public final class DigestStore {
  private final Jdbi jdbi;
  private final String space;

  public DigestStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** All of them, by list and address. */
  public List<Digest> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM digest WHERE space_id = :space
                    ORDER BY account, creator, recipient
                    """)
                .bind("space", space)
                .map(DigestStore::digest)
                .list());
  }

  /** Keeps one, in the place of one with the same list and address. */
  public void save(Digest one) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO digest (space_id, account, creator, recipient, weekly, hour,
                      empty_too, period, sent_at, tries, next_try, problem)
                    VALUES (:space, :account, :creator, :to, :weekly, :hour,
                      :empty, :period, :sent, :tries, :next, :problem)
                    ON CONFLICT (space_id, account, creator, recipient) DO UPDATE SET
                      weekly = excluded.weekly, hour = excluded.hour,
                      empty_too = excluded.empty_too, period = excluded.period,
                      sent_at = excluded.sent_at, tries = excluded.tries,
                      next_try = excluded.next_try, problem = excluded.problem
                    """)
                .bind("space", space)
                .bind("account", one.list().account())
                .bind("creator", one.list().creator())
                .bind("to", one.to())
                .bind("weekly", one.weekly())
                .bind("hour", one.hour())
                .bind("empty", one.emptyToo())
                .bind("period", one.period() == null ? null : one.period().toString())
                .bind("sent", Moments.millis(one.sent()))
                .bind("tries", one.tries().failed())
                .bind("next", Moments.millis(one.tries().next()))
                .bind("problem", one.tries().problem())
                .execute());
  }

  /** Stops one. False where there was none. */
  public boolean delete(WhoseList list, String to) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        DELETE FROM digest
                        WHERE space_id = :space AND account = :account AND creator = :creator
                          AND recipient = :to
                        """)
                    .bind("space", space)
                    .bind("account", list.account())
                    .bind("creator", list.creator())
                    .bind("to", to)
                    .execute())
        > 0;
  }

  private static Digest digest(ResultSet row, StatementContext context) throws SQLException {
    @Nullable String period = row.getString("period");
    return new Digest(
        WhoseList.of(row.getString("account"), row.getString("creator")),
        row.getString("recipient"),
        row.getBoolean("weekly"),
        row.getInt("hour"),
        row.getBoolean("empty_too"),
        period == null ? null : LocalDate.parse(period),
        Moments.in(row, "sent_at"),
        Moments.tries(row));
  }
}
