package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token belongs to. Its name is asked for on each visit, since names change, and
 * comments tell their writers by name; on Instagram a name belongs to one account at a time.
 *
 * @param id the account's key
 * @param scoped its key for this app, where that is another
 * @param name null where the platform did not say
 */
record InstagramMe(String id, @Nullable String scoped, @Nullable String name) {
  static InstagramMe ask(Graph graph) {
    JsonNode body = graph.get("/me", Map.of("fields", "id,user_id,username"));
    String scoped = Fields.text(body, "id");
    String id = Fields.either(Fields.text(body, "user_id"), scoped);
    if (id == null) {
      throw graph.nobody();
    }
    return new InstagramMe(id, scoped, Fields.text(body, "username"));
  }

  String shown() {
    return name == null ? id : name;
  }

  /** Whether this is how the account shows up as the writer of something. */
  boolean is(@Nullable String key, @Nullable String username) {
    return id.equals(key)
        || (scoped != null && scoped.equals(key))
        || (name != null && name.equalsIgnoreCase(username));
  }
}
