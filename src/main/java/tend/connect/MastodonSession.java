package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Calls in the name of an account, and the pages of its lists. */
final class MastodonSession {
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");
  private static final Pattern BELOW = Pattern.compile("(?:^|&)max_id=([^&]*)");
  private static final int GONE = 404;
  private final Visit visit;

  MastodonSession(Visit visit) {
    this.visit = visit;
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** The server's key of the account. */
  String id() {
    return visit.kept().tokens().getOrDefault("id", "");
  }

  /** The domain in the addresses of the server's people. */
  String domain() {
    return visit.kept().tokens().getOrDefault("domain", "");
  }

  private Answer ask(String path, Map<String, String> query) {
    return visit
        .http()
        .get(visit.server() + path, query, bearer(visit.kept().tokens().getOrDefault("token", "")));
  }

  /** What lies there; empty where it is gone. */
  Optional<JsonNode> find(String path) {
    Answer answer = ask(path, Map.of());
    return answer.status() == GONE ? Optional.empty() : Optional.of(answer.orRefuse());
  }

  /** A page of something that is sorted by when it was made. */
  Page page(String path, int most, Place place, Function<JsonNode, Optional<Interaction>> row) {
    return read(path, most, place, row, true);
  }

  /**
   * A page of something that carries no dates, the newest first. Once all of it was read, a page
   * without anything new is the last worth asking for.
   */
  Page list(String path, int most, Place place, Function<JsonNode, Optional<Interaction>> row) {
    Page page = read(path, most, place, row, false);
    boolean known = place.complete() != null && page.rows().isEmpty() && page.leftOut().isEmpty();
    return new Page(
        page.rows(), known ? null : page.next(), visit.at(), null, List.of(), page.leftOut());
  }

  private Page read(
      String path,
      int most,
      Place place,
      Function<JsonNode, Optional<Interaction>> row,
      boolean byTime) {
    Map<String, String> query = new TreeMap<>();
    query.put("limit", visit.http().page(most));
    if (place.cursor() != null) {
      query.put("max_id", place.cursor());
    }
    Answer answer = ask(path, query);
    JsonNode list = answer.orRefuse();
    Entries entries = new Entries();
    for (JsonNode one : list) {
      entries.entry(
          byTime ? Fields.moment(one, "created_at") : null, Mastodon.id(one), () -> row.apply(one));
    }
    String next = next(answer, list);
    return entries.page(next != null && next.equals(place.cursor()) ? null : next);
  }

  /**
   * By the Link header, which names what to ask for next and stays away at the end; a server
   * without one is asked for what is below the last id, until it has nothing more.
   */
  private static @Nullable String next(Answer answer, JsonNode list) {
    Optional<String> link = answer.headers().firstValue("link");
    if (link.isEmpty()) {
      return list.isEmpty() ? null : Fields.text(list.path(list.size() - 1), "id");
    }
    Matcher next = NEXT.matcher(link.get());
    if (!next.find()) {
      return null;
    }
    String query = URI.create(next.group(1)).getQuery();
    Matcher below = BELOW.matcher(query == null ? "" : query);
    return below.find() ? below.group(1) : null;
  }
}
