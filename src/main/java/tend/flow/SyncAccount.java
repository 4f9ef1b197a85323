package tend.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.connect.Connector;
import tend.connect.Http;
import tend.connect.Place;
import tend.connect.Platforms;
import tend.connect.Reading;
import tend.connect.Refused;
import tend.connect.Stream;
import tend.connect.Vault;
import tend.connect.Visit;
import tend.flow.ImportActivity.LeftOut;
import tend.flow.ImportActivity.Report;
import tend.flow.ImportActivity.Told;
import tend.intake.Meter;
import tend.model.Connection;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.SyncProblem;
import tend.store.ActivityStore;
import tend.store.ConnectionStore;

/**
 * A live platform's newest activity into an account. Each page is kept as it comes, so a visit that
 * breaks off loses nothing and the next one goes on where it was.
 */
public final class SyncAccount {
  /** No stream's name begins like this. */
  private static final String NOTE = "note/";

  private static final Duration REMEMBERED = Duration.ofDays(60);
  private final ConnectionStore connections;
  private final ActivityStore activity;
  private final Vault vault;
  private final Http http;

  public SyncAccount(ConnectionStore connections, ActivityStore activity, Vault vault, Http http) {
    this.connections = connections;
    this.activity = activity;
    this.vault = vault;
    this.http = http;
  }

  /** Told how far a visit is. */
  public interface Progress {
    /** Called after each page with rows: the stream that is read, and all rows so far. */
    void read(String stream, long rows);
  }

  /**
   * Reads everything that is new.
   *
   * @throws Refused when the platform does not answer; what was read until then is kept
   * @throws UnknownName when the account is not connected
   */
  public Report run(String account, Instant at, Progress progress) {
    Connection connection =
        connections
            .find(account)
            .orElseThrow(
                () ->
                    new UnknownName(
                        account + " is not connected to a platform",
                        "connect it with: connect PLATFORM --account " + account));
    Connector connector =
        Platforms.named(connection.platform())
            .orElseThrow(
                () ->
                    new UnknownName(
                        connection.platform() + " is no longer read live",
                        "there are: " + Platforms.names()));
    Arriving arriving = new Arriving(connection, at, progress);
    Reading reading = new Reading(arriving);
    Visit visit = new Visit(connection.server(), connection.me(), http, at, arriving);
    try {
      for (Stream stream : connector.streams(visit)) {
        arriving.stream = stream.name();
        reading.read(stream);
      }
    } catch (Refused e) {
      connections.failed(new SyncProblem(account, at, String.valueOf(e.getMessage())));
      throw e;
    }
    connections.wentWell(account);
    return arriving.report();
  }

  /** What arrives of one account in one visit. */
  private final class Arriving implements Reading.Sink, Visit.Kept {
    private Connection connection;
    private final Instant at;
    private final Progress progress;
    private final List<LeftOut> problems = new ArrayList<>();
    private final ImportActivity.Counting counting =
        new ImportActivity.Counting(n -> {}, Meter.of(List.of()));
    private String stream = "";
    private final Set<String> met = new HashSet<>();
    private long added;
    private long forgotten;
    private long gone;
    private @Nullable Map<String, List<String>> words;
    private @Nullable Instant postsSince;
    private List<Interaction> posts = List.of();
    private Map<String, String> tokens;

    Arriving(Connection connection, Instant at, Progress progress) {
      this.connection = connection;
      this.at = at;
      this.progress = progress;
      this.tokens = ConnectAccount.opened(vault, connection);
    }

    @Override
    public void rows(List<Interaction> rows) {
      List<Interaction> sound = rows.stream().filter(this::sound).toList();
      ActivityStore.Written<Boolean> written =
          activity.write(
              connection.account(),
              next -> {
                sound.forEach(next);
                return true;
              });
      if (sound.stream().anyMatch(Interaction::own)) {
        postsSince = null;
      }
      sound.stream().filter(one -> met.add(one.id())).forEach(counting.before(one -> {}));
      added += written.added();
      forgotten += written.forgotten();
      progress.read(stream, met.size());
    }

    private boolean sound(Interaction one) {
      if (one.isAheadOf(at)) {
        leftOut(stream, one.id() + ": its date is in the future");
        return false;
      }
      return true;
    }

    @Override
    public void gone(List<String> ids) {
      activity.remove(connection.account(), ids);
      gone += ids.size();
    }

    @Override
    public List<String> wordsUnder(String post) {
      Map<String, List<String>> under = words;
      if (under == null) {
        under = activity.othersWords(connection.account(), at.minus(REMEMBERED));
        words = under;
      }
      return under.getOrDefault(post, List.of());
    }

    @Override
    public void leftOut(String from, String reason) {
      problems.add(new LeftOut(connection.platform() + "/" + from, 0, reason, null));
    }

    @Override
    public Place place(String from) {
      return connections
          .place(connection.account(), from)
          .map(kept -> Json.read(kept, new TypeReference<Place>() {}))
          .orElse(Place.START);
    }

    @Override
    public void keep(String from, Place place) {
      connections.keepPlace(connection.account(), from, Json.write(place));
    }

    @Override
    public Map<String, String> tokens() {
      return tokens;
    }

    @Override
    public void renewed(Map<String, String> renewed) {
      tokens = renewed;
      connection = connection.renewed(ConnectAccount.locked(vault, connection.account(), renewed));
      connections.save(connection);
    }

    @Override
    public Optional<Interaction> stored(String id) {
      return activity.find(connection.account(), id);
    }

    @Override
    public Optional<String> note(String name) {
      return connections.place(connection.account(), NOTE + name);
    }

    @Override
    public void note(String name, String value) {
      connections.keepPlace(connection.account(), NOTE + name, value);
    }

    /** Asked for with every thread, so what was read is kept until the account writes more. */
    @Override
    public List<Interaction> postsAndVisits(Instant since) {
      if (!since.equals(postsSince)) {
        posts = activity.postsAndVisits(connection.account(), since);
        postsSince = since;
      }
      return posts;
    }

    private List<Told> notes() {
      String where = connection.platform() + "/threads";
      return gone == 0
          ? List.of()
          : List.of(new Told(where, gone + " deleted there and taken away here too"));
    }

    Report report() {
      return new Report(
          connection.platform(),
          connection.platform(),
          connection.account(),
          met.size(),
          added,
          met.size() - added - forgotten,
          forgotten,
          problems.size(),
          problems,
          notes(),
          counting.counts(),
          CannotTell.in(activity, connection.account()));
    }
  }
}
