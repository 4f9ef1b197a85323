package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tend.model.Json;
import tend.model.Later;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;

/**
 * Every version of every playbook that was ever released, and each step of its life; nothing of it
 * is ever changed. Threads and processes may share it.
 */
public final class PlaybookStore {
  private final Jdbi jdbi;
  private final String space;

  public PlaybookStore(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /**
   * One version with all its files.
   *
   * @param number counts the versions of the playbook from 1
   * @param version names the content
   * @param kept its files, read when they are asked for
   * @param vocabulary the content of the vocabulary it was checked with; null where none was kept
   */
  public record Published(
      String playbook,
      int number,
      String version,
      Supplier<SortedMap<String, String>> kept,
      @Nullable String vocabulary,
      Instant at) {
    /** All its files by name. */
    public SortedMap<String, String> files() {
      return kept.get();
    }

    /** Whether it says exactly that, in the same sentences as far as they were kept. */
    public boolean says(Content content) {
      return version.equals(content.version())
          && (vocabulary == null || vocabulary.equals(content.vocabulary()));
    }
  }

  /** Files that become a version. */
  public record Content(
      String version, SortedMap<String, String> files, @Nullable String vocabulary) {}

  /**
   * A step to take.
   *
   * @param after the number of the step it builds on; 0 for the first
   * @param content the files of a new version; null where the step speaks of {@code version}
   */
  public record Step(
      String playbook,
      int after,
      Release.Kind kind,
      @Nullable Content content,
      int version,
      Stage stage,
      int share,
      Instant at,
      String who,
      String why) {
    /** The step that brings those files in force for everyone by themselves. */
    public static Step saved(String playbook, int after, Content content, Instant at, String who) {
      return new Step(
          playbook, after, Release.Kind.SAVED, content, 0, Stage.EVERYONE, 100, at, who, "");
    }
  }

  /** Somebody else took a step in between; nothing was written. */
  public static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String playbook) {
      super(playbook + " was released by somebody else in between");
    }
  }

  /**
   * Takes all those steps, or none.
   *
   * @throws Overtaken when one of them no longer builds on the newest step of its playbook
   */
  public List<Release> take(List<Step> steps) {
    try {
      return jdbi.inTransaction(h -> steps.stream().map(step -> take(h, step)).toList());
    } catch (JdbiException e) {
      if (steps.stream().anyMatch(s -> last(s.playbook()) != s.after())) {
        throw new Overtaken(steps.get(0).playbook());
      }
      throw e;
    }
  }

  private int last(String playbook) {
    return standing(playbook).map(s -> s.last().number()).orElse(0);
  }

  private Release take(Handle h, Step step) {
    List<Release> before = releases(h, step.playbook());
    if (before.size() != step.after()) {
      throw new Overtaken(step.playbook());
    }
    Content content = step.content();
    int version = content == null ? step.version() : add(h, step, content);
    Release release =
        new Release(
            step.playbook(),
            step.after() + 1,
            step.kind(),
            version,
            step.stage(),
            step.share(),
            step.at(),
            step.who(),
            step.why(),
            null,
            null);
    h.createUpdate(
            """
            INSERT INTO release (space_id, playbook, number, kind, version, stage, share, at, who, why)
            VALUES (:space, :playbook, :number, :kind, :version, :stage, :share, :at, :who, :why)
            """)
        .bind("space", space)
        .bind("playbook", release.playbook())
        .bind("number", release.number())
        .bind("kind", release.kind().word())
        .bind("version", version)
        .bind("stage", release.stage().word())
        .bind("share", release.share())
        .bind("at", release.at().toEpochMilli())
        .bind("who", release.who())
        .bind("why", release.why())
        .execute();
    return release;
  }

  private int add(Handle h, Step step, Content content) {
    int number =
        h.createQuery(
                """
                SELECT COALESCE(MAX(number), 0) + 1 FROM playbook_version
                WHERE space_id = :space AND playbook = :playbook
                """)
            .bind("space", space)
            .bind("playbook", step.playbook())
            .mapTo(Integer.class)
            .one();
    h.createUpdate(
            """
            INSERT INTO playbook_version (space_id, playbook, number, version, files, vocabulary, at)
            VALUES (:space, :playbook, :number, :version, :files, :vocabulary, :at)
            """)
        .bind("space", space)
        .bind("playbook", step.playbook())
        .bind("number", number)
        .bind("version", content.version())
        .bind("files", Json.write(content.files()))
        .bind("vocabulary", content.vocabulary())
        .bind("at", step.at().toEpochMilli())
        .execute();
    return number;
  }

  /** Brings files in force for everyone; nothing happens when they are already. */
  public void keep(String playbook, Content content, Instant at, String who) {
    if (!isInForce(playbook, content)) {
      try {
        take(List.of(Step.saved(playbook, last(playbook), content, at, who)));
      } catch (Overtaken e) {
        if (!isInForce(playbook, content)) {
          throw e;
        }
      }
    }
  }

  private boolean isInForce(String playbook, Content content) {
    return inForce(playbook).filter(now -> now.version().equals(content.version())).isPresent();
  }

  /** Notes of a step what it changed. */
  public void tell(Release step, int looked, int changed) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE release SET looked = :looked, changed = :changed
                    WHERE space_id = :space AND playbook = :playbook AND number = :number
                    """)
                .bind("space", space)
                .bind("playbook", step.playbook())
                .bind("number", step.number())
                .bind("looked", looked)
                .bind("changed", changed)
                .execute());
  }

  /** How many steps were ever taken; grows with each. */
  public long steps() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM release WHERE space_id = :space")
                .bind("space", space)
                .mapTo(Long.class)
                .one());
  }

  /** The steps of a playbook, oldest first. */
  public List<Release> releases(String playbook) {
    return jdbi.withHandle(h -> releases(h, playbook));
  }

  private List<Release> releases(Handle h, String playbook) {
    return h.createQuery(
            """
            SELECT * FROM release WHERE space_id = :space AND playbook = :playbook ORDER BY number
            """)
        .bind("space", space)
        .bind("playbook", playbook)
        .map(PlaybookStore::release)
        .list();
  }

  /** How every playbook stands that was ever released, by id. */
  public SortedMap<String, Standing> standings() {
    TreeMap<String, List<Release>> steps = new TreeMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT * FROM release WHERE space_id = :space ORDER BY playbook, number")
                .bind("space", space)
                .map(PlaybookStore::release)
                .forEach(r -> steps.computeIfAbsent(r.playbook(), p -> new ArrayList<>()).add(r)));
    TreeMap<String, Standing> standings = new TreeMap<>();
    steps.forEach((id, all) -> Standing.of(all).ifPresent(s -> standings.put(id, s)));
    return standings;
  }

  /** How that playbook stands; empty when it was never released. */
  public Optional<Standing> standing(String playbook) {
    return Standing.of(releases(playbook));
  }

  /** The version of the playbook that is in force for every account. */
  public Optional<Published> inForce(String playbook) {
    return standing(playbook)
        .flatMap(s -> Optional.ofNullable(s.everyone()))
        .flatMap(number -> version(playbook, number));
  }

  /** The version of that number. */
  public Optional<Published> version(String playbook, int number) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM playbook_version
                    WHERE space_id = :space AND playbook = :playbook AND number = :number
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .bind("number", number)
                .map(PlaybookStore::published)
                .findOne());
  }

  /**
   * The version that the last step of each playbook brought in force for everyone, by the playbook,
   * read at once; their files are read when they are asked for.
   */
  public Map<String, Published> newest() {
    Map<String, Published> newest = new TreeMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    SELECT v.playbook, v.number, v.version, v.vocabulary, v.at
                    FROM playbook_version v
                    JOIN release r ON r.space_id = v.space_id AND r.playbook = v.playbook
                      AND r.version = v.number
                    WHERE v.space_id = :space AND r.stage = 'everyone'
                      AND r.number = (SELECT MAX(number) FROM release
                        WHERE space_id = v.space_id AND playbook = v.playbook)
                    """)
                .bind("space", space)
                .map((row, context) -> published(row, this::files))
                .forEach(one -> newest.put(one.playbook(), one)));
    return newest;
  }

  private SortedMap<String, String> files(String playbook, int number) {
    return version(playbook, number)
        .orElseThrow(() -> new IllegalStateException("a version is gone"))
        .files();
  }

  /** The newest version with that content. */
  public Optional<Published> content(String playbook, String version) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM playbook_version
                    WHERE space_id = :space AND playbook = :playbook AND version = :version
                    ORDER BY number DESC LIMIT 1
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .bind("version", version)
                .map(PlaybookStore::published)
                .findOne());
  }

  /** All versions, oldest first. */
  public List<Published> history(String playbook) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT * FROM playbook_version
                    WHERE space_id = :space AND playbook = :playbook ORDER BY number
                    """)
                .bind("space", space)
                .bind("playbook", playbook)
                .map(PlaybookStore::published)
                .list());
  }

  private static Published published(ResultSet row, StatementContext context) throws SQLException {
    String files = row.getString("files");
    return published(
        row,
        (playbook, number) -> Json.read(files, new TypeReference<TreeMap<String, String>>() {}));
  }

  private static Published published(
      ResultSet row, BiFunction<String, Integer, SortedMap<String, String>> files)
      throws SQLException {
    String playbook = row.getString("playbook");
    int number = row.getInt("number");
    return new Published(
        playbook,
        number,
        row.getString("version"),
        new Later<>(() -> files.apply(playbook, number)),
        row.getString("vocabulary"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static Release release(ResultSet row, StatementContext context) throws SQLException {
    return new Release(
        row.getString("playbook"),
        row.getInt("number"),
        Release.Kind.of(row.getString("kind")).orElseThrow(),
        row.getInt("version"),
        Stage.of(row.getString("stage")).orElseThrow(),
        row.getInt("share"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("who"),
        row.getString("why"),
        number(row, "looked"),
        number(row, "changed"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(number);
  }
}
