package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Interaction;

/**
 * Mastodon and the many servers that speak its API (docs.joinmastodon.org/methods), good and poor
 * ones: any field may be missing, ids are opaque, and pages are followed by the Link header or,
 * where there is none, by the last id.
 */
final class Mastodon implements Connector {
  private static final String READ = "read";
  private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";
  private static final Duration COUNTS_LAG = Duration.ofDays(7);

  @Override
  public String platform() {
    return "mastodon";
  }

  @Override
  public Asked asked() {
    return new Asked(
        null, null, "the code that the page shows, or a token made at Preferences > Development");
  }

  @Override
  public boolean hasDoor() {
    return true;
  }

  @Override
  public Door door(String server, Http http) {
    JsonNode app =
        http.form(
                server + "/api/v1/apps",
                new TreeMap<>(
                    Map.of("client_name", "Tend", "redirect_uris", OUT_OF_BAND, "scopes", READ)),
                Map.of())
            .orRefuse();
    String id = app.path("client_id").asText();
    String page =
        server
            + "/oauth/authorize?response_type=code&scope="
            + READ
            + "&client_id="
            + Http.encoded(id)
            + "&redirect_uri="
            + Http.encoded(OUT_OF_BAND);
    return new Door(page, Map.of("id", id, "secret", app.path("client_secret").asText()));
  }

  @Override
  public Granted connect(Given given, Http http) {
    String token = given.begun().isEmpty() ? given.secret() : exchanged(given, http);
    JsonNode me =
        http.get(
                given.server() + "/api/v1/accounts/verify_credentials",
                Map.of(),
                MastodonSession.bearer(token))
            .orRefuse();
    String domain = domain(given.server(), http);
    String address = MastodonRows.address(me, domain);
    return new Granted(
        given.server(),
        address,
        "@" + address,
        Map.of("token", token, "id", me.path("id").asText(), "domain", domain));
  }

  private static String exchanged(Given given, Http http) {
    Answer answer =
        http.form(
            given.server() + "/oauth/token",
            new TreeMap<>(
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    given.begun().getOrDefault("id", ""),
                    "client_secret",
                    given.begun().getOrDefault("secret", ""),
                    "redirect_uri",
                    OUT_OF_BAND,
                    "scope",
                    READ,
                    "code",
                    given.secret())),
            Map.of());
    String token = Fields.text(answer.body(), "access_token");
    if (!answer.fine() || token == null) {
      throw new Refused(
          answer.asked().getHost(),
          "it does not take the code (" + answer.said() + ")",
          "run connect again and paste the whole code; each is good once and for a few minutes",
          Refused.Way.CHANGE);
    }
    return token;
  }

  /** The domain in the addresses of the server's people, which may differ from its own. */
  private static String domain(String server, Http http) {
    for (String version : new String[] {"v2", "v1"}) {
      Answer answer = http.get(server + "/api/" + version + "/instance", Map.of(), Map.of());
      String named =
          Fields.either(Fields.text(answer.body(), "domain"), Fields.text(answer.body(), "uri"));
      if (answer.fine() && named != null) {
        return bare(named);
      }
    }
    return bare(server);
  }

  private static String bare(String address) {
    return address.replaceFirst("^https?://", "").replaceFirst("/.*", "");
  }

  @Override
  public List<Stream> streams(Visit visit) {
    MastodonSession session = new MastodonSession(visit);
    MastodonRows rows = new MastodonRows(visit, session.id(), session.domain());
    String account = "/api/v1/accounts/" + Http.encoded(session.id());
    Threads threads =
        new Threads(visit, post -> worthReading(visit, post), new MastodonThread(session, rows));
    return List.of(
        new Stream(
            "notifications",
            place -> session.page("/api/v1/notifications", 40, place, rows::notification)),
        new Stream(
            "statuses", place -> session.page(account + "/statuses", 40, place, rows::ownStatus)),
        new Stream(
            "followers", place -> session.list(account + "/followers", 80, place, rows::follower)),
        new Stream("threads", threads::page));
  }

  /** Counts of replies from other servers come late, and some servers count none. */
  private static boolean worthReading(Visit visit, Interaction post) {
    return Threads.answered(post) || post.at().isAfter(visit.at().minus(COUNTS_LAG));
  }

  /** How an entry is named in messages. */
  static String id(JsonNode node) {
    String id = Fields.text(node, "id");
    return id == null ? "an entry without id" : id;
  }
}
