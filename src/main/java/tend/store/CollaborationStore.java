package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What owners say of making something together with people. Threads may share it. */
public final class CollaborationStore {
  private final Jdbi jdbi;
  private final String space;

  public CollaborationStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * One thing said.
   *
   * @param person their key, else what the owner calls them
   * @param due the day by which the next step is to be done; null for none
   */
  public record Said(
      String person, Instant at, String stage, @Nullable LocalDate due, @Nullable String note) {}

  /**
   * Keeps it.
   *
   * @return false where that person was forgotten, of whom nothing is kept
   */
  public boolean say(String account, Said said) {
    return jdbi.inTransaction(
        h ->
            !Marks.of(h, space, account).by(said.person(), said.person())
                && keep(h, account, said));
  }

  private boolean keep(Handle h, String account, Said said) {
    LocalDate due = said.due();
    h.createUpdate(
            """
            INSERT INTO collaboration (space_id, account, person, at, stage, due, note)
            VALUES (:space, :account, :person, :at, :stage, :due, :note)
            ON CONFLICT (space_id, account, person, at) DO UPDATE SET
              stage = excluded.stage, due = excluded.due, note = excluded.note
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("person", said.person())
        .bind("at", said.at().toEpochMilli())
        .bind("stage", said.stage())
        .bind("due", due == null ? null : due.toString())
        .bind("note", said.note())
        .execute();
    return true;
  }

  /** Takes back one thing that was said. */
  public void takeBack(String account, Said said) {
    jdbi.useHandle(h -> erase(h, space, account, said));
  }

  private static void erase(Handle h, String space, String account, Said said) {
    h.createUpdate(
            """
            DELETE FROM collaboration WHERE space_id = :space AND account = :account
              AND person = :person AND at = :at
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("person", said.person())
        .bind("at", said.at().toEpochMilli())
        .execute();
  }

  /** All that was said up to that moment, by person, oldest first. */
  public List<Said> of(String account, Instant upTo) {
    return jdbi.withHandle(h -> of(h, space, account, upTo));
  }

  private static List<Said> of(Handle h, String space, String account, Instant upTo) {
    return h.createQuery(
            """
            SELECT * FROM collaboration
            WHERE space_id = :space AND account = :account AND at <= :upTo ORDER BY person, at
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("upTo", upTo.toEpochMilli())
        .map((row, context) -> said(row))
        .list();
  }

  private static Said said(ResultSet row) throws SQLException {
    String due = row.getString("due");
    return new Said(
        row.getString("person"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("stage"),
        due == null ? null : LocalDate.parse(due),
        row.getString("note"));
  }

  /** Of whom something was said. */
  static Set<String> people(Handle h, String space, String account) {
    Set<String> people = new TreeSet<>();
    all(h, space, account).forEach(said -> people.add(said.person()));
    return people;
  }

  private static List<Said> all(Handle h, String space, String account) {
    return of(h, space, account, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** Erases what was said of those, and takes them out of what was said of others. */
  static void forget(
      Handle h, String space, String account, Set<String> people, Redaction redaction) {
    for (Said said : all(h, space, account)) {
      String note = said.note();
      if (people.contains(said.person())) {
        erase(h, space, account, said);
      } else if (note != null && !redaction.of(note).equals(note)) {
        h.createUpdate(
                """
                UPDATE collaboration SET note = :note WHERE space_id = :space
                  AND account = :account AND person = :person AND at = :at
                """)
            .bind("space", space)
            .bind("account", account)
            .bind("person", said.person())
            .bind("at", said.at().toEpochMilli())
            .bind("note", redaction.of(note))
            .execute();
      }
    }
  }
}
