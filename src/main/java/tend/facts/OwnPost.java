package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * An own post of the last 7 days. What came under it is known where comments name the post they
 * stand under, and null where none ever did.
 *
 * @param ageHours since it went out
 * @param firstHour comments and replies by others that came under it within an hour
 * @param firstHourReplies own answers under it within that hour
 * @param waiting comments under it that wait for an answer now
 * @param asks whether it asks for opinions, suggestions, votes or questions; null where it has no
 *     words and no known form
 * @param post the row
 */
public record OwnPost(
    String id,
    double ageHours,
    @Nullable Integer firstHour,
    @Nullable Integer firstHourReplies,
    @Nullable Integer waiting,
    @Nullable Boolean asks,
    Interaction post)
    implements Thing {
  @Override
  public String noun() {
    return "post";
  }

  @Override
  public @Nullable String shown() {
    return null;
  }

  @Override
  public @Nullable String url() {
    return post.url();
  }

  @Override
  public @Nullable String quote() {
    return post.quotable() ? post.text() : null;
  }

  @Override
  public String occurrence() {
    return id;
  }

  @Override
  public Instant since() {
    return post.at();
  }
}
