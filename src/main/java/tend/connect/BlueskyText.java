package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of a post. Links stand in it shortened, and whole in its facets, which count in bytes of
 * UTF-8 (app.bsky.richtext.facet); they are put back, so that a link can be told as one.
 */
final class BlueskyText {
  private BlueskyText() {}

  /** A span of the text and the address that it stands for. */
  private record Link(int from, int to, String address) {}

  static @Nullable String of(JsonNode record) {
    String text = record.path("text").asText("");
    if (text.isEmpty()) {
      return null;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Link link : links(record)) {
      if (link.from >= done && link.from <= link.to && link.to <= bytes.length) {
        out.append(slice(bytes, done, link.from)).append(link.address);
        done = link.to;
      }
    }
    return out.append(slice(bytes, done, bytes.length)).toString();
  }

  private static String slice(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static List<Link> links(JsonNode record) {
    List<Link> links = new ArrayList<>();
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        String address = Fields.text(feature, "uri");
        JsonNode index = facet.path("index");
        if (address != null && index.path("byteStart").isInt() && index.path("byteEnd").isInt()) {
          links.add(
              new Link(index.path("byteStart").asInt(), index.path("byteEnd").asInt(), address));
        }
      }
    }
    links.sort(Comparator.comparingInt(Link::from));
    return links;
  }

  /** Hashtags in small letters joined by ";"; null where there are none. */
  static @Nullable String tags(JsonNode record) {
    SortedSet<String> tags = new TreeSet<>();
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        String tag = Fields.text(feature, "tag");
        if (tag != null) {
          tags.add(tag.toLowerCase(java.util.Locale.ROOT).replace(";", ""));
        }
      }
    }
    record.path("tags").forEach(tag -> tags.add(tag.asText().toLowerCase(java.util.Locale.ROOT)));
    return tags.isEmpty() ? null : String.join(";", tags);
  }
}
