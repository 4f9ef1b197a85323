package tend;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/** Invented interactions for tests, counted back from one moment. */
public final class Given {
  /** A Monday morning. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private Given() {}

  public static Interaction comment(String id, String by, Duration ago, @Nullable String text) {
    return interaction(Kind.COMMENT, id, by, false, ago, text, null);
  }

  public static Interaction reply(String id, String to, String by, Duration ago, String text) {
    return interaction(Kind.REPLY, id, by, false, ago, text, to);
  }

  public static Interaction ownReply(String id, String to, Duration ago) {
    return interaction(Kind.REPLY, id, "me", true, ago, "Thank you for asking.", to);
  }

  public static Interaction interaction(
      Kind kind,
      String id,
      @Nullable String by,
      boolean own,
      Duration ago,
      @Nullable String text,
      @Nullable String parent) {
    return Interaction.of(
        kind,
        id,
        NOW.minus(ago),
        by,
        by,
        own,
        text,
        parent,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
