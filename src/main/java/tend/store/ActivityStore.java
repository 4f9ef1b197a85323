package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import tend.model.Account;
import tend.model.Activity;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.Kind;
import tend.model.Noted;
import tend.model.Visibility;

/**
 * The interactions of the accounts of one space. Moments are kept to the millisecond. Threads may
 * share it.
 */
public final class ActivityStore {
  private static final int FETCHED = 1_000;
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
   * @param forgotten rows of people who were forgotten; they are not written
   */
  public record Written<T>(long added, long known, long forgotten, T result) {}

  /**
   * Writes all interactions that the function hands over, in one transaction: when it throws,
   * nothing is written and the exception passes through.
   */
  public <T> Written<T> write(String account, Function<Consumer<Interaction>, T> rows) {
    return jdbi.inTransaction(handle -> write(handle, account, rows));
  }

  /** The same, and in the same step the account that the result makes is added or replaced. */
  public <T> Written<T> write(
      String account, Function<Consumer<Interaction>, T> rows, Function<T, Account> after) {
    return jdbi.inTransaction(
        handle -> {
          Written<T> written = write(handle, account, rows);
          AccountStore.save(handle, space, after.apply(written.result()));
          return written;
        });
  }

  private <T> Written<T> write(
      Handle handle, String account, Function<Consumer<Interaction>, T> rows) {
    long write = begin(handle, account);
    try (InteractionBatches batches =
            new InteractionBatches(
                handle.getConnection(),
                space,
                account,
                write,
                new RowsBefore(handle, space, account));
        Belt<Interaction> belt = new Belt<>(InteractionBatches.ROWS, batches::write)) {
      Remembered remembered = new Remembered(Marks.of(handle, space, account), belt);
      T result = rows.apply(remembered);
      belt.finish();
      if (batches.meansMore()) {
        noteSmall(handle, account, write - 1, stamp(handle, space, account), batches);
      }
      return new Written<>(
          batches.added(), remembered.rows - batches.added(), remembered.forgotten, result);
    }
  }

  private void noteSmall(
      Handle handle, String account, long after, long number, InteractionBatches batches) {
    SmallWrites small = new SmallWrites(handle, space, account);
    List<String> added = batches.handed();
    if (added == null) {
      small.forget();
    } else {
      small.note(number, after, added);
    }
  }

  /**
   * The number of a write that begins: higher than that of any finished one to the account, and no
   * higher than the stamp it will end with. Two writes to one account wait for each other.
   */
  private long begin(Handle handle, String account) {
    return handle
            .createQuery(
                """
                INSERT INTO activity_stamp (space_id, account, number) VALUES (:space, :account, 0)
                ON CONFLICT (space_id, account) DO UPDATE SET number = activity_stamp.number
                RETURNING number
                """)
            .bind("space", space)
            .bind("account", account)
            .mapTo(Long.class)
            .one()
        + 1;
  }

  /** Lets pass whatever nobody forgotten did. */
  private static final class Remembered implements Consumer<Interaction> {
    private final Marks marks;
    private final Consumer<Interaction> next;
    private long rows;
    private long forgotten;

    Remembered(Marks marks, Consumer<Interaction> next) {
      this.marks = marks;
      this.next = next;
    }

    @Override
    public void accept(Interaction one) {
      if (marks.by(one)) {
        forgotten++;
      } else {
        rows++;
        next.accept(marks.without(one));
      }
    }
  }

  /** Everything up to and including that moment, oldest first. */
  public Activity read(String account, Instant upTo) {
    return jdbi.withHandle(
        h -> {
          try (ResultIterator<Interaction> rows =
              h.createQuery(
                      """
                      SELECT * FROM interaction
                      WHERE space_id = :space AND account = :account AND at <= :upTo
                      ORDER BY at, id
                      """)
                  .setFetchSize(FETCHED)
                  .bind("space", space)
                  .bind("account", account)
                  .bind("upTo", upTo.toEpochMilli())
                  .map(ActivityStore::interaction)
                  .iterator()) {
            return Activity.packed(rows);
          }
        });
  }

  /**
   * Rows with the number of the newest write among them.
   *
   * @param missing how many rows there were that are gone for good
   */
  public record AsOf(long stored, List<Interaction> rows, long missing) {
    /** The rows in their order, as columns. */
    public Activity activity() {
      return Activity.of(rows);
    }
  }

