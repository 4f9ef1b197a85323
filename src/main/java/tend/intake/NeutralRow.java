package tend.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** One row of the neutral activity file as an interaction, or the reason why not. */
final class NeutralRow {
  /** The columns that the neutral format names; others are kept as they are. */
  static final List<String> COLUMNS =
      List.of(
          "kind",
          "id",
          "at",
          "author_id",
          "author_name",
          "own",
          "text",
          "parent",
          "post",
          "url",
          "visibility",
          "topics",
          "audience");

  private static final int NEAR = 2;

  private NeutralRow() {}

  /** A row that cannot be read. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    final String reason;
    final @Nullable String value;

    Unusable(String reason, @Nullable String value) {
      super(reason);
      this.reason = reason;
      this.value = value;
    }
  }

  static Interaction of(Map<String, String> fields, @Nullable String me) throws Unusable {
    String id = fields.get("id");
    if (id == null || id.isBlank()) {
      throw new Unusable("it has no id", null);
    }
    String authorId = fields.get("author_id");
    Map<String, String> more = new TreeMap<>(fields);
    COLUMNS.forEach(more::remove);
    return Interaction.of(
        kind(fields.get("kind")),
        id,
        at(fields.get("at")),
        authorId,
        fields.get("author_name"),
        own(fields.get("own"), authorId, me),
        fields.get("text"),
        fields.get("parent"),
        fields.get("post"),
        fields.get("url"),
        visibility(fields.get("visibility")),
        fields.get("topics"),
        audience(fields.get("audience")),
        more);
  }

  private static Kind kind(@Nullable String written) throws Unusable {
    if (written == null) {
      throw new Unusable("it has no kind", null);
    }
    Optional<Kind> kind = Kind.of(written);
    if (kind.isEmpty()) {
      throw new Unusable("there is no such kind" + meant(written), written);
    }
    return kind.get();
  }

  private static String meant(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .map(Kind::word)
        .filter(k -> LevenshteinDistance.getDefaultInstance().apply(word, k) <= NEAR)
        .findFirst()
        .map(k -> "; did you mean " + k + "?")
        .orElse("");
  }

  /** A moment with its zone or offset. */
  static Instant at(@Nullable String written) throws Unusable {
    if (written == null) {
      throw new Unusable("it has no date", null);
    }
    try {
      return OffsetDateTime.parse(written.strip()).toInstant();
    } catch (DateTimeParseException e) {
      boolean zoneless =
          written.strip().matches("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?");
      throw new Unusable(
          zoneless
              ? "its date has no zone; write 2026-03-02T09:00:00Z"
              : "its date cannot be read; write 2026-03-02T09:00:00Z",
          written);
    }
  }

  private static boolean own(@Nullable String written, @Nullable String author, @Nullable String me)
      throws Unusable {
    if (written == null) {
      return me != null && me.equals(author);
    }
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new Unusable("own is neither true nor false", written);
    };
  }

  private static @Nullable Visibility visibility(@Nullable String written) throws Unusable {
    if (written == null) {
      return null;
    }
    Optional<Visibility> visibility = Visibility.of(written);
    if (visibility.isEmpty()) {
      throw new Unusable(
          "there is no such visibility; there are public, unlisted, followers, direct", written);
    }
    return visibility.get();
  }

  private static @Nullable Long audience(@Nullable String written) throws Unusable {
    if (written == null) {
      return null;
    }
    try {
      return Long.valueOf(written.strip());
    } catch (NumberFormatException e) {
      throw new Unusable("its audience is not a number", written);
    }
  }
}
