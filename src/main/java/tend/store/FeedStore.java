package tend.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.out.CalendarFeed;
import tend.model.out.WhoseList;

/** The calendar feeds of one space, one a list. Threads may share it. */
public final class FeedStore {
  private final Jdbi jdbi;
  private final String space;

  public FeedStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** Keeps a feed; one that the list had before is gone. */
  public void save(CalendarFeed feed) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO calendar_feed (space_id, account, creator, hash, made_at)
                    VALUES (:space, :account, :creator, :hash, :made)
                    ON CONFLICT (space_id, account, creator) DO UPDATE SET
                      hash = excluded.hash, made_at = excluded.made_at
                    """)
                .bind("space", space)
                .bind("account", feed.list().account())
                .bind("creator", feed.list().creator())
                .bind("hash", feed.hash())
                .bind("made", feed.made().toEpochMilli())
                .execute());
  }

  /** The feed of that list. */
  public Optional<CalendarFeed> of(WhoseList list) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM calendar_feed
                    WHERE space_id = :space AND account = :account AND creator = :creator
                    """)
                .bind("space", space)
                .bind("account", list.account())
                .bind("creator", list.creator())
                .map(FeedStore::feed)
                .findOne());
  }

  /** The feed whose secret has that hash. */
  public Optional<CalendarFeed> find(String hash) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM calendar_feed WHERE space_id = :space AND hash = :hash")
                .bind("space", space)
                .bind("hash", hash)
                .map(FeedStore::feed)
                .findOne());
  }

  /** Takes the feed of that list back. False where it had none. */
  public boolean delete(WhoseList list) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        DELETE FROM calendar_feed
                        WHERE space_id = :space AND account = :account AND creator = :creator
                        """)
                    .bind("space", space)
                    .bind("account", list.account())
                    .bind("creator", list.creator())
                    .execute())
        > 0;
  }

  private static CalendarFeed feed(ResultSet row, StatementContext context) throws SQLException {
    return new CalendarFeed(
        WhoseList.of(row.getString("account"), row.getString("creator")),
        row.getString("hash"),
        Instant.ofEpochMilli(row.getLong("made_at")));
  }
}
