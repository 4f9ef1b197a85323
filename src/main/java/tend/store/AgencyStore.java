package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import tend.model.AccountChange;
import tend.model.SavedView;

/**
 * What whoever has many accounts keeps about them: who looks after which, changes of several at
 * once that can be taken back, and views with a name. Threads may share it.
 */
public final class AgencyStore {
  private final Jdbi jdbi;
  private final String space;

  public AgencyStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** Who looks after which account, by account; accounts of nobody are missing. */
  public Map<String, String> lookedAfter() {
    return jdbi.withHandle(
        h -> {
          Map<String, String> all = new TreeMap<>();
          h.createQuery("SELECT account, who FROM looked_after WHERE space_id = :space")
              .bind("space", space)
              .map((row, context) -> Map.entry(row.getString("account"), row.getString("who")))
              .forEach(e -> all.put(e.getKey(), e.getValue()));
          return all;
        });
  }

  /** Keeps who looks after the account; an empty name means nobody. */
  public void lookAfter(String account, String who) {
    jdbi.useTransaction(
        h -> {
          update(h, "DELETE FROM looked_after WHERE space_id = :space AND account = :account")
              .bind("account", account)
              .execute();
          if (!who.isEmpty()) {
            update(
                    h,
                    "INSERT INTO looked_after (space_id, account, who) VALUES (:space, :account,"
                        + " :who)")
                .bind("account", account)
                .bind("who", who)
                .execute();
          }
        });
  }

  private Update update(Handle h, String sql) {
    return h.createUpdate(sql).bind("space", space);
  }

  /** Keeps what a change did; those from before that moment are dropped. */
  public void keep(List<AccountChange> lines, Instant dropBefore) {
    jdbi.useTransaction(
        h -> {
          update(h, "DELETE FROM account_change WHERE space_id = :space AND at < :before")
              .bind("before", dropBefore.toEpochMilli())
              .execute();
          try (PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO account_change (space_id, change_id, account, setting, was, became,
                    refused, at)
                  VALUES (:space, :id, :account, :setting, :was, :became, :refused, :at)
                  """)) {
            for (AccountChange line : lines) {
              batch
                  .bind("space", space)
                  .bind("id", line.id())
                  .bind("account", line.account())
                  .bind("setting", line.setting())
                  .bind("was", line.was())
                  .bind("became", line.became())
                  .bind("refused", line.refused())
                  .bind("at", line.at().toEpochMilli())
                  .add();
            }
            batch.execute();
          }
        });
  }

  /** What the change of that id did, by account; empty where it is not known. */
  public List<AccountChange> change(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM account_change WHERE space_id = :space AND change_id = :id
                    ORDER BY account
                    """)
                .bind("space", space)
                .bind("id", id)
                .map(AgencyStore::line)
                .list());
  }

  /** All views, by name. */
  public List<SavedView> views() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM saved_view WHERE space_id = :space ORDER BY name")
                .bind("space", space)
                .map(AgencyStore::view)
                .list());
  }

  /** The view of that name. */
  public Optional<SavedView> view(String name) {
    return views().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** Keeps a view in place of one with the same name. */
  public void save(SavedView view) {
    jdbi.useHandle(
        h ->
            update(
                    h,
                    """
                    INSERT INTO saved_view (space_id, name, view_word, filter)
                    VALUES (:space, :name, :view, :filter)
                    ON CONFLICT (space_id, name) DO UPDATE SET
                      view_word = excluded.view_word, filter = excluded.filter
                    """)
                .bind("name", view.name())
                .bind("view", view.view())
                .bind("filter", view.filter())
                .execute());
  }

  /** Deletes the view of that name; false where there is none. */
  public boolean delete(String name) {
    return jdbi.withHandle(
            h ->
                update(h, "DELETE FROM saved_view WHERE space_id = :space AND name = :name")
                    .bind("name", name)
                    .execute())
        > 0;
  }

  private static AccountChange line(ResultSet row, StatementContext context) throws SQLException {
    return new AccountChange(
        row.getString("change_id"),
        row.getString("account"),
        row.getString("setting"),
        row.getString("was"),
        row.getString("became"),
        row.getString("refused"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static SavedView view(ResultSet row, StatementContext context) throws SQLException {
    return new SavedView(
        row.getString("name"), row.getString("view_word"), row.getString("filter"));
  }
}
