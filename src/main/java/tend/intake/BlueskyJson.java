package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records of Bluesky as JSON: a list of records with their addresses, or a feed as its server
 * answers. The first record's account is the owner unless somebody says otherwise.
 */
final class BlueskyJson implements Format {
  private static final Set<String> WANTED = Set.of("[]", "records[]", "feed[]");
  private static final Pattern SHAPE =
      Pattern.compile("((records)?\\[\\]/value/\\$type)|(feed)?\\[\\]/post/record/\\$type");

  @Override
  public String name() {
    return "bluesky-json";
  }

  @Override
  public String platform() {
    return "bluesky";
  }

  @Override
  public boolean recognises(Head head) {
    return head.hasLike(SHAPE) && head.text().contains("at://");
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    return JsonStream.first(source, WANTED::contains)
        .map(BlueskyJson::owner)
        .filter(o -> o.key() != null);
  }

  /** Who reposted somebody else's post, else who wrote it. */
  private static Owner owner(JsonNode item) {
    JsonNode by = item.path("reason").path("by");
    JsonNode author = by.isObject() ? by : item.path("post").path("author");
    return author.isObject()
        ? new Owner(JsonField.text(author, "did"), name(author), false)
        : new Owner(BlueskyRecords.person(JsonField.text(item, "uri")), null, false);
  }

  private static @Nullable String name(JsonNode author) {
    return JsonField.text(author, "displayName", "handle");
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    JsonStream.read(
        source,
        rows,
        WANTED::contains,
        (path, line, item) -> {
          JsonNode post = item.path("post");
          JsonNode record = post.isObject() ? post.path("record") : item.path("value");
          String address = JsonField.text(post.isObject() ? post : item, "uri");
          if (address == null) {
            throw new NeutralRow.Unusable("it has no address", item.toString());
          }
          BlueskyRecords.row(address, record, name(post.path("author")), options)
              .ifPresent(row -> rows.exported(source, line, row));
        });
  }
}
