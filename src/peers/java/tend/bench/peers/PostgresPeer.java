package tend.bench.peers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import tend.bench.Peer;
import tend.facts.FactSheet;
import tend.playbook.recommending.PlainRules.Hit;

/**
 * PostgreSQL on this machine. Its work is done in another process, whose processor time is counted
 * where the system tells it (Linux); elsewhere only what the driver needs is counted.
 */
public final class PostgresPeer implements Peer {
  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Runner over(List<Case> cases) throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    Connection connection = server.getPostgresDatabase().getConnection();
    SqlPeer queries =
        new SqlPeer(
            connection,
            cases,
            new Copied(),
            "set max_parallel_workers_per_gather = 0",
            "vacuum analyze");
    return new Served(server, queries, Path.of("/proc/" + pid(connection) + "/schedstat"));
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private record Served(EmbeddedPostgres server, SqlPeer queries, Path spent) implements Runner {
    @Override
    public List<List<Hit>> run(List<FactSheet> sheets) {
      return queries.run(sheets);
    }

    @Override
    public Supplier<List<List<Hit>>> standing() {
      return queries.standing();
    }

    @Override
    public long elsewhereNanos() {
      try {
        return Files.exists(spent) ? Long.parseLong(Files.readString(spent).split(" ", -1)[0]) : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      queries.close();
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
