package tend.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import tend.model.Item;

/** What versions in shadow would have listed; nobody is shown it. Threads may share it. */
public final class ShadowStore {
  private final Jdbi jdbi;
  private final String space;

  public ShadowStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** How often one rule would have spoken: distinct items, on so many accounts. */
  public record Count(String rule, int items, int accounts) {}

  /** Notes the items of one account; each is counted once, when it first came. */
  public void note(String playbook, int version, String account, List<Item> items, Instant at) {
    if (items.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        h -> {
          try (PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO shadow_item
                    (space_id, playbook, version, rule, account, item, first_at)
                  VALUES (:space, :playbook, :version, :rule, :account, :item, :at)
                  ON CONFLICT DO NOTHING
                  """)) {
            for (Item item : items) {
              batch
                  .bind("space", space)
                  .bind("playbook", playbook)
                  .bind("version", version)
                  .bind("rule", item.what().rule())
                  .bind("account", account)
                  .bind("item", item.id())
                  .bind("at", at.toEpochMilli())
                  .add();
            }
            batch.execute();
          }
        });
  }

  /** The counts of that version, by rule. */
  public List<Count> counts(String playbook, int version) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT rule, COUNT(*) AS items, COUNT(DISTINCT account) AS accounts
                    FROM shadow_item
                    WHERE space_id = :space AND playbook = :playbook AND version = :version
                    GROUP BY rule ORDER BY rule
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .bind("version", version)
                .map(
                    (row, context) ->
                        new Count(
                            row.getString("rule"), row.getInt("items"), row.getInt("accounts")))
                .list());
  }
}
