package tend.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An account's numbers over a period; null where data is missing: an export of what somebody wrote
 * says nothing about who wrote to them.
 *
 * @param opened others' top-level comments, spam and impostors included
 * @param answered those with at least one reply by the account; reopening does not take it back
 * @param answerRate answered / opened, between 0 and 1
 * @param medianAnsweredMinutes from opening to the first own reply, answered ones only, nearest
 *     rank
 * @param medianWaitMinutes the same over all, unanswered ones by their age
 * @param p90WaitMinutes the wait that nine in ten stay at or under
 * @param oldestOpenMinutes age of the oldest unanswered one that is no spam
 * @param questionsOpened those that ask
 * @param questionsAnswered of them answered
 * @param activeFollowers followers who interacted in the last 30 days; null where no followers were
 *     imported, or nothing that others did
 * @param followers null where none were imported
 * @param returningPercent of the people who came in the last 30 days, those who had come before;
 *     null where the history is too short, see {@link Returning}
 * @param wonBack people who came again in the last 30 days after having been lost; null likewise
 * @param wentOnPercent of the conversations of the last 30 days that were answered, those that went
 *     on; null where there are none
 */
public record Health(
    @JsonProperty("opened") @Nullable Integer opened,
    @JsonProperty("answered") @Nullable Integer answered,
    @JsonProperty("answer_rate") @Nullable Double answerRate,
    @JsonProperty("median_answered_minutes") @Nullable Double medianAnsweredMinutes,
    @JsonProperty("median_wait_minutes") @Nullable Double medianWaitMinutes,
    @JsonProperty("p90_wait_minutes") @Nullable Double p90WaitMinutes,
    @JsonProperty("oldest_open_minutes") @Nullable Double oldestOpenMinutes,
    @JsonProperty("questions_opened") @Nullable Integer questionsOpened,
    @JsonProperty("questions_answered") @Nullable Integer questionsAnswered,
    @JsonProperty("waiting") @Nullable Integer waiting,
    @JsonProperty("stale") @Nullable Integer stale,
    @JsonProperty("active_followers") @Nullable Integer activeFollowers,
    @JsonProperty("followers") @Nullable Integer followers,
    @JsonProperty("returning_percent") @Nullable Double returningPercent,
    @JsonProperty("won_back") @Nullable Integer wonBack,
    @JsonProperty("went_on_percent") @Nullable Double wentOnPercent) {}
