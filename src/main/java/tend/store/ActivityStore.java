package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * The interactions of the accounts of one space. Moments are kept to the millisecond. Threads may
 * share it.
 */
public final class ActivityStore {
  private static final int BATCH = 1000;
  private static final String WRITE =
      """
      INSERT INTO interaction (space_id, account, id, kind, at, author_id, author_name, own, text,
        parent, post, url, visibility, topics, audience, more)
      VALUES (:space, :account, :id, :kind, :at, :authorId, :authorName, :own, :text,
        :parent, :post, :url, :visibility, :topics, :audience, :more)
      ON CONFLICT (space_id, account, id) DO UPDATE SET
        kind = excluded.kind, at = excluded.at, author_id = excluded.author_id,
        author_name = excluded.author_name, own = excluded.own, text = excluded.text,
        parent = excluded.parent, post = excluded.post, url = excluded.url,
        visibility = excluded.visibility, topics = excluded.topics, audience = excluded.audience,
        more = excluded.more
      """;
  private final Jdbi jdbi;
  private final String space;

  public ActivityStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * What writing did.
   *
   * @param added rows that are new
   * @param known rows that were there already; the newest text of them is kept
   */
  public record Written<T>(long added, long known, T result) {}

  /**
   * Writes all interactions that the function hands over, in one transaction: when it throws,
   * nothing is written and the exception passes through.
   */
  public <T> Written<T> write(String account, Function<Consumer<Interaction>, T> rows) {
    return jdbi.inTransaction(
        handle -> {
          long before = count(handle, account);
          Rows writing = new Rows(handle, account);
          T result = rows.apply(writing);
          writing.flush();
          stamp(handle, account);
          long added = count(handle, account) - before;
          return new Written<>(added, writing.written - added, result);
        });
  }

  /** Everything up to and including that moment, oldest first. */
  public List<Interaction> read(String account, Instant upTo) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM interaction
                    WHERE space_id = :space AND account = :account AND at <= :upTo
                    ORDER BY at, id
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("upTo", upTo.toEpochMilli())
                .map(ActivityStore::interaction)
                .list());
  }

  /** The interaction of that id. */
  public Optional<Interaction> find(String account, String id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM interaction
                    WHERE space_id = :space AND account = :account AND id = :id
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("id", id)
                .map(ActivityStore::interaction)
                .findOne());
  }

  /** The account's own posts and visits from that moment on, newest first. */
  public List<Interaction> postsAndVisits(String account, Instant since) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM interaction
                    WHERE space_id = :space AND account = :account AND at >= :since
                      AND kind IN ('post', 'outreach') AND own
                    ORDER BY at DESC, id
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("since", since.toEpochMilli())
                .map(ActivityStore::interaction)
                .list());
  }

  /** Changes with every write to the account's activity. */
  public long stamp(String account) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT number FROM activity_stamp
                    WHERE space_id = :space AND account = :account
                    """)
                .bind("space", space)
                .bind("account", account)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  private void stamp(Handle handle, String account) {
    handle
        .createUpdate(
            """
            INSERT INTO activity_stamp (space_id, account, number) VALUES (:space, '', 1)
            ON CONFLICT (space_id, account) DO UPDATE SET number = activity_stamp.number + 1
            """)
        .bind("space", space)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO activity_stamp (space_id, account, number)
            SELECT space_id, :account, number FROM activity_stamp
            WHERE space_id = :space AND account = ''
            ON CONFLICT (space_id, account) DO UPDATE SET number = excluded.number
            """)
        .bind("space", space)
        .bind("account", account)
        .execute();
  }

  /** How many interactions are stored. */
  public long count(String account) {
    return jdbi.withHandle(h -> count(h, account));
  }

  /** When the newest interaction up to that moment happened. */
  public Optional<Instant> newest(String account, Instant upTo) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT at FROM interaction
                    WHERE space_id = :space AND account = :account AND at <= :upTo
                    ORDER BY at DESC LIMIT 1
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("upTo", upTo.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  private long count(Handle handle, String account) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM interaction WHERE space_id = :space AND account = :account")
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  private final class Rows implements Consumer<Interaction> {
    private final Handle handle;
    private final String account;
    private PreparedBatch batch;
    private long written;

    Rows(Handle handle, String account) {
      this.handle = handle;
      this.account = account;
      this.batch = handle.prepareBatch(WRITE);
    }

    @Override
    public void accept(Interaction one) {
      bind(one);
      written++;
      if (batch.size() >= BATCH) {
        flush();
        batch = handle.prepareBatch(WRITE);
      }
    }

    void flush() {
      if (batch.size() > 0) {
        batch.execute();
      }
      batch.close();
    }

    private void bind(Interaction one) {
      batch
          .bind("space", space)
          .bind("account", account)
          .bind("id", one.id())
          .bind("kind", one.kind().word())
          .bind("at", one.at().toEpochMilli())
          .bind("authorId", one.authorId())
          .bind("authorName", one.authorName())
          .bind("own", one.own())
          .bind("text", withoutNul(one.text()))
          .bind("parent", one.parent())
          .bind("post", one.post())
          .bind("url", one.url())
          .bind("visibility", one.visibility() == null ? null : one.visibility().word())
          .bind("topics", one.topics())
          .bind("audience", one.audience())
          .bind("more", one.more().isEmpty() ? null : Json.write(one.more()))
          .add();
    }
  }

  /** PostgreSQL keeps no U+0000 in a text. */
  private static @Nullable String withoutNul(@Nullable String text) {
    return text == null ? null : text.replace("\0", "");
  }

  private static Interaction interaction(ResultSet row, StatementContext context)
      throws SQLException {
    String visibility = row.getString("visibility");
    String more = row.getString("more");
    long audience = row.getLong("audience");
    return new Interaction(
        Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("author_id"),
        row.getString("author_name"),
        row.getBoolean("own"),
        row.getString("text"),
        row.getString("parent"),
        row.getString("post"),
        row.getString("url"),
        visibility == null ? null : Visibility.of(visibility).orElse(null),
        row.getString("topics"),
        row.getObject("audience") == null ? null : audience,
        more == null ? Map.of() : Json.read(more, new TypeReference<Map<String, String>>() {}));
  }
}
