package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Json;
import tend.model.out.Webhook;
import tend.model.out.WhoseList;

/** The webhooks of one space. Threads may share it. */
public final class WebhookStore {
  private final Jdbi jdbi;
  private final String space;

  public WebhookStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** All of them, by id. */
  public List<Webhook> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM webhook WHERE space_id = :space ORDER BY id")
                .bind("space", space)
                .map(WebhookStore::webhook)
                .list());
  }

  /** The one of that id. */
  public Optional<Webhook> find(String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM webhook WHERE space_id = :space AND id = :id")
                .bind("space", space)
                .bind("id", id)
                .map(WebhookStore::webhook)
                .findOne());
  }

  /** Keeps a new one. */
  public void add(Webhook one) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO webhook (space_id, account, creator, id, url, events, secret,
                      local, arrived, tries)
                    VALUES (:space, :account, :creator, :id, :url, :events, :secret,
                      :local, :arrived, 0)
                    """)
                .bind("space", space)
                .bind("account", one.list().account())
                .bind("creator", one.list().creator())
                .bind("id", one.id())
                .bind("url", one.url())
                .bind(
                    "events",
                    one.events().stream().map(Webhook.Event::word).collect(Collectors.joining(" ")))
                .bind("secret", one.secret())
                .bind("local", one.local())
                .bind("arrived", Json.write(new TreeMap<>(one.arrived())))
                .execute());
  }

  /** Keeps how it went; one that is gone meanwhile stays gone. */
  public void keep(Webhook one) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE webhook SET arrived = :arrived, arrived_at = :at, tries = :tries,
                      next_try = :next, problem = :problem
                    WHERE space_id = :space AND id = :id
                    """)
                .bind("space", space)
                .bind("id", one.id())
                .bind("arrived", Json.write(new TreeMap<>(one.arrived())))
                .bind("at", Moments.millis(one.arrivedAt()))
                .bind("tries", one.tries().failed())
                .bind("next", Moments.millis(one.tries().next()))
                .bind("problem", one.tries().problem())
                .execute());
  }

  /** Takes one away. False where there was none. */
  public boolean delete(String id) {
    return jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM webhook WHERE space_id = :space AND id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .execute())
        > 0;
  }

  private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
    return new Webhook(
        WhoseList.of(row.getString("account"), row.getString("creator")),
        row.getString("id"),
        row.getString("url"),
        Stream.of(row.getString("events").split(" ", -1))
            .flatMap(word -> Webhook.Event.of(word).stream())
            .toList(),
        row.getString("secret"),
        row.getBoolean("local"),
        Json.read(row.getString("arrived"), new TypeReference<Map<String, String>>() {}),
        Moments.in(row, "arrived_at"),
        Moments.tries(row));
  }
}
