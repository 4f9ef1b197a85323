package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tend.model.Json;
import tend.model.campaign.Campaign;
import tend.model.campaign.Met;

/**
 * The campaigns of one space: every step that was taken with each, the newest being how it stands.
 * Threads may share it.
 */
public final class CampaignStore {
  private static final String STANDING =
      """
      SELECT * FROM campaign AS one WHERE space_id = :space AND number = (
        SELECT MAX(number) FROM campaign WHERE space_id = :space AND id = one.id)
      """;

  private final Jdbi jdbi;
  private final String space;

  public CampaignStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * How a campaign stood after something was done with it.
   *
   * @param what was done, in words
   */
  public record Taken(int number, String what, Instant at, Campaign campaign) {}

  /** All campaigns as they stand, by first day, then by id. */
  public List<Campaign> all() {
    return jdbi.withHandle(h -> standing(h, space));
  }

  private static List<Campaign> standing(Handle h, String space) {
    return h.createQuery(STANDING).bind("space", space).map(CampaignStore::taken).list().stream()
        .map(Taken::campaign)
        .sorted(java.util.Comparator.comparing(Campaign::starts).thenComparing(Campaign::id))
        .toList();
  }

  /** The campaign of that id as it stands. */
  public Optional<Campaign> find(String id) {
    List<Taken> taken = history(id);
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1).campaign());
  }

  /** Everything that was done with it, oldest first. */
  public List<Taken> history(String id) {
    return jdbi.withHandle(h -> history(h, id));
  }

  private List<Taken> history(Handle h, String id) {
    return h.createQuery(
            "SELECT * FROM campaign WHERE space_id = :space AND id = :id ORDER BY number")
        .bind("space", space)
        .bind("id", id)
        .map(CampaignStore::taken)
        .list();
  }

  /**
   * Keeps how it stands now.
   *
   * @param before how it stood when this was begun; null for a new one
   * @return false where it stands differently by now, or exists already; nothing is kept then
   */
  public boolean take(@Nullable Campaign before, Campaign now, String what, Instant at) {
    return jdbi.inTransaction(
        h -> {
          List<Taken> taken = history(h, now.id());
          Taken last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
          boolean same = last == null ? before == null : last.campaign().equals(before);
          return same && insert(h, space, now, last == null ? 1 : last.number() + 1, what, at) == 1;
        });
  }

  private static int insert(
      Handle h, String space, Campaign now, int number, String what, Instant at) {
    return h.createUpdate(
            """
            INSERT INTO campaign (space_id, id, number, at, what, body)
            VALUES (:space, :id, :number, :at, :what, :body) ON CONFLICT DO NOTHING
            """)
        .bind("space", space)
        .bind("id", now.id())
        .bind("number", number)
        .bind("at", at.toEpochMilli())
        .bind("what", what)
        .bind("body", Json.write(now))
        .execute();
  }

  /**
   * Takes the newest step back, once.
   *
   * @param number the step that is meant; null for whatever is newest
   * @return empty where another is the newest by now, or there is none but its making
   */
  public Optional<Taken> undo(String id, @Nullable Integer number) {
    return jdbi.inTransaction(
        h -> {
          List<Taken> taken = history(h, id);
          if (taken.size() < 2) {
            return Optional.empty();
          }
          Taken last = taken.get(taken.size() - 1);
          boolean meant = number == null || number == last.number();
          return meant && delete(h, id, last.number()) == 1 ? Optional.of(last) : Optional.empty();
        });
  }

  private int delete(Handle h, String id, int number) {
    return h.createUpdate(
            "DELETE FROM campaign WHERE space_id = :space AND id = :id AND number = :number")
        .bind("space", space)
        .bind("id", id)
        .bind("number", number)
        .execute();
  }

  /** Deletes it with its history; false when there was none. */
  public boolean delete(String id) {
    return jdbi.withHandle(h -> delete(h, space, id)) > 0;
  }

  private static int delete(Handle h, String space, String id) {
    return h.createUpdate("DELETE FROM campaign WHERE space_id = :space AND id = :id")
        .bind("space", space)
        .bind("id", id)
        .execute();
  }

  /** A deleted account leaves its campaigns; one that was on no other goes with it. */
  static void leave(Handle h, String space, String account) {
    for (Campaign one : standing(h, space)) {
      List<String> others = one.accounts().stream().filter(a -> !a.equals(account)).toList();
      if (others.size() < one.accounts().size()) {
        delete(h, space, one.id());
        if (!others.isEmpty()) {
          insert(h, space, one.on(others), 1, "left by an account that was deleted", one.made());
        }
      }
    }
  }

  /** How many on one of the accounts say that, now or after any step taken with them. */
  static long saying(Handle h, String space, List<String> accounts, Predicate<String> says) {
    return h
        .createQuery("SELECT * FROM campaign WHERE space_id = :space ORDER BY id, number")
        .bind("space", space)
        .map(CampaignStore::taken)
        .list()
        .stream()
        .filter(one -> one.campaign().accounts().stream().anyMatch(accounts::contains))
        .filter(one -> words(one).anyMatch(says))
        .map(one -> one.campaign().id())
        .distinct()
        .count();
  }

  /** What its owner wrote; phases and steps are their template's. */
  private static Stream<String> words(Taken one) {
    Campaign it = one.campaign();
    Stream<@Nullable String> said =
        Stream.of(
            it.id().replace('-', ' '),
            it.name(),
            it.goal(),
            it.owner(),
            it.terms().prize(),
            it.terms().hashtag(),
            one.what());
    return Stream.concat(
        said.filter(Objects::nonNull).map(Objects::requireNonNull),
        it.met().stream().map(Met::how));
  }

  private static Taken taken(ResultSet row, StatementContext context) throws SQLException {
    return new Taken(
        row.getInt("number"),
        row.getString("what"),
        Instant.ofEpochMilli(row.getLong("at")),
        Json.read(row.getString("body"), new TypeReference<Campaign>() {}));
  }
}
