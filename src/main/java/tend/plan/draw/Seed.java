package tend.plan.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draw starts from.
 *
 * @param seed the text that is drawn by: the secret, what anybody can check, or both with a "/"
 *     between
 * @param secret made before the close and told by the draw; null where nobody committed to one
 * @param commitment its SHA-256, which was public before
 * @param said what anybody can check, such as numbers of a lottery drawn after the close
 */
public record Seed(
    String seed,
    @Nullable String secret,
    @Nullable String commitment,
    @JsonProperty("committed_at") @Nullable Instant committedAt,
    @Nullable String said) {

  public Seed {
    Given.value("seed", seed);
  }

  /** A text that anybody can check, and nothing else. */
  public static Seed said(String text) {
    return new Seed(text, null, null, null, text);
  }

  /** A secret that somebody committed to, and what was said besides. */
  public static Seed committed(String secret, Instant at, @Nullable String said) {
    return new Seed(both(secret, said), secret, Sha256.hex(secret), at, said);
  }

  /** What those two make together. */
  static String both(@Nullable String secret, @Nullable String said) {
    return secret == null ? String.valueOf(said) : said == null ? secret : secret + "/" + said;
  }
}