  /** Everything up to and including that moment, and which write was the newest, as one. */
  public AsOf readNow(String account, Instant upTo) {
    return betweenWrites(account, newest -> new AsOf(newest, read(account, upTo), 0));
  }

  /**
   * The rows that came since that write, whenever they happened, without a look at the others;
   * empty where rows were changed or taken away since, or so many came that all may be read.
   */
  public Optional<AsOf> addedSince(String account, long stored) {
    return jdbi.withHandle(
        h -> {
          SmallWrites small = new SmallWrites(h, space, account);
          SmallWrites.Since since = small.since(stored);
          if (since.isNothing()) {
            return Optional.of(new AsOf(stored, List.of(), 0));
          }
          return small.rows(since).map(all -> new AsOf(since.newest(), all, 0));
        });
  }

  /** Everything up to and including that moment as it stood after that write, oldest first. */
  public AsOf readThen(String account, Instant upTo, long stored) {
    return betweenWrites(account, newest -> jdbi.withHandle(h -> then(h, account, upTo, stored)));
  }

  /** Reads again where somebody wrote meanwhile; a reader holds up no writer. */
  private AsOf betweenWrites(String account, Function<Long, AsOf> reading) {
    while (true) {
      long before = stamp(account);
      AsOf read = reading.apply(before);
      if (before == stamp(account)) {
        return read;
      }
    }
  }

  private AsOf then(Handle h, String account, Instant upTo, long stored) {
    List<Interaction> rows = new ArrayList<>(arrivedBy(h, account, upTo, stored));
    long missing = 0;
    for (Optional<Interaction> was : new RowsBefore(h, space, account).since(stored)) {
      missing += was.isPresent() ? 0 : 1;
      was.filter(one -> !one.at().isAfter(upTo)).ifPresent(rows::add);
    }
    rows.sort(Interaction.BY_TIME);
    return new AsOf(stored, rows, missing);
  }

