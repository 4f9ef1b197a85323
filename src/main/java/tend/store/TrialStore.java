package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What owners try on purpose. Threads may share it. */
public final class TrialStore {
  private final Jdbi jdbi;
  private final String space;

  public TrialStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * A trial as it was begun.
   *
   * @param metric the word of the number that decides
   * @param from its first day, in the account's zone
   * @param to its last day
   */
  public record Begun(
      String name, String hypothesis, String metric, LocalDate from, LocalDate to, Instant at) {}

  /**
   * Keeps a new one.
   *
   * @return false where there is one of that name
   */
  public boolean begin(String account, Begun trial) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        INSERT INTO trial
                          (space_id, account, name, hypothesis, metric, from_day, to_day, at)
                        VALUES (:space, :account, :name, :hypothesis, :metric, :from, :to, :at)
                        ON CONFLICT (space_id, account, name) DO NOTHING
                        """)
                    .bind("space", space)
                    .bind("account", account)
                    .bind("name", trial.name())
                    .bind("hypothesis", trial.hypothesis())
                    .bind("metric", trial.metric())
                    .bind("from", trial.from().toString())
                    .bind("to", trial.to().toString())
                    .bind("at", trial.at().toEpochMilli())
                    .execute()
                == 1);
  }

  /** All of an account, by their first day. */
  public List<Begun> of(String account) {
    return jdbi.withHandle(h -> of(h, space, account));
  }

  private static List<Begun> of(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT * FROM trial WHERE space_id = :space AND account = :account
            ORDER BY from_day, name
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> begun(row))
        .list();
  }

  private static Begun begun(ResultSet row) throws SQLException {
    return new Begun(
        row.getString("name"),
        row.getString("hypothesis"),
        row.getString("metric"),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("to_day")),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  /** Drops one; what is noted on posts stays. */
  public void drop(String account, String name) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    DELETE FROM trial
                    WHERE space_id = :space AND account = :account AND name = :name
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("name", name)
                .execute());
  }

  /** Takes a person out of what trials are called and are to show, and of the notes on posts. */
  static void redact(Handle h, String space, String account, Redaction redaction) {
    List<Begun> all = of(h, space, account);
    Set<String> taken = new HashSet<>();
    all.stream().map(Begun::name).filter(n -> n.equals(redaction.of(n))).forEach(taken::add);
    for (Begun trial : all) {
      String name = trial.name();
      if (!taken.contains(name)) {
        name = free(redaction.of(name), taken);
        new Notes(h, space, account).renameTrial(trial.name(), name);
      }
      h.createUpdate(
              """
              UPDATE trial SET name = :now, hypothesis = :hypothesis
              WHERE space_id = :space AND account = :account AND name = :name
              """)
          .bind("space", space)
          .bind("account", account)
          .bind("name", trial.name())
          .bind("now", name)
          .bind("hypothesis", redaction.of(trial.hypothesis()))
          .execute();
    }
  }

  /** How many say that in their name or in what they are to show. */
  static long saying(Handle h, String space, String account, Predicate<String> says) {
    return of(h, space, account).stream()
        .filter(one -> says.test(one.name()) || says.test(one.hypothesis()))
        .count();
  }

  /** Two trials must not become one. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + " " + i;
    }
    return free;
  }
}
