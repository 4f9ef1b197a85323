package tend.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Fingerprint;
import tend.model.Kind;

/**
 * An id for what comes without one, made of its content: the same in every later export that holds
 * the same.
 */
final class ContentId {
  private static final int DIGITS = 24;

  private ContentId() {}

  /**
   * The id.
   *
   * @param platform whose export it is
   * @param at counted in seconds, as not all exports say more
   * @param by who did it, where it was not the account itself
   */
  static String of(
      String platform, Kind kind, Instant at, @Nullable String by, @Nullable String text) {
    String second = Long.toString(at.getEpochSecond());
    return platform
        + ":"
        + Fingerprint.of(
            DIGITS, List.of(word(kind), second, by == null ? "" : by, text == null ? "" : text));
  }

  /** What an own comment is depends on what else is known; its id must not. */
  private static String word(Kind kind) {
    return switch (kind) {
      case REPLY, OUTREACH -> Kind.COMMENT.word();
      default -> kind.word();
    };
  }
}
