package tend.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * A pooled, migrated database: SQLite in a folder, or PostgreSQL by URL. Threads may share it;
 * close it once.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int SQLITE_POOL = 4;
  private static final int POSTGRESQL_POOL = 8;

  /** What a long import's index needs in memory so that it need not write pages again and again. */
  private static final int CACHE_KIB = -32_768;

  private static final int BUSY_MILLIS = 5_000;

  /**
   * One who writes waits for it to be written back after so many, which are 64 MB. {@link Journal}
   * comes before, but for what is written one right behind the other: there it never gets to the
   * end, and with 16 MB one comment of 130 waited.
   */
  private static final String JOURNAL_PAGES = "16000";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final @Nullable Journal journal;

  private Database(HikariDataSource pool, boolean embedded) {
    this.pool = pool;
    this.jdbi = PlainSql.reading(Jdbi.create(pool));
    this.journal = embedded ? new Journal(this::writeBack) : null;
    if (journal != null) {
      jdbi.setTransactionHandler(journal);
      jdbi.setStatementBuilderFactory(new KeptStatements());
    }
  }

  /**
   * Opens {@code tend.db} in that folder and creates both when they are not there.
   *
   * @throws StoreUnavailable in one line
   */
  public static Database inFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new StoreUnavailable(
          "the data folder " + folder + " is a file; name a folder with --data", e);
    } catch (IOException e) {
      throw new StoreUnavailable(
          "the data folder " + folder + " cannot be made; name another with --data", e);
    }
    if (!Files.isWritable(folder)) {
      throw new StoreUnavailable(
          "the data folder " + folder + " is read-only; name another with --data",
          new IOException("read-only"));
    }
    try {
      // its journal gets the same rights
      OwnersOnly.make(folder.resolve("tend.db"));
    } catch (IOException e) {
      throw new StoreUnavailable(
          "the database in " + folder + " cannot be made; name another folder with --data", e);
    }
    return open(
        "jdbc:sqlite:" + folder.resolve("tend.db"), null, null, "the database in " + folder);
  }

  /**
   * Opens a database by URL: {@code postgresql://user:password@host/name} or a JDBC URL.
   *
   * @throws StoreUnavailable in one line without the password
   */
  public static Database at(String url) {
    if (url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:")) {
      return open(url, null, null, "the database " + url.replaceFirst("\\?.*", ""));
    }
    if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
      throw new StoreUnavailable(
          "--database takes postgresql://user:password@host/name, not "
              + url.replaceFirst("//[^@/]*@", "//…@"),
          new IllegalArgumentException("scheme"));
    }
    URI uri = URI.create(url);
    String[] login = (uri.getUserInfo() == null ? "" : uri.getUserInfo()).split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String place = "//" + uri.getHost() + port + uri.getPath();
    return open(
        "jdbc:postgresql:" + place,
        login[0].isEmpty() ? null : login[0],
        login.length > 1 ? login[1] : null,
        "the database postgresql:" + place);
  }

  /** Loads what an embedded database is made of, for whoever opens one soon. */
  public static void prepare() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      LOG.debug("the library of the embedded database could not be loaded yet", e);
    }
  }

  /**
   * Lays the library that embedded databases are made of, for this system, into that folder; a
   * process that is told of it by {@code org.sqlite.lib.path} need not unpack one.
   */
  public static void layLibrary(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName(); // any other would not be unpacked in need
    String inside = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    try (InputStream in =
        Objects.requireNonNull(SQLiteJDBCLoader.class.getResourceAsStream(inside), inside)) {
      Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Lays what a new database says of its tables where the jar is packed from. */
  public static void pack(Path scratch, Path classes) throws IOException {
    try (Database fresh = inFolder(scratch);
        Handle handle = fresh.jdbi.open()) {
      Schema.pack(handle.getConnection(), classes);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Database open(
      String jdbc, @Nullable String user, @Nullable String password, String shown) {
    HikariConfig config = new HikariConfig();
    boolean sqlite = jdbc.startsWith("jdbc:sqlite:");
    config.setMaximumPoolSize(sqlite ? SQLITE_POOL : POSTGRESQL_POOL);
    config.setMinimumIdle(1); // more are opened when more are needed
    config.setConnectionTimeout(10_000);
    if (sqlite) {
      config.setDataSource(sqlite(jdbc));
    } else {
      config.setJdbcUrl(jdbc);
      config.setUsername(user);
      config.setPassword(password);
      // a refused row would be quoted in the message
      config.addDataSourceProperty("logServerErrorDetail", "false");
    }
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config);
      Schema.bring(pool);
      return new Database(pool, sqlite);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw new StoreUnavailable(
          shown + " cannot be opened: " + reason(e) + "; " + next(sqlite), e);
    }
  }

  /** Asked by itself, since to look for a URL's driver gets those of all databases ready. */
  private static DataSource sqlite(String jdbc) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, JOURNAL_PAGES);
    config.enforceForeignKeys(true);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setGetGeneratedKeys(false); // nobody asks, and each would be one more statement
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(jdbc);
    return source;
  }

  private static String next(boolean sqlite) {
    return sqlite
        ? "check its rights and that the disk has room, or name another folder with --data"
        : "check that the server runs and that user, password and name are right";
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return said.lines().findFirst().orElse("").strip();
  }

  /** Whether it is the one in a folder. */
  public boolean embedded() {
    return journal != null;
  }

  /** What this transaction deletes is overwritten with zeros, too. */
  void eraseDeletedBytes(Handle handle) {
    if (embedded()) {
      handle.execute("PRAGMA secure_delete = ON");
    }
  }

  /**
   * Writes the database's files anew, so that no page and no journal holds what was deleted;
   * PostgreSQL gives its pages free.
   *
   * @return false where another process reads: then the journal goes when that process stops
   */
  boolean scrub() {
    try {
      return jdbi.withHandle(
          h -> {
            h.execute("VACUUM");
            return !embedded() || writesBack(h, "TRUNCATE");
          });
    } catch (JdbiException e) {
      LOG.debug("the database could not be written anew", e);
      return false;
    }
  }

  /** One at a time, since none waits for another. */
  private synchronized boolean writesBack(Handle h, String how) {
    return h.createQuery("PRAGMA wal_checkpoint(" + how + ")")
            .map((row, context) -> row.getInt(1))
            .one()
        == 0;
  }

  /** Writes back what stands in the embedded database's journal as far as nobody reads it. */
  private void writeBack() {
    try {
      jdbi.useHandle(h -> writesBack(h, "PASSIVE"));
    } catch (JdbiException e) {
      LOG.debug("the journal could not be written back beside who writes", e);
    }
  }

  /** Copies the embedded database as it stands into a new file. */
  void copyTo(Path file) {
    jdbi.useHandle(
        h -> h.createUpdate("VACUUM INTO :file").bind("file", file.toString()).execute());
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** A connection to the embedded database beside the pool's, for whoever keeps it. */
  Handle apart() {
    return PlainSql.reading(Jdbi.create(pool.getDataSource())).open();
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
    pool.close();
  }
}
