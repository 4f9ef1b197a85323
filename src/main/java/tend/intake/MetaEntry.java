package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Kind;

/**
 * One entry of a list in Meta's exports, in any of its three shapes: {@code string_list_data},
 * {@code string_map_data} whose names are in the language of the account, and {@code label_values}.
 */
final class MetaEntry {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._]{1,30}");
  private static final Pattern PROFILE =
      Pattern.compile("https://www\\.(?:instagram|threads)\\.(?:com|net)/(?:_u/)?@?([\\w.]+)/?.*");

  /** What the field with the owner of what is commented on is called, in many languages. */
  private static final Pattern OWNER =
      Pattern.compile(
          ".*(owner|author|eigenaar|inhaber|eigentümer|propr?iet|proprié|ägare|ejer|eier|właściciel"
              + "|vlastn|sahibi|владел|власник|pemilik).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final JsonNode node;

  /** Repairs the texts in it. */
  MetaEntry(JsonNode broken) {
    this.node = Mojibake.repairAll(broken);
  }

  JsonNode node() {
    return node;
  }

  /** The first line of its list; missing where the entry has no list. */
  private JsonNode line() {
    return node.path("string_list_data").path(0);
  }

  boolean hasLine() {
    return line().isObject();
  }

  boolean hasMap() {
    return node.path("string_map_data").isObject();
  }

  boolean hasLabels() {
    return node.path("label_values").isArray();
  }

  /** When it happened, wherever the entry says so. */
  Instant at() throws NeutralRow.Unusable {
    if (Moments.isThere(line().get("timestamp"))) {
      return Moments.at(line().get("timestamp"));
    }
    for (JsonNode value : node.path("string_map_data")) {
      if (Moments.isThere(value.get("timestamp"))) {
        return Moments.at(value.get("timestamp"));
      }
    }
    JsonNode written = node.get("creation_timestamp");
    return Moments.at(written != null ? written : node.get("timestamp"));
  }

  /** The text of its line, such as a comment or an emoji. */
  @Nullable String lineText() {
    return JsonField.text(line(), "value");
  }

  @Nullable String title() {
    return JsonField.text(node, "title");
  }

  /** The title; empty where there is none. */
  String heading() {
    String title = title();
    return title == null ? "" : title;
  }

  /** Where it leads. */
  @Nullable String href() {
    String href = JsonField.text(line(), "href");
    return href != null ? href : label("URL");
  }

  /** The account that a list of accounts names: in the value, or in newer files in the title. */
  @Nullable String account() {
    String value = lineText();
    if (value != null && NAME.matcher(value).matches()) {
      return value;
    }
    String title = title();
    if (title != null && NAME.matcher(title).matches()) {
      return title;
    }
    return accountOfLink();
  }

  private @Nullable String accountOfLink() {
    Matcher link = PROFILE.matcher(String.valueOf(href()));
    return link.matches() && !Set.of("p", "reel", "tv", "stories").contains(link.group(1))
        ? link.group(1)
        : null;
  }

  /** Whether its line is an account: it leads to the page of the one it names. */
  boolean isAccount() {
    String linked = accountOfLink();
    return linked != null && linked.equalsIgnoreCase(account());
  }

  /** The values of its map under the names, else null. */
  @Nullable String mapped(Set<String> names) {
    for (String name : names) {
      String value = JsonField.text(node.path("string_map_data").path(name), "value");
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * What a comment says and whose post it stands under. The names of the fields are in any
   * language, but the words come first and the owner, an account's name, after them.
   */
  Said said() {
    List<String> values = new ArrayList<>();
    String owner = null;
    for (var field : node.path("string_map_data").properties()) {
      String value = JsonField.text(field.getValue(), "value");
      if (value != null && isOwner(field.getKey())) {
        owner = value;
      } else if (value != null) {
        values.add(value);
      }
    }
    if (owner == null && values.size() > 1 && NAME.matcher(values.get(1)).matches()) {
      owner = values.get(1);
    }
    return new Said(values.isEmpty() ? null : values.get(0), owner);
  }

  /** Whether a field so called names the owner of what is commented on. */
  static boolean isOwner(String label) {
    return OWNER.matcher(label).matches();
  }

  /** Words and whose post they stand under. */
  record Said(@Nullable String text, @Nullable String owner) {}

  /** The value of a label, wherever it is nested. */
  @Nullable String label(String label) {
    return label(node.path("label_values"), label, 0);
  }

  private static @Nullable String label(JsonNode values, String label, int depth) {
    for (JsonNode one : values) {
      if (one.path("label").asText().equals(label)) {
        return JsonField.text(one, "value", "href");
      }
      String below = depth < 4 ? label(one.path("dict"), label, depth + 1) : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** It as a post, whose words and moment stand on top or at its first picture. */
  ExportRow posted(String platform, Kind kind, ReadOptions options) throws NeutralRow.Unusable {
    JsonNode first = picture();
    boolean onTop = Moments.isThere(node.get("creation_timestamp"));
    String title = title();
    return new ExportRow(platform, kind, onTop ? at() : Moments.at(first.get("creation_timestamp")))
        .own(options)
        .text(title == null ? JsonField.text(first, "title") : title);
  }

  /** Its first picture or video; missing where there is none. */
  JsonNode picture() {
    return node.path("media").path(0);
  }
}
