package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tend.facts.Audience;
import tend.facts.CommentsLately;
import tend.facts.Growth;
import tend.facts.LikesLately;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** Followers, growth, suspicious comments and likes by newcomers. */
class CrowdTest {
  private static final Account ACCOUNT = Account.named("studio", "mastodon");
  private static final Map<String, String> REAL =
      Map.of("posts", "40", "following", "210", "followers", "240", "has_picture", "true");
  private static final Map<String, String> BOUGHT =
      Map.of("posts", "0", "following", "2300", "followers", "9", "has_picture", "false");

  private static <T> T fact(Class<T> type, List<Interaction> activity) {
    return Derivation.sheet(ACCOUNT, activity, NOW).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Interaction with(Map<String, String> more, Interaction one) {
    return one.pointing(one.parent(), one.post(), one.url(), more);
  }

  private static Interaction follower(String who, Duration ago, Map<String, String> more) {
    return with(more, interaction(Kind.FOLLOWER, "f-" + who, who, false, ago, null, null));
  }

  private static Interaction like(String who, Duration ago, String accountSince) {
    return with(
        Map.of("created_at", accountSince),
        interaction(Kind.REACTION, "l-" + who, who, false, ago, null, null));
  }

  @Test
  void followersAreJudgedByTheirProfilesAndOthersNeitherWay() {
    Audience audience =
        fact(
            Audience.class,
            List.of(
                follower("ana", ofDays(9), REAL),
                follower("bo", ofDays(9), REAL),
                follower("cem", ofDays(9), REAL),
                follower("x1", ofDays(9), BOUGHT),
                follower("dia", ofDays(9), Map.of("is_private", "true")),
                follower("eli", ofDays(9), Map.of())));
    assertThat(audience).isEqualTo(new Audience(6, null, 4, 1, 25.0, 1));
  }

  @Test
  void withoutProfilesNobodyIsJudged() {
    assertThat(fact(Audience.class, List.of(follower("ana", ofDays(9), Map.of()))))
        .isEqualTo(new Audience(1, null, null, null, null, 0));
  }

  @Test
  void anActiveFollowerCameInTheLastNinetyDays() {
    List<Interaction> activity =
        List.of(
            follower("ana", ofDays(300), Map.of()),
            follower("bo", ofDays(300), Map.of()),
            follower("cem", ofDays(300), Map.of()),
            follower("dia", ofDays(300), Map.of()),
            comment("c1", "ana", ofDays(90), "Lovely"),
            comment("c2", "bo", ofDays(91), "Lovely"),
            comment("c3", "somebody", ofDays(1), "Lovely"));
    assertThat(fact(Audience.class, activity).activePercent()).isEqualTo(25.0);
  }

  private static List<Interaction> weekly(int perWeek, int weeks) {
    List<Interaction> rows = new ArrayList<>();
    for (int week = 1; week <= weeks; week++) {
      for (int i = 0; i < perWeek; i++) {
        String who = "w" + week + "-" + i;
        rows.add(follower(who, ofDays(7L * week + 3), Map.of()));
      }
    }
    return rows;
  }

  @Test
  void growthIsTheLastWeekByTheMiddleOneOfEight() {
    List<Interaction> rows = weekly(2, 8);
    for (int i = 0; i < 9; i++) {
      rows.add(follower("new" + i, ofDays(2), Map.of()));
    }
    assertThat(fact(Growth.class, rows)).isEqualTo(new Growth(9, 4.5, null, null));
  }

  @Test
  void oneWaveBeforeDoesNotRaiseTheUsualWeek() {
    List<Interaction> rows = weekly(1, 8);
    for (int i = 0; i < 50; i++) {
      rows.add(follower("wave" + i, ofDays(20), Map.of()));
    }
    rows.add(follower("new", ofDays(1), Map.of()));
    assertThat(fact(Growth.class, rows).followerRatio()).isEqualTo(1.0);
  }

  @Test
  void aUsualWeekWithoutAnybodyCountsAsOne() {
    List<Interaction> rows = weekly(1, 1);
    rows.add(follower("first", ofDays(80), Map.of()));
    for (int i = 0; i < 6; i++) {
      rows.add(follower("new" + i, ofHours(3), Map.of()));
    }
    assertThat(fact(Growth.class, rows).followerRatio()).isEqualTo(6.0);
  }

  @Test
  void aListWithOneDateForAllSaysNothingOfGrowth() {
    List<Interaction> rows =
        List.of(
            follower("ana", ofDays(50), Map.of()),
            follower("bo", ofDays(50), Map.of()),
            follower("cem", ofDays(50), Map.of()));
    assertThat(fact(Growth.class, rows)).isEqualTo(new Growth(null, null, null, null));
  }

  @Test
  void aDayThatStandsInForAnotherIsNoDate() {
    List<Interaction> rows =
        List.of(
            follower("ana", ofDays(700), Map.of("since", "unknown")),
            follower("bo", ofDays(3), Map.of("since", "unknown")));
    assertThat(fact(Growth.class, rows).newFollowers()).isNull();
    assertThat(fact(Audience.class, rows).followers()).isEqualTo(2);
  }

  @Test
  void fourWeeksBeforeMakeAUsualOneAndFewerDoNot() {
    List<Interaction> rows = new ArrayList<>(weekly(1, 3));
    rows.add(follower("new", ofDays(1), Map.of()));
    assertThat(fact(Growth.class, rows).followerRatio()).isNull();
    assertThat(fact(Growth.class, rows).newFollowers()).isEqualTo(1);
    rows.add(follower("first", ofDays(35), Map.of()));
    assertThat(fact(Growth.class, rows).followerRatio()).isEqualTo(1.0);
  }

  @Test
  void peopleOfAWeekCountOnceHoweverOftenTheyCame() {
    List<Interaction> rows = new ArrayList<>();
    for (int week = 0; week <= 8; week++) {
      for (int i = 0; i < 3; i++) {
        rows.add(comment("c" + week + "-" + i, "p" + i % 2, ofDays(7L * week + i), "Lovely"));
      }
    }
    assertThat(fact(Growth.class, rows)).isEqualTo(new Growth(null, null, 2, 1.0));
  }

  private static CommentsLately comments(int spam, int of) {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      String text = i < spam ? "Make money online, text me on WhatsApp" : "The blue one, please";
      rows.add(comment("c" + i, "p" + i, ofHours(i + 1), text));
    }
    return fact(CommentsLately.class, rows);
  }

