package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tend.model.Json;

/**
 * What is written and not released: what each folder held when it was last looked at, and the
 * drafts of people. Threads and processes may share it.
 */
public final class WorkingCopies {
  private final Jdbi jdbi;
  private final String space;

  public WorkingCopies(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * One playbook of one folder.
   *
   * @param seen the content it had when it was last looked at
   * @param beganFrom the number of the version that content was or was made from; null when unknown
   */
  public record Copy(String seen, @Nullable Integer beganFrom) {}

  /** Words that wait. */
  public record Draft(
      String playbook,
      String who,
      @Nullable Integer beganFrom,
      SortedMap<String, String> files,
      Instant at) {}

  /** The playbooks of a folder that were looked at before, by id. */
  public Map<String, Copy> of(String folder) {
    Map<String, Copy> copies = new TreeMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT * FROM working_copy WHERE space_id = :space AND folder = :folder")
                .bind("space", space)
                .bind("folder", folder)
                .map(
                    (row, context) -> {
                      int from = row.getInt("began_from");
                      return copies.put(
                          row.getString("playbook"),
                          new Copy(row.getString("seen"), row.wasNull() ? null : from));
                    })
                .list());
    return copies;
  }

  /** Notes what the folder holds. */
  public void see(String folder, String playbook, Copy copy) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO working_copy (space_id, folder, playbook, seen, began_from)
                    VALUES (:space, :folder, :playbook, :seen, :from)
                    ON CONFLICT (space_id, folder, playbook) DO UPDATE SET
                      seen = excluded.seen, began_from = excluded.began_from
                    """)
                .bind("space", space)
                .bind("folder", folder)
                .bind("playbook", playbook)
                .bind("seen", copy.seen())
                .bind("from", copy.beganFrom())
                .execute());
  }

  /** Whether a save waits to be released by a person. */
  public boolean team() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM team WHERE space_id = :space")
                    .bind("space", space)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** From now on a save waits, or no longer. */
  public void team(boolean on) {
    String sql =
        on
            ? "INSERT INTO team (space_id) VALUES (:space) ON CONFLICT DO NOTHING"
            : "DELETE FROM team WHERE space_id = :space";
    jdbi.useHandle(h -> h.createUpdate(sql).bind("space", space).execute());
  }

  /** Keeps a draft in place of an earlier one of that person for that playbook. */
  public void keep(Draft draft) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO draft (space_id, playbook, who, began_from, files, at)
                    VALUES (:space, :playbook, :who, :from, :files, :at)
                    ON CONFLICT (space_id, playbook, who) DO UPDATE SET
                      began_from = excluded.began_from, files = excluded.files, at = excluded.at
                    """)
                .bind("space", space)
                .bind("playbook", draft.playbook())
                .bind("who", draft.who())
                .bind("from", draft.beganFrom())
                .bind("files", Json.write(draft.files()))
                .bind("at", draft.at().toEpochMilli())
                .execute());
  }

  /** The draft is released or given up. */
  public void drop(String playbook, String who) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    DELETE FROM draft
                    WHERE space_id = :space AND playbook = :playbook AND who = :who
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .bind("who", who)
                .execute());
  }

  /** The drafts of a playbook, by person. */
  public List<Draft> drafts(String playbook) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM draft WHERE space_id = :space AND playbook = :playbook ORDER BY who
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .map(
                    (row, context) -> {
                      int from = row.getInt("began_from");
                      boolean unknown = row.wasNull();
                      return new Draft(
                          playbook,
                          row.getString("who"),
                          unknown ? null : Integer.valueOf(from),
                          Json.read(
                              row.getString("files"),
                              new TypeReference<TreeMap<String, String>>() {}),
                          Instant.ofEpochMilli(row.getLong("at")));
                    })
                .list());
  }

  /** Keeps what a rules version stands for. */
  public void keepSet(String version, SortedMap<String, String> parts) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO rules_set (space_id, version, parts)
                    VALUES (:space, :version, :parts) ON CONFLICT DO NOTHING
                    """)
                .bind("space", space)
                .bind("version", version)
                .bind("parts", Json.write(parts))
                .execute());
  }

  /** Whether it is kept what that rules version stands for. */
  public boolean hasSet(String version) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT 1 FROM rules_set WHERE space_id = :space AND version = :version")
                .bind("space", space)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /** What a rules version stood for: a word on each playbook, policy pack and the vocabulary. */
  public Optional<SortedMap<String, String>> set(String version) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT parts FROM rules_set WHERE space_id = :space AND version = :version")
                .bind("space", space)
                .bind("version", version)
                .mapTo(String.class)
                .findOne()
                .map(parts -> Json.read(parts, new TypeReference<TreeMap<String, String>>() {})));
  }
}
