package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.DaysBefore;
import tend.model.Json;
import tend.model.Pause;
import tend.model.Preferences;
import tend.model.QuietHours;

/** The accounts of one space. Threads may share it. */
public final class AccountStore {
  static final List<String> EVERYTHING_OF_AN_ACCOUNT =
      List.of(
          "interaction",
          "interaction_before",
          "activity_stamp",
          "small_write",
          "item",
          "item_run",
          "item_stamp",
          "listing",
          "answer",
          "postponement",
          "connection",
          "stream_place",
          "shadow_item",
          "assignment",
          "list_stamp",
          "brought_back",
          "week_plan",
          "week_pin",
          "drawing",
          "won",
          "collaboration",
          "trial",
          "calendar_feed",
          "digest",
          "webhook",
          "looked_after",
          "account_change",
          "sync_problem");

  /** What may be a creator's instead; it goes with the last of their accounts. */
  private static final List<String> OF_CREATORS = List.of("calendar_feed", "digest", "webhook");

  private final Database database;
  private final Jdbi jdbi;
  private final String space;

  public AccountStore(Database database, String space) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM account WHERE space_id = :space ORDER BY name")
                .bind("space", space)
                .map(AccountStore::account)
                .list());
  }

  /** The names of all accounts, in their order: what is asked at every page costs no more. */
  public List<String> names() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT name FROM account WHERE space_id = :space ORDER BY name")
                .bind("space", space)
                .mapTo(String.class)
                .list());
  }

  /** The accounts of that creator, by name. */
  public List<Account> ofCreator(String creator) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM account WHERE space_id = :space AND creator = :creator
                    ORDER BY name
                    """)
                .bind("space", space)
                .bind("creator", creator)
                .map(AccountStore::account)
                .list());
  }

  /** The account of that name. */
  public Optional<Account> find(String name) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT * FROM account WHERE space_id = :space AND name = :name")
                .bind("space", space)
                .bind("name", name)
                .map(AccountStore::account)
                .findOne());
  }

  /** Adds the account or replaces what is known of it. */
  public void save(Account account) {
    jdbi.useHandle(h -> save(h, space, account));
  }

  static void save(Handle handle, String space, Account account) {
    Preferences p = account.preferences();
    handle
        .createUpdate(
            """
            INSERT INTO account (space_id, name, platform, me, sample, zone, minutes,
              opens, closes, rest_days, brand, creator, verified, regions,
              pauses, quiet, assistants, earlier)
            VALUES (:space, :name, :platform, :me, :sample, :zone, :minutes,
              :opens, :closes, :rest, :brand, :creator, :verified, :regions,
              :pauses, :quiet, :assistants, :earlier)
            ON CONFLICT (space_id, name) DO UPDATE SET
              platform = excluded.platform, me = excluded.me, sample = excluded.sample,
              zone = excluded.zone, minutes = excluded.minutes, opens = excluded.opens,
              closes = excluded.closes, rest_days = excluded.rest_days,
              brand = excluded.brand, creator = excluded.creator,
              verified = excluded.verified, regions = excluded.regions,
              pauses = excluded.pauses, quiet = excluded.quiet,
              assistants = excluded.assistants, earlier = excluded.earlier
            """)
        .bind("space", space)
        .bind("name", account.name())
        .bind("platform", account.platform())
        .bind("me", account.me())
        .bind("sample", account.sample())
        .bind("zone", p.zone() == null ? null : p.zone().getId())
        .bind("minutes", p.minutes().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .bind("opens", p.opens().toString())
        .bind("closes", p.closes().toString())
        .bind("rest", p.restDays().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .bind("brand", p.brand())
        .bind("creator", p.creator())
        .bind("verified", p.verified())
        .bind("regions", p.regions().stream().sorted().collect(Collectors.joining(" ")))
        .bind("pauses", words(p.pauses()))
        .bind("quiet", p.quiet() == null ? null : p.quiet().from() + "-" + p.quiet().to())
        .bind("assistants", Json.write(p.assistants()))
        .bind("earlier", Json.write(p.earlier()))
        .execute();
  }

  /** Deletes the account and everything of it in one step. */
  public void delete(String name) {
    jdbi.useTransaction(
        h -> {
          database.eraseDeletedBytes(h);
          for (String table : EVERYTHING_OF_AN_ACCOUNT) {
            h.createUpdate("DELETE FROM " + table + " WHERE space_id = :space AND account = :name")
                .bind("space", space)
                .bind("name", name)
                .execute();
          }
          CampaignStore.leave(h, space, name);
          h.createUpdate("DELETE FROM account WHERE space_id = :space AND name = :name")
              .bind("space", space)
              .bind("name", name)
              .execute();
          OF_CREATORS.forEach(table -> deleteOfNobody(h, table));
        });
  }

  private void deleteOfNobody(Handle h, String table) {
    h.createUpdate(
            "DELETE FROM "
                + table
                + " WHERE space_id = :space AND creator <> '' AND creator NOT IN ("
                + "SELECT creator FROM account WHERE space_id = :space AND creator IS NOT NULL)")
        .bind("space", space)
        .execute();
  }

  private static Account account(ResultSet row, StatementContext context) throws SQLException {
    String zone = row.getString("zone");
    Preferences preferences =
        new Preferences(
            zone == null ? null : ZoneId.of(zone),
            words(row.getString("minutes")).stream().map(Integer::valueOf).toList(),
            LocalTime.parse(row.getString("opens")),
            LocalTime.parse(row.getString("closes")),
            days(row.getString("rest_days")),
            row.getString("brand"),
            row.getString("creator"),
            verified(row),
            Set.copyOf(words(row.getString("regions"))),
            pauses(row.getString("pauses")),
            quiet(row.getString("quiet")),
            list(row.getString("assistants"), new TypeReference<List<Assistant>>() {}),
            list(row.getString("earlier"), new TypeReference<List<DaysBefore>>() {}));
    return new Account(
        row.getString("space_id"),
        row.getString("name"),
        row.getString("platform"),
        row.getString("me"),
        row.getBoolean("sample"),
        preferences);
  }

  /** Most accounts have none, and every page reads all accounts. */
  private static <T> List<T> list(String json, TypeReference<List<T>> type) {
    return json.equals("[]") ? List.of() : Json.read(json, type);
  }

  private static @Nullable Boolean verified(ResultSet row) throws SQLException {
    boolean verified = row.getBoolean("verified");
    return row.wasNull() ? null : verified;
  }

  private static List<String> words(String joined) {
    return Arrays.stream(joined.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }

  private static String words(List<Pause> pauses) {
    return pauses.stream().map(p -> p.from() + ".." + p.to()).collect(Collectors.joining(" "));
  }

  private static List<Pause> pauses(String joined) {
    return words(joined).stream()
        .map(w -> w.split("\\.\\.", -1))
        .map(days -> new Pause(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
        .toList();
  }

  private static @Nullable QuietHours quiet(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String[] times = written.split("-", -1);
    return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  private static Set<DayOfWeek> days(String joined) {
    return words(joined).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }
}
