package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * When the account last asked its people something, in a post: opinions, suggestions, a vote, a
 * survey, their questions.
 *
 * @param quietDays days since an own post asked, or since the first own post where none ever did;
 *     null where own posts with words or a known form were never imported
 * @param asks own posts of the last 30 days that ask; null likewise
 * @param polls own posts of the last 7 days that are polls; null where no own post of the last 30
 *     days says in what form it came
 * @param answersWaiting comments that wait under the newest post that asks; null where there is
 *     none or comments never name their post
 */
public record Asking(
    @Nullable Double quietDays,
    @Nullable Integer asks,
    @Nullable Integer polls,
    @Nullable Integer answersWaiting) {}
