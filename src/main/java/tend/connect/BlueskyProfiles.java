package tend.connect;

import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.model.Interaction;

/**
 * What followers show of themselves, counts included, which the list of followers lacks: 25 a call,
 * four calls for a page of a hundred, and none for those whose profile is known. A server without
 * that call costs the profiles only.
 */
final class BlueskyProfiles {
  private static final int MOST = 25;
  private static final String CALL = "app.bsky.actor.getProfiles";
  private final BlueskySession session;
  private final Visit visit;

  BlueskyProfiles(BlueskySession session, Visit visit) {
    this.session = session;
    this.visit = visit;
  }

  /**
   * By the person's key, under the names of the neutral file; those nothing is known of are not in
   * it.
   */
  Map<String, Map<String, String>> of(JsonNode followers) {
    Map<String, Map<String, String>> shown = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (JsonNode one : followers) {
      String did = text(one, "did");
      Optional<Map<String, String>> before = before(one);
      if (did != null && before.isPresent()) {
        shown.put(did, before.get());
      } else if (did != null) {
        unknown.add(did);
      }
    }
    for (int from = 0; from < unknown.size(); from += MOST) {
      ask(unknown.subList(from, Math.min(unknown.size(), from + MOST)), shown);
    }
    return shown;
  }

  private Optional<Map<String, String>> before(JsonNode follower) {
    String follow = text(follower, "viewer", "followedBy");
    return follow == null
        ? Optional.empty()
        : visit.kept().stored(follow).map(Interaction::more).filter(m -> m.containsKey("posts"));
  }

  private void ask(List<String> dids, Map<String, Map<String, String>> shown) {
    List<String> actors = dids.stream().map(did -> "actors=" + Http.encoded(did)).toList();
    session
        .find(CALL + "?" + String.join("&", actors))
        .ifPresent(
            body -> {
              for (JsonNode one : body.path("profiles")) {
                String did = text(one, "did");
                if (did != null) {
                  shown.put(did, profile(one));
                }
              }
            });
  }

  /** In this answer a picture or description that is missing is none. */
  private static Map<String, String> profile(JsonNode one) {
    String description = text(one, "description");
    return Fields.known(
        "posts", text(one, "postsCount"),
        "following", text(one, "followsCount"),
        "followers", text(one, "followersCount"),
        "biography_length", String.valueOf(description == null ? 0 : description.length()),
        "has_picture", String.valueOf(text(one, "avatar") != null));
  }
}