  private List<Interaction> arrivedBy(Handle h, String account, Instant upTo, long write) {
    return h.createQuery(
            """
            SELECT * FROM interaction
            WHERE space_id = :space AND account = :account AND at <= :upTo AND arrived <= :write
            ORDER BY at, id
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("upTo", upTo.toEpochMilli())
        .bind("write", write)
        .map(ActivityStore::interaction)
        .list();
  }

  /** Posts, comments and replies after one moment up to and including another, oldest first. */
  public List<Interaction> words(String account, Instant after, Instant upTo) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM interaction
                    WHERE space_id = :space AND account = :account AND at > :after AND at <= :upTo
                      AND kind IN ('post', 'comment', 'reply')
                    ORDER BY at, id
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("after", after.toEpochMilli())
                .bind("upTo", upTo.toEpochMilli())
                .map(ActivityStore::interaction)
                .list());
  }

  /** Hands over everything, oldest first, without holding it. */
  public void each(String account, Consumer<Interaction> to) {
    jdbi.useTransaction(
        h -> {
          try (ResultIterator<Interaction> rows =
              h.createQuery(
                      """
                      SELECT * FROM interaction
                      WHERE space_id = :space AND account = :account ORDER BY at, id
                      """)
                  .setFetchSize(FETCHED)
                  .bind("space", space)
                  .bind("account", account)
                  .map(ActivityStore::interaction)
                  .iterator()) {
            rows.forEachRemaining(to);
          }
        });
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

  /** Ids of the comments and replies that others wrote from that moment on, by the post. */
  public Map<String, List<String>> othersWords(String account, Instant since) {
    Map<String, List<String>> words = new TreeMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    SELECT post, id FROM interaction
                    WHERE space_id = :space AND account = :account AND at >= :since
                      AND kind IN ('comment', 'reply') AND NOT own AND post IS NOT NULL
                    ORDER BY post, id
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("since", since.toEpochMilli())
                .map(
                    (row, context) ->
                        words
                            .computeIfAbsent(row.getString("post"), post -> new ArrayList<>())
                            .add(row.getString("id")))
                .list());
    return words;
  }

  /** Takes rows away that their platform no longer has. */
  public void remove(String account, List<String> ids) {
    jdbi.useTransaction(
        h -> {
          new RowsBefore(h, space, account).takeAway(ids, begin(h, account));
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  DELETE FROM interaction
                  WHERE space_id = :space AND account = :account AND id = :id
                  """);
          ids.forEach(
              id -> batch.bind("space", space).bind("account", account).bind("id", id).add());
          batch.execute();
          stamp(h, space, account);
        });
  }

  /**
   * Notes what the owner says about a row, column by column; an empty text takes it back. No import
   * overwrites it. It counts as a write, so that what is evaluated is evaluated anew.
   *
   * @param said by {@link Noted#COLUMNS}
   * @return the row since; empty where there is none up to that moment
   */
  public Optional<Interaction> note(
      String account, String row, Map<String, String> said, Instant at) {
    if (!Noted.COLUMNS.containsAll(said.keySet())) {
      throw new IllegalArgumentException("not to be noted: " + said.keySet());
    }
    return jdbi.inTransaction(
            h -> {
              boolean known = new Notes(h, space, account).say(row, said, at, begin(h, account));
              if (known) {
                stamp(h, space, account);
              }
              return known;
            })
        ? find(account, row)
        : Optional.empty();
  }

  /** Changes with every write to the account's activity, unless it only counts anew. */
  public long stamp(String account) {
    return jdbi.withHandle(h -> newest(h, space, account));
  }

  /** The same for all accounts at once; one without activity may be missing. */
  public Map<String, Long> stamps() {
    return jdbi.withHandle(
        h -> {
          Map<String, Long> all = new HashMap<>();
          h.createQuery("SELECT account, number FROM activity_stamp WHERE space_id = :space")
              .bind("space", space)
              .map((row, context) -> Map.entry(row.getString("account"), row.getLong("number")))
              .forEach(e -> all.put(e.getKey(), e.getValue()));
          return all;
        });
  }

  /** The number of the newest write; 0 where there is none. */
  static long newest(Handle h, String space, String account) {
    return h.createQuery(
            """
            SELECT number FROM activity_stamp
            WHERE space_id = :space AND account = :account
            """)
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Counts a write and gives the account's new stamp. */
  static long stamp(Handle handle, String space, String account) {
    handle
        .createUpdate(
            """
            INSERT INTO activity_stamp (space_id, account, number) VALUES (:space, '', 1)
            ON CONFLICT (space_id, account) DO UPDATE SET number = activity_stamp.number + 1
            """)
        .bind("space", space)
        .execute();
    return handle
        .createQuery(
            """
            INSERT INTO activity_stamp (space_id, account, number)
            SELECT space_id, :account, number FROM activity_stamp
            WHERE space_id = :space AND account = ''
            ON CONFLICT (space_id, account) DO UPDATE SET number = excluded.number
            RETURNING number
            """)
        .bind("space", space)
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  /** How many interactions are stored. */
  public long count(String account) {
    return jdbi.withHandle(h -> count(h, account));
  }

  /** Which kinds of rows are stored, by whether the account itself acted. */
  public Kinds kinds(String account) {
    Kinds kinds = new Kinds(EnumSet.noneOf(Kind.class), EnumSet.noneOf(Kind.class));
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    SELECT DISTINCT kind, own FROM interaction
                    WHERE space_id = :space AND account = :account
                    """)
                .bind("space", space)
                .bind("account", account)
                .map(
                    (row, context) ->
                        (row.getBoolean("own") ? kinds.own() : kinds.others())
                            .add(Kind.of(row.getString("kind")).orElseThrow()))
                .list());
    return kinds;
  }

  /** Kinds of what the account did, and of what others did. */
  public record Kinds(Set<Kind> own, Set<Kind> others) {}

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

  private static Interaction interaction(ResultSet row, StatementContext context)
      throws SQLException {
    return row(row);
  }

  /** With what the owner says about it, which goes before what was imported. */
  static Interaction row(ResultSet row) throws SQLException {
    Interaction imported = imported(row);
    Map<String, String> noted = Notes.in(row);
    if (noted.isEmpty()) {
      return imported;
    }
    Map<String, String> more = new HashMap<>(imported.more());
    more.putAll(noted);
    return imported.with(more);
  }

  /** As the import gave it. */
  static Interaction imported(ResultSet row) throws SQLException {
    String visibility = row.getString("visibility");
    String more = row.getString("more");
    long audience = row.getLong("audience");
    return Interaction.of(
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
