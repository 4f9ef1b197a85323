package tend.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tend.model.Interaction;
import tend.model.Kind;

/** What happens in an invented account only once or to one person, as far as there is room. */
final class WorkloadEvents {
  private static final int ROOM = 700;
  private final WorkloadAccount account;
  private final WorkloadHabit habit;

  WorkloadEvents(WorkloadAccount account) {
    this.account = account;
    this.habit = account.habit();
  }

  /** Adds the rows; in small accounts none. */
  void rows() {
    if (account.count() < ROOM) {
      return;
    }
    people();
    works();
    if (habit.postsAtAll()) {
      seasonal();
      trials();
      posts();
    }
    spree();
  }

  private void people() {
    for (int day = 1; day < 26; day += 2) {
      account.others(Kind.REACTION, account.daysAgo(day), "rising", null, null, Map.of());
    }
    for (int day = 5; day < 13; day += 3) {
      account.others(Kind.REACTION, account.daysAgo(day), "newbie", null, null, Map.of());
    }
    Instant then = account.daysAgo(20);
    Interaction call =
        account.others(Kind.COMMENT, then, "host", "@newcomer look at this bowl", null, Map.of());
    account.own(
        Kind.REPLY, then.plusSeconds(60), account.texts().answer(), call.id(), null, Map.of());
    account.others(Kind.SHARE, then.plusSeconds(7_200), "newcomer", null, null, Map.of());
  }

  private void works() {
    String[] answers = {"Yes, of course!", "Rather not, sorry", "Yes, of course!", ""};
    for (int i = 0; i < answers.length; i++) {
      Interaction made =
          account.others(
              Kind.MENTION,
              account.daysAgo(7 - i),
              "maker-" + i,
              account.texts().filled("My {thing} after your video"),
              null,
              Map.of("format", "photo"));
      if (i < 3) {
        permission(made, answers[i], i);
      }
    }
  }

  private void permission(Interaction made, String answer, int turn) {
    Instant at = made.at();
    account.own(
        Kind.REPLY,
        at.plusSeconds(3_600),
        "May we share it with your name?",
        made.id(),
        null,
        Map.of());
    account.others(Kind.REPLY, at.plusSeconds(90_000), made.author(), answer, made.id(), Map.of());
    if (turn == 1) {
      account.own(Kind.SHARE, at.plusSeconds(180_000), null, made.id(), null, Map.of());
    }
  }

  /** Somebody who is among the first now and then, and never often. */
  private void seasonal() {
    for (int days : new int[] {155, 103, 52}) {
      Interaction post =
          account.ownPost(account.daysAgo(days), "The kiln is cooling, " + days, Map.of());
      account.others(
          Kind.COMMENT,
          post.at().plusSeconds(120),
          "seasonal",
          account.texts().answer(),
          null,
          Map.of());
    }
  }

  /** Posts of two kinds, of which one is liked by many. */
  private void trials() {
    if (habit.trial() > 1) {
      return;
    }
    for (int i = 0; i < 12; i++) {
      boolean story = i % 2 == 0;
      Interaction post =
          account.ownPost(
              account.daysAgo(80 - 5 * i),
              account.texts().filled("The {like} {thing} {when}"),
              Map.of("trial", "opening", "variant", story ? "a story" : "the result"));
      account.crowd(post, story == (habit.trial() == 0) ? 8 : 0);
    }
  }

  private void posts() {
    if (habit.silentDays() > 0) {
      return;
    }
    if (habit.contests()) {
      contests();
    }
    challenge();
    if (habit.polls()) {
      for (int i = 0; i < 3; i++) {
        account.ownPost(account.daysAgo(2 + i), "Which one next?", Map.of("format", "poll"));
      }
    }
    if (habit.baits()) {
      account.ownPost(account.daysAgo(9), "Comment YES if you want it", Map.of());
      account.ownPost(account.daysAgo(8), "Tag 3 friends who need this bowl", Map.of());
    }
    if (habit.seed() % 6 != 5) {
      fresh();
    }
  }

  private void contests() {
    List<String> texts =
        List.of(
            "Giveaway! Like this post and follow us to enter",
            "Giveaway! Tag a friend in the comments",
            "Giveaway: the most reposts by Friday win",
            "Giveaway: post your mug with #AcmeMugs");
    for (int i = 0; i < texts.size(); i++) {
      account.ownPost(account.daysAgo(10 + 3 * i), texts.get(i), Map.of());
    }
  }

  private void challenge() {
    switch (habit.challenge()) {
      case 0, 1 ->
          account.ownPost(account.daysAgo(41), "Show us your first bowl with #FirstBowl", Map.of());
      case 2 -> {
        account.ownPost(account.daysAgo(50), "New plates #stoneware", Map.of());
        account.ownPost(account.daysAgo(33), "The kiln is cooling #stoneware", Map.of());
      }
      default -> {
        // no hashtag
      }
    }
  }

  /** A post of the last hour, and two who write at once. */
  private void fresh() {
    Interaction post = account.ownPost(account.daysAgo(0.02), "Out of the kiln just now", Map.of());
    for (int i = 0; i < 2; i++) {
      account.others(
          Kind.COMMENT,
          post.at().plusSeconds(60),
          "early-" + i,
          account.texts().question(),
          null,
          Map.of());
    }
    account.others(
        Kind.COMMENT, account.daysAgo(0.1), "early-3", account.texts().question(), null, Map.of());
  }

  private void spree() {
    for (int i = 0; habit.postsOnASpree() && i < 55; i++) {
      account.ownPost(account.daysAgo(0.3 + i / 100.0), "Another one, " + i, Map.of());
    }
    for (int i = 0; habit.repliesOnASpree() && i < 205; i++) {
      account.own(
          Kind.OUTREACH,
          account.daysAgo(0.2 + i / 400.0),
          account.texts().answer(),
          "page-" + i,
          null,
          Map.of());
    }
  }
}
