package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Json;

/** What people said to their items, one answer an item. Threads may share it. */
public final class AnswerStore {
  private final Jdbi jdbi;
  private final String space;

  public AnswerStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** Keeps the answer in place of an earlier one to the same item. */
  public void give(Answer answer) {
    jdbi.useHandle(h -> give(h, space, answer));
  }

  static void give(Handle h, String space, Answer answer) {
    Instant until = answer.until();
    h.createUpdate(
            """
                    INSERT INTO answer (space_id, account, item, state, at, until_at, reason,
                      minutes, covers)
                    VALUES (:space, :account, :item, :state, :at, :until, :reason, :minutes, :covers)
                    ON CONFLICT (space_id, account, item) DO UPDATE SET
                      state = excluded.state, at = excluded.at, until_at = excluded.until_at,
                      reason = excluded.reason, minutes = excluded.minutes,
                      covers = excluded.covers
                    """)
        .bind("space", space)
        .bind("account", answer.account())
        .bind("item", answer.item())
        .bind("state", answer.state().name())
        .bind("at", answer.at().toEpochMilli())
        .bind("until", until == null ? null : until.toEpochMilli())
        .bind("reason", answer.reason())
        .bind("minutes", answer.minutes())
        .bind("covers", Json.write(answer.covers()))
        .execute();
  }

  /** Takes the answer back; false when there was none. */
  public boolean takeBack(String account, String item) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        DELETE FROM answer
                        WHERE space_id = :space AND account = :account AND item = :item
                        """)
                    .bind("space", space)
                    .bind("account", account)
                    .bind("item", item)
                    .execute()
                > 0);
  }

  /** The answer to that item. */
  public Optional<Answer> find(String account, String item) {
    return of(account).stream().filter(a -> a.item().equals(item)).findFirst();
  }

  /** All answers of the account, oldest first. */
  public List<Answer> of(String account) {
    return jdbi.withHandle(h -> of(h, space, account));
  }

  static List<Answer> of(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT * FROM answer WHERE space_id = :space AND account = :account
            ORDER BY at, item
            """)
        .bind("space", space)
        .bind("account", account)
        .map(AnswerStore::answer)
        .list();
  }

  private static Answer answer(ResultSet row, StatementContext context) throws SQLException {
    long until = row.getLong("until_at");
    return new Answer(
        row.getString("account"),
        row.getString("item"),
        Answer.State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getObject("until_at") == null ? null : Instant.ofEpochMilli(until),
        row.getString("reason"),
        row.getInt("minutes"),
        Json.read(row.getString("covers"), new TypeReference<List<Covered>>() {}));
  }
}
