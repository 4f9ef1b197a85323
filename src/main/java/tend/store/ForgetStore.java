package tend.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.PersonKey;
import tend.store.Bodies.Stored;

/**
 * Finds people in the accounts of one space and forgets them: rows, items, answers and pages of the
 * database, at once and for good. Threads may share it.
 */
public final class ForgetStore {
  /** The name under which a mark holds for every account. */
  public static final String EVERY_ACCOUNT = "";

  private static final String BY_KEY = "key:";
  private static final String BY_NAME = "name:";

  private final Database database;
  private final Jdbi jdbi;
  private final String space;

  public ForgetStore(Database database, String space) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * Somebody who did something on an account.
   *
   * @param key the platform's key; null where only a name is known
   * @param names every display name they had, or the one they are known by
   */
  public record Known(String account, @Nullable String key, Set<String> names, long rows) {
    /** Somebody who did nothing there. */
    static Known pointedAt(String account, String who, boolean isKey) {
      return isKey
          ? new Known(account, who, Set.of(), 0)
          : new Known(account, null, Set.of(who), 0);
    }

    /** What to call them by on the command line: the key, else the name. */
    public String shown() {
      return key != null ? key : String.join(" ", names);
    }

    /** What means nobody else on the command line. */
    public String exact() {
      return (key != null ? BY_KEY : BY_NAME) + shown();
    }
  }

  /**
   * What forgetting did.
   *
   * @param rows of theirs that are gone
   * @param mentions texts of others and of the account itself that still say their name
   */
  public record Erased(long rows, long items, long answers, long mentions) {}

  /**
   * How many campaigns and trials say a name: their owner's own words.
   *
   * @param draws how many draws there were, each of which wrote a file with keys
   */
  public record OwnWords(long campaigns, long trials, long draws) {}

  private record Signed(@Nullable String key, @Nullable String name, long rows) {}

  /**
   * Everybody on the account who may be meant: by {@code key:…} or {@code name:…} exactly, else by
   * key or display name. Whoever did nothing there is found where rows point to them.
   */
  public List<Known> find(String account, String asked) {
    boolean byKey = asked.startsWith(BY_KEY);
    boolean byName = asked.startsWith(BY_NAME);
    String who = asked.substring(byKey ? BY_KEY.length() : byName ? BY_NAME.length() : 0);
    return jdbi.withHandle(
        h -> {
          List<Known> people = new ArrayList<>();
          List<Signed> rows = signed(h, account, who);
          boolean same = false;
          for (String key : keys(rows)) {
            boolean isKey = key.equals(who);
            if (isKey ? !byName : !byKey) {
              Known known = keyed(h, account, key);
              people.add(known);
              same |= isKey && known.names().contains(who);
            }
          }
          long unkeyed = rows.stream().filter(r -> r.key() == null).mapToLong(Signed::rows).sum();
          if (unkeyed > 0 && !byKey && !same) {
            if (byName) {
              people.clear();
            }
            people.add(new Known(account, null, Set.of(who), unkeyed));
          }
          return people.isEmpty()
                  && (new PointingRows(h, space, account).pointTo(who)
                      || CollaborationStore.people(h, space, account).contains(who))
              ? List.of(Known.pointedAt(account, who, byKey || (!byName && Pointers.isKey(who))))
              : List.copyOf(people);
        });
  }

  private static Set<String> keys(List<Signed> rows) {
    Set<String> keys = new TreeSet<>();
    rows.stream().map(Signed::key).filter(Objects::nonNull).forEach(keys::add);
    return keys;
  }

