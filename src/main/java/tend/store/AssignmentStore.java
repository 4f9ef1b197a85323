package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.Json;

/** Who sees to which items instead of the creator; one assistant an item. Threads may share it. */
public final class AssignmentStore {
  private final Jdbi jdbi;
  private final String space;

  public AssignmentStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** Keeps it in place of an earlier one of the same item. */
  public void assign(Assignment one) {
    jdbi.useTransaction(h -> assign(h, space, one));
  }

  static void assign(Handle h, String space, Assignment one) {
    h.createUpdate(
            """
            INSERT INTO assignment (space_id, account, item, assistant, at, covers)
            VALUES (:space, :account, :item, :assistant, :at, :covers)
            ON CONFLICT (space_id, account, item) DO UPDATE SET
              assistant = excluded.assistant, at = excluded.at, covers = excluded.covers
            """)
        .bind("space", space)
        .bind("account", one.account())
        .bind("item", one.item())
        .bind("assistant", one.assistant())
        .bind("at", one.at().toEpochMilli())
        .bind("covers", Json.write(one.covers()))
        .execute();
    ListStamps.count(h, space, one.account());
  }

  /** Gives the item back to the creator. */
  public void takeBack(String account, String item) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate(
                  """
                  DELETE FROM assignment
                  WHERE space_id = :space AND account = :account AND item = :item
                  """)
              .bind("space", space)
              .bind("account", account)
              .bind("item", item)
              .execute();
          ListStamps.count(h, space, account);
        });
  }

  /** All of the account, oldest first. */
  public List<Assignment> of(String account) {
    return jdbi.withHandle(h -> of(h, space, account));
  }

  static List<Assignment> of(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT * FROM assignment WHERE space_id = :space AND account = :account
            ORDER BY at, item
            """)
        .bind("space", space)
        .bind("account", account)
        .map(
            (row, context) ->
                new Assignment(
                    row.getString("account"),
                    row.getString("item"),
                    row.getString("assistant"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    Json.read(row.getString("covers"), new TypeReference<List<Covered>>() {})))
        .list();
  }
}
