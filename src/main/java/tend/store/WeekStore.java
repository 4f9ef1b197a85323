package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import tend.model.Json;
import tend.model.Whose;

/**
 * The plan of the coming weeks as it was last made, and the days that people chose, by the ids of
 * works. Threads may share it.
 */
public final class WeekStore {
  private final Jdbi jdbi;
  private final String space;

  public WeekStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** A creator of one account is somebody else than the account alone. */
  private static boolean isCreator(Whose whose) {
    return whose.several() || !whose.accounts().get(0).name().equals(whose.name());
  }

  private static String account(Whose whose) {
    return isCreator(whose) ? "" : whose.name();
  }

  private static String creator(Whose whose) {
    return isCreator(whose) ? whose.name() : "";
  }

  /** The days of the last plan, by work; none where there was no plan. */
  public Map<String, LocalDate> plan(Whose whose) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT body FROM week_plan
                    WHERE space_id = :space AND account = :account AND creator = :creator
                    """)
                .bind("space", space)
                .bind("account", account(whose))
                .bind("creator", creator(whose))
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.read(body, new TypeReference<Map<String, LocalDate>>() {}))
                .orElse(Map.of()));
  }

  /** Keeps the days in place of the plan before, unless that was made at a later moment. */
  public void keep(Whose whose, Map<String, LocalDate> days, Instant at) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO week_plan (space_id, account, creator, at, body)
                    VALUES (:space, :account, :creator, :at, :body)
                    ON CONFLICT (space_id, account, creator) DO UPDATE SET
                      at = excluded.at, body = excluded.body
                    WHERE week_plan.at <= excluded.at
                    """)
                .bind("space", space)
                .bind("account", account(whose))
                .bind("creator", creator(whose))
                .bind("at", at.toEpochMilli())
                .bind("body", Json.write(new TreeMap<>(days)))
                .execute());
  }

  /** The days chosen for works of the account, by work. */
  public Map<String, LocalDate> pins(String account) {
    Map<String, LocalDate> pins = new TreeMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    SELECT work, day FROM week_pin WHERE space_id = :space AND account = :account
                    ORDER BY work
                    """)
                .bind("space", space)
                .bind("account", account)
                .map(
                    (row, context) ->
                        pins.put(row.getString("work"), LocalDate.parse(row.getString("day"))))
                .list());
    return pins;
  }

  /** Keeps that day for the work. */
  public void pin(String account, String work, LocalDate day) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO week_pin (space_id, account, work, day)
                    VALUES (:space, :account, :work, :day)
                    ON CONFLICT (space_id, account, work) DO UPDATE SET day = excluded.day
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("work", work)
                .bind("day", day.toString())
                .execute());
  }

  /** Keeps the day for another work instead, unless that has one. */
  public void pinInstead(String account, String was, String now) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE week_pin SET work = :now
                    WHERE space_id = :space AND account = :account AND work = :was
                      AND NOT EXISTS (
                        SELECT 1 FROM week_pin
                        WHERE space_id = :space AND account = :account AND work = :now)
                    """)
                .bind("space", space)
                .bind("account", account)
                .bind("was", was)
                .bind("now", now)
                .execute());
  }

  /** Lets the work go where it fits; whether a day was chosen for it. */
  public boolean unpin(String account, String work) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        DELETE FROM week_pin
                        WHERE space_id = :space AND account = :account AND work = :work
                        """)
                    .bind("space", space)
                    .bind("account", account)
                    .bind("work", work)
                    .execute()
                > 0);
  }
}
