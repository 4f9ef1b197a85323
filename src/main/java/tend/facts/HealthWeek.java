package tend.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account's numbers of one week, each as {@link Health} counts it: of comments what was opened
 * in the week, of people what there was at its end. Null where data is missing, which a week before
 * anybody's first deed or after the newest row has in all of it.
 *
 * @param people who interacted in the thirty days up to the end of the week; null where the
 *     activity does not reach back over them
 * @param activeFollowers those of them who followed by then; null likewise and without followers
 * @param followers at the end of the week; null where none were imported by then
 */
public record HealthWeek(
    @JsonUnwrapped Span span,
    @JsonProperty("opened") @Nullable Integer opened,
    @JsonProperty("answered") @Nullable Integer answered,
    @JsonProperty("answer_rate") @Nullable Double answerRate,
    @JsonProperty("median_answered_minutes") @Nullable Double medianAnsweredMinutes,
    @JsonProperty("questions_opened") @Nullable Integer questionsOpened,
    @JsonProperty("questions_answered") @Nullable Integer questionsAnswered,
    @JsonProperty("people") @Nullable Integer people,
    @JsonProperty("active_followers") @Nullable Integer activeFollowers,
    @JsonProperty("followers") @Nullable Integer followers) {

  /** From one moment to another, both included. */
  public record Span(Instant from, Instant to) {}
}
