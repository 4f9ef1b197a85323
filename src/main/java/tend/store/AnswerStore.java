package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Json;
import tend.model.Postponement;

/**
 * What people said to their items: one answer an item, and every postponement that was not taken
 * back. Threads may share it.
 */
public final class AnswerStore {
  private static final Comparator<Answer> OLDEST =
      Comparator.comparing(Answer::at).thenComparing(Answer::item);

  private final Jdbi jdbi;
  private final String space;

  public AnswerStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * Keeps the answer in place of an earlier one to the same item. What that one hid stays hidden,
   * also where the item is about something else by now; what it only put aside is not settled.
   */
  public void give(Answer answer) {
    jdbi.useTransaction(
        h -> {
          give(h, space, withEarlier(h, answer));
          if (answer.state() == Answer.State.LATER && answer.until() != null) {
            keep(h, new Postponement(answer.item(), answer.at(), answer.until()), answer.account());
          }
        });
  }

  private Answer withEarlier(Handle h, Answer answer) {
    return h.createQuery(
            """
            SELECT * FROM answer WHERE space_id = :space AND account = :account AND item = :item
            """)
        .bind("space", space)
        .bind("account", answer.account())
        .bind("item", answer.item())
        .map(AnswerStore::answer)
        .findOne()
        .map(answer::after)
        .orElse(answer);
  }

  static void give(Handle h, String space, Answer answer) {
    Instant until = answer.until();
    long number = ListStamps.count(h, space, answer.account());
    h.createUpdate(
            """
            INSERT INTO answer (space_id, account, item, state, at, until_at, reason,
              minutes, covers, number)
            VALUES (:space, :account, :item, :state, :at, :until, :reason, :minutes, :covers,
              :number)
            ON CONFLICT (space_id, account, item) DO UPDATE SET
              state = excluded.state, at = excluded.at, until_at = excluded.until_at,
              reason = excluded.reason, minutes = excluded.minutes,
              covers = excluded.covers, number = excluded.number
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
        .bind("number", number)
        .execute();
  }

  private void keep(Handle h, Postponement one, String account) {
    h.createUpdate(
            """
            INSERT INTO postponement (space_id, account, item, at, until_at)
            VALUES (:space, :account, :item, :at, :until)
            ON CONFLICT (space_id, account, item, at) DO UPDATE SET until_at = excluded.until_at
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("item", one.item())
        .bind("at", one.at().toEpochMilli())
        .bind("until", one.until().toEpochMilli())
        .execute();
  }

  /**
   * Takes the answer back, and where it postponed the item that, too; false when there was none.
   */
  public boolean takeBack(String account, String item) {
    return jdbi.inTransaction(
        h -> {
          ListStamps.count(h, space, account);
          delete(
              h,
              """
              DELETE FROM postponement
              WHERE space_id = :space AND account = :account AND item = :item AND at = (
                SELECT at FROM answer WHERE space_id = :space AND account = :account
                  AND item = :item AND state = 'LATER')
              """,
              account,
              item);
          return delete(
                  h,
                  """
                  DELETE FROM answer
                  WHERE space_id = :space AND account = :account AND item = :item
                  """,
                  account,
                  item)
              > 0;
        });
  }

  private int delete(Handle h, String statement, String account, String item) {
    return h.createUpdate(statement)
        .bind("space", space)
        .bind("account", account)
        .bind("item", item)
        .execute();
  }

  /** Every postponement of the account's items that was not taken back, oldest first. */
  public List<Postponement> postponements(String account) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM postponement WHERE space_id = :space AND account = :account
                    ORDER BY at, item
                    """)
                .bind("space", space)
                .bind("account", account)
                .map(
                    (row, context) ->
                        new Postponement(
                            row.getString("item"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            Instant.ofEpochMilli(row.getLong("until_at"))))
                .list());
  }

  /** Notes that the account's items that were put aside came back at that moment. */
  public void bringBack(String account, Instant at) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate(
                  """
                  INSERT INTO brought_back (space_id, account, at) VALUES (:space, :account, :at)
                  ON CONFLICT (space_id, account, at) DO NOTHING
                  """)
              .bind("space", space)
              .bind("account", account)
              .bind("at", at.toEpochMilli())
              .execute();
          ListStamps.count(h, space, account);
        });
  }

  /** When that was, oldest first. */
  public List<Instant> broughtBack(String account) {
    return jdbi.withHandle(h -> broughtBack(h, space, account));
  }

  static List<Instant> broughtBack(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT at FROM brought_back WHERE space_id = :space AND account = :account
            ORDER BY at
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("at")))
        .list();
  }

  /** The answer to that item. */
  public Optional<Answer> find(String account, String item) {
    return of(account).stream().filter(a -> a.item().equals(item)).findFirst();
  }

  /** All answers of the account, oldest first. */
  public List<Answer> of(String account) {
    return jdbi.withHandle(h -> of(h, space, account));
  }

  /** How many answers each account has and when the newest was given: changes with most of them. */
  public Map<String, String> marks() {
    return jdbi.withHandle(
        h -> {
          Map<String, String> all = new HashMap<>();
          h.createQuery(
                  """
                  SELECT account, COUNT(*) AS many, MAX(at) AS newest FROM answer
                  WHERE space_id = :space GROUP BY account
                  """)
              .bind("space", space)
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("account"),
                          row.getLong("many") + "/" + row.getLong("newest")))
              .forEach(e -> all.put(e.getKey(), e.getValue()));
          return all;
        });
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

  /**
   * The same for whoever knew them when that much was said, the very ones that still stand: reads
   * what was given since, and which are left where some were taken back.
   *
   * @param known oldest first
   */
  static List<Answer> of(Handle h, String space, String account, List<Answer> known, long said) {
    Map<String, Answer> newer = new HashMap<>();
    h.createQuery(
            """
            SELECT * FROM answer
            WHERE space_id = :space AND account = :account AND number > :said
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("said", said)
        .map(AnswerStore::answer)
        .forEach(answer -> newer.put(answer.item(), answer));
    List<Answer> all = new ArrayList<>(known);
    all.removeIf(answer -> newer.containsKey(answer.item()));
    all.addAll(newer.values());
    if (all.size() != count(h, space, account)) {
      Set<String> left = items(h, space, account);
      all.removeIf(answer -> !left.contains(answer.item()));
    }
    all.sort(OLDEST);
    return all;
  }

  private static Set<String> items(Handle h, String space, String account) {
    return h.createQuery("SELECT item FROM answer WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .mapTo(String.class)
        .set();
  }

  private static long count(Handle h, String space, String account) {
    return h.createQuery(
            "SELECT COUNT(*) FROM answer WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .one();
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
