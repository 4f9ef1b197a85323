package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Item;
import tend.model.Json;
import tend.model.Shown;

/** Items that were on a list. Threads may share it. */
public final class ItemStore {
  private final Jdbi jdbi;
  private final String space;

  public ItemStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * Keeps the items as they were listed at that moment; the moment of their first listing stays.
   */
  public void show(String account, List<Item> items, Instant at) {
    if (items.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        h -> {
          try (PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO item (space_id, account, id, first_at, body)
                  VALUES (:space, :account, :id, :at, :body)
                  ON CONFLICT (space_id, id) DO UPDATE SET body = excluded.body
                  """)) {
            for (Item item : items) {
              batch
                  .bind("space", space)
                  .bind("account", account)
                  .bind("id", item.id())
                  .bind("at", at.toEpochMilli())
                  .bind("body", Json.write(item))
                  .add();
            }
            batch.execute();
          }
        });
  }

  /** The item of that id. */
  public Optional<Shown> find(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM item WHERE space_id = :space AND id = :id")
                .bind("space", space)
                .bind("id", id)
                .map(ItemStore::shown)
                .findOne());
  }

  /** All that were ever listed for the account, first listed first. */
  public List<Shown> of(String account) {
    return besides(account, Set.of());
  }

  /** The same without those ids. */
  public List<Shown> besides(String account, Set<String> ids) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT * FROM item WHERE space_id = :space AND account = :account
                    ORDER BY first_at, id
                    """)
                .bind("space", space)
                .bind("account", account)
                .map(
                    (row, context) ->
                        ids.contains(row.getString("id"))
                            ? Optional.<Shown>empty()
                            : Optional.of(shown(row, context)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private static Shown shown(ResultSet row, StatementContext context) throws SQLException {
    return new Shown(
        Json.read(row.getString("body"), new TypeReference<Item>() {}),
        Instant.ofEpochMilli(row.getLong("first_at")));
  }
}