  /** Whether that is the key of the account itself. */
  public boolean isOwn(String account, String asked) {
    String key = asked.startsWith(BY_KEY) ? asked.substring(BY_KEY.length()) : asked;
    return jdbi.withHandle(
        h ->
            h.createQuery(
                        """
                        SELECT COUNT(*) FROM account
                        WHERE space_id = :space AND name = :account AND (me = :key OR EXISTS (
                          SELECT 1 FROM interaction WHERE space_id = :space AND account = :account
                            AND own = TRUE AND author_id = :key))
                        """)
                    .bind("space", space)
                    .bind("account", account)
                    .bind("key", key)
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  private List<Signed> signed(Handle h, String account, String keyOrName) {
    return h.createQuery(
            """
            SELECT author_id, author_name, COUNT(*) AS many FROM interaction
            WHERE space_id = :space AND account = :account AND own = FALSE
              AND (author_id = :who OR author_name = :who)
            GROUP BY author_id, author_name ORDER BY author_id, author_name
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("who", keyOrName)
        .map((row, context) -> signed(row))
        .list();
  }

  private Known keyed(Handle h, String account, String key) {
    List<Signed> all = signed(h, account, key).stream().filter(s -> key.equals(s.key())).toList();
    Set<String> names = new TreeSet<>();
    all.stream().map(Signed::name).filter(Objects::nonNull).forEach(names::add);
    return new Known(account, key, names, all.stream().mapToLong(Signed::rows).sum());
  }

  /**
   * Erases the person from the account and marks them there, or everywhere, in one transaction.
   *
   * @param everywhere whether no account may take them in again
   */
  public Erased forget(Known person, boolean everywhere) {
    return jdbi.inTransaction(
        h -> {
          database.eraseDeletedBytes(h);
          Set<String> alone = namesOfNobodyElse(h, person);
          Set<String> unkeyed = person.key() == null ? person.names() : alone;
          PointingRows pointing = new PointingRows(h, space, person.account());
          Redaction theirs = redaction(h, person, unkeyed);
          Redaction redaction = theirs.and(eraseBefore(h, person, unkeyed, pointing, theirs));
          long rows = delete(h, person, unkeyed);
          pointing.erase(person, unkeyed);
          TrialStore.redact(h, space, person.account(), redaction);
          new Notes(h, space, person.account()).redact(redaction);
          forgetWins(h, person, unkeyed);
          Set<String> called = new TreeSet<>(unkeyed);
          called.add(person.shown());
          CollaborationStore.forget(h, space, person.account(), called, redaction);
          new Listings(h, space, person.account()).redact(redaction);
          long items = redactItems(h, person.account(), redaction);
          long answers = redactAnswers(h, person.account(), redaction);
          AssignmentStore.of(h, space, person.account())
              .forEach(one -> AssignmentStore.assign(h, space, redaction.of(one)));
          Marks.add(
              h,
              space,
              everywhere ? EVERY_ACCOUNT : person.account(),
              person.key(),
              person.names(),
              alone.containsAll(person.names()));
          ActivityStore.stamp(h, space, person.account());
          new SmallWrites(h, space, person.account()).forget();
          return new Erased(rows, items, answers, mentions(h, person));
        });
  }

  /**
   * How many campaigns and trials say somebody's key or a name of theirs, in how they stand or in a
   * step taken with them.
   *
   * @param everywhere whether those of other accounts count, too
   */
  public OwnWords ownWords(List<Known> people, boolean everywhere) {
    Set<String> called = new TreeSet<>();
    Set<String> on = new TreeSet<>();
    people.forEach(
        one -> {
          called.addAll(one.names());
          called.add(one.shown());
          on.add(one.account());
        });
    List<Pattern> words = called.stream().map(Redaction::asWord).toList();
    Predicate<String> says = text -> words.stream().anyMatch(w -> w.matcher(text).find());
    return jdbi.withHandle(
        h -> {
          List<String> accounts = everywhere ? accounts(h) : List.copyOf(on);
          long trials = 0;
          long draws = 0;
          for (String account : accounts) {
            trials += TrialStore.saying(h, space, account, says);
            draws += DrawStore.drawn(h, space, account);
          }
          return new OwnWords(CampaignStore.saying(h, space, accounts, says), trials, draws);
        });
  }

  /**
   * Takes over who was forgotten in another embedded database, and forgets whoever of them is here.
   *
   * @return how many rows that erased
   */
  long forgetAgain(Path other) {
    jdbi.useHandle(
        h -> {
          h.createUpdate("ATTACH DATABASE :other AS other")
              .bind("other", other.toString())
              .execute();
          try {
            if (knowsForgetting(h)) {
              h.execute("INSERT OR IGNORE INTO main.forgotten SELECT * FROM other.forgotten");
              h.execute(
                  "INSERT OR IGNORE INTO main.forgotten_secret SELECT * FROM"
                      + " other.forgotten_secret");
            }
          } finally {
            h.execute("DETACH DATABASE other");
          }
        });
    long rows = 0;
    for (Known person : marked()) {
      rows += forget(person, false).rows();
    }
    scrub();
    return rows;
  }

  private static boolean knowsForgetting(Handle h) {
    return h.createQuery("SELECT COUNT(*) FROM other.sqlite_master WHERE name = 'forgotten_secret'")
            .mapTo(Long.class)
            .one()
        == 1;
  }

  /** Everybody here whom a mark speaks of. */
  private List<Known> marked() {
    return jdbi.withHandle(
        h -> {
          List<Known> people = new ArrayList<>();
          for (String account : accounts(h)) {
            Marks marks = Marks.of(h, space, account);
            Set<String> keys = new TreeSet<>();
            for (Signed one : everybody(h, account)) {
              if (!marks.by(one.key(), one.name())) {
                continue;
              }
              if (one.key() == null) {
                people.add(
                    new Known(
                        account, null, Set.of(Objects.requireNonNull(one.name())), one.rows()));
              } else if (keys.add(one.key())) {
                people.add(keyed(h, account, one.key()));
              }
            }
            people.addAll(new PointingRows(h, space, account).forgotten(marks));
            CollaborationStore.people(h, space, account).stream()
                .filter(who -> marks.by(who, who) && !keys.contains(who))
                .map(who -> Known.pointedAt(account, who, true))
                .forEach(people::add);
          }
          return people;
        });
  }

  private List<String> accounts(Handle h) {
    return h.createQuery("SELECT name FROM account WHERE space_id = :space ORDER BY name")
        .bind("space", space)
        .mapTo(String.class)
        .list();
  }

  private List<Signed> everybody(Handle h, String account) {
    return h.createQuery(
            """
            SELECT author_id, author_name, COUNT(*) AS many FROM interaction
            WHERE space_id = :space AND account = :account AND own = FALSE
            GROUP BY author_id, author_name ORDER BY author_id, author_name
            """)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> signed(row))
        .list();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(
        row.getString("author_id"), row.getString("author_name"), row.getLong("many"));
  }

  /**
   * Leaves nothing of what was erased in the files of the embedded database.
   *
   * @return whether it could; not while another process reads
   */
  public boolean scrub() {
    return database.scrub();
  }

  /**
   * The person's names that nobody with another key bears: rows that know names only are theirs.
   */
  private Set<String> namesOfNobodyElse(Handle h, Known person) {
    Set<String> alone = new HashSet<>();
    for (String name : person.names()) {
      Optional<String> other =
          signed(h, person.account(), name).stream()
              .map(Signed::key)
              .filter(Objects::nonNull)
              .filter(key -> !key.equals(person.key()))
              .findFirst();
      if (other.isEmpty()) {
        alone.add(name);
      }
    }
    return alone;
  }

  private static final String THEIRS =
      """
       WHERE space_id = :space AND account = :account AND own = FALSE
         AND (author_id = :key OR (author_id IS NULL AND author_name = :name))
      """;

  private Redaction redaction(Handle h, Known person, Set<String> alone) {
    Set<String> ids = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Optional<String> name : orNone(alone)) {
      h.createQuery("SELECT id, text FROM interaction" + THEIRS)
          .bind("space", space)
          .bind("account", person.account())
          .bind("key", person.key())
          .bind("name", name.orElse(null))
          .map(
              (row, context) -> {
                ids.add(row.getString("id"));
                String text = row.getString("text");
                return text == null || text.isBlank() || texts.add(text);
              })
          .list();
    }
    return new Redaction(person.shown(), person.names(), ids, texts);
  }

  private static List<Optional<String>> orNone(Set<String> names) {
    return names.isEmpty()
        ? List.of(Optional.empty())
        : names.stream().sorted().map(Optional::of).toList();
  }

  private long delete(Handle h, Known person, Set<String> alone) {
    long rows = 0;
    for (Optional<String> name : orNone(alone)) {
      rows +=
          h.createUpdate("DELETE FROM interaction" + THEIRS)
              .bind("space", space)
              .bind("account", person.account())
              .bind("key", person.key())
              .bind("name", name.orElse(null))
              .execute();
    }
    return rows;
  }

  private void forgetWins(Handle h, Known person, Set<String> unkeyed) {
    Set<String> keys = new TreeSet<>();
    unkeyed.forEach(name -> keys.add(PersonKey.ofName(name)));
    keys.add(person.shown());
    for (String key : keys) {
      h.createUpdate(
              "DELETE FROM won WHERE space_id = :space AND account = :account AND person = :key")
          .bind("space", space)
          .bind("account", person.account())
          .bind("key", key)
          .execute();
    }
  }

  /** The same among rows that were replaced since some list was made from them. */
  private List<Interaction> eraseBefore(
      Handle h, Known person, Set<String> alone, PointingRows pointing, Redaction redaction) {
    return new RowsBefore(h, space, person.account())
        .erase(
            one ->
                !one.own()
                    && (one.authorId() == null
                        ? alone.contains(one.authorName())
                        : one.authorId().equals(person.key())),
            one -> redaction.of(pointing.without(one, person, alone)));
  }

  private long redactItems(Handle h, String account, Redaction redaction) {
    List<Stored> all =
        h.createQuery(
                """
                SELECT id, account, body, runs FROM item
                WHERE space_id = :space AND account = :account ORDER BY id
                """)
            .bind("space", space)
            .bind("account", account)
            .map((row, context) -> Stored.of(row))
            .list();
    Bodies bodies = new Bodies(h, space);
    long changed = 0;
    long number = 0;
    for (Stored one : all) {
      Item before = bodies.item(one);
      Item after = redaction.of(before);
      if (!after.equals(before)) {
        number = number == 0 ? ItemStamp.next(h, space, account).number() : number;
        Stored stored = bodies.keep(account, after);
        changed +=
            h.createUpdate(
                    """
                    UPDATE item SET body = :body, runs = :runs, forgotten = TRUE, number = :number
                    WHERE space_id = :space AND id = :id
                    """)
                .bind("space", space)
                .bind("number", number)
                .bind("id", one.id())
                .bind("body", stored.frame())
                .bind("runs", stored.runs())
                .execute();
      }
    }
    if (changed > 0) {
      bodies.dropUnused(account);
    }
    return changed;
  }

  private long redactAnswers(Handle h, String account, Redaction redaction) {
    long changed = 0;
    for (Answer before : AnswerStore.of(h, space, account)) {
      Answer after = redaction.of(before);
      if (!after.equals(before)) {
        AnswerStore.give(h, space, after);
        changed++;
      }
    }
    return changed;
  }

  private long mentions(Handle h, Known person) {
    Set<String> ids = new HashSet<>();
    for (String name : person.names()) {
      Pattern word = Redaction.asWord(name);
      h.createQuery(
              """
              SELECT id, text FROM interaction
              WHERE space_id = :space AND account = :account AND text IS NOT NULL
              """)
          .setFetchSize(1_000)
          .bind("space", space)
          .bind("account", person.account())
          .map(
              (row, context) ->
                  word.matcher(row.getString("text")).find() && ids.add(row.getString("id")))
          .useIterator(rows -> rows.forEachRemaining(unused -> {}));
    }
    return ids.size();
  }
}