  @Test
  void suspiciousCommentsAreCountedAmongTheLastTwenty() {
    assertThat(comments(3, 20)).isEqualTo(new CommentsLately(20, 3));
    assertThat(comments(10, 40)).isEqualTo(new CommentsLately(20, 10));
    assertThat(comments(2, 5)).isEqualTo(new CommentsLately(5, 2));
  }

  @Test
  void aLikeWeighsByTheAgeOfItsAccount() {
    assertThat(LikesLately.weight(ofDays(6))).isEqualTo(0.1);
    assertThat(LikesLately.weight(ofDays(7))).isEqualTo(0.5);
    assertThat(LikesLately.weight(ofDays(29))).isEqualTo(0.5);
    assertThat(LikesLately.weight(ofDays(30))).isEqualTo(1);
  }

  @Test
  void likesOfTheMonthWeighTogetherAndThoseOfUnknownAgeAreLeftOut() {
    List<Interaction> rows =
        List.of(
            like("new", ofHours(5), "2026-02-27"),
            like("young", ofHours(5), "2026-02-10T08:00:00Z"),
            like("old", ofHours(5), "2019-05-01"),
            like("past", ofDays(31), "2026-01-29"),
            like("odd", ofHours(5), "yesterday"),
            interaction(Kind.REACTION, "l", "plain", false, ofHours(5), null, null));
    LikesLately likes = fact(LikesLately.class, rows);
    assertThat(likes.aged()).isEqualTo(3);
    assertThat(likes.percent()).isEqualTo(100 * 1.6 / 3);
  }

  @Test
  void likesWithoutAgesWeighNothingKnown() {
    assertThat(
            fact(
                LikesLately.class,
                List.of(interaction(Kind.REACTION, "l", "plain", false, ofHours(5), null, null))))
        .isEqualTo(new LikesLately(null, null));
  }
}
