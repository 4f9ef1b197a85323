package tend.intake;

/**
 * How a sample account and its people behave over half a year.
 *
 * @param seed fixes everything random about it
 * @param posts how many it published
 * @param commentsPerPost on average
 * @param answerRate chance that a comment is answered
 * @param answerMinutes typical delay of an answer
 * @param sharesPerMonth how often it is passed on
 * @param followers how many came
 * @param reactions how many likes are known
 * @param outreach own comments in other people's threads
 * @param freshQuestions unanswered questions of the last two days
 */
record SampleHabits(
    long seed,
    int posts,
    int commentsPerPost,
    double answerRate,
    int answerMinutes,
    int sharesPerMonth,
    int followers,
    int reactions,
    int outreach,
    int freshQuestions) {}
