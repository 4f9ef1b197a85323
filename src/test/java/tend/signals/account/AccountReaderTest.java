package tend.signals.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccountReaderTest {
  private final AccountReader reader = new AccountReader();

  /** Fields as "posts 3 followers 12". */
  private AccountJudgement judged(String fields) {
    String[] words = fields.split(" ", -1);
    Map<String, String> read = new TreeMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      read.put(words[i], words[i + 1]);
    }
    return reader.read(Profile.read(read).profile());
  }

  @Test
  void whoFollowsThousandsAndNeverPostedIsSuspiciousAndSaysWhy() {
    AccountJudgement judged =
        judged(
            "username qxv48210337 posts 0 following 2300 followers 12 biography_length 0 has_picture no");
    assertThat(judged.verdict()).isEqualTo(Likeness.SUSPICIOUS);
    assertThat(judged.signals())
        .containsExactly(
            "follows 2,300 accounts and 12 follow it (+2.2)",
            "no picture (+1.8)",
            "follows 2,300 accounts, more than 1,500 (+1.5)",
            "never posted (+1.5)",
            "8 of 11 characters of the name are digits (+1.5)",
            "12 followers (+0.9)",
            "says nothing about itself (+0.5)");
    assertThat(judged.score()).isEqualTo(9.9);
  }

  @Test
  void whoIsFollowedAndPostsIsPlausible() {
    assertThat(
            judged(
                    "username mira.makes posts 84 following 310 followers 420 biography_length 60 has_picture yes")
                .verdict())
        .isEqualTo(Likeness.PLAUSIBLE);
  }

  @Test
  void aPrivateAccountWithoutAPictureIsNotTherebyFake() {
    assertThat(
            judged(
                    "username quiet.lea posts 15 following 220 followers 200 biography_length 0 has_picture 0 is_private 1")
                .verdict())
        .isEqualTo(Likeness.PLAUSIBLE);
    assertThat(judged("username quiet.lea has_picture 0 is_private 1").verdict())
        .isEqualTo(Likeness.UNKNOWN);
  }

  @Test
  void everybodyBeginsWithThreePosts() {
    assertThat(
            judged(
                    "username new.noor posts 3 following 80 followers 12 biography_length 0 has_picture 1")
                .verdict())
        .isEqualTo(Likeness.PLAUSIBLE);
  }

  @Test
  void followingThousandsConvictsNobodyWhoIsFollowed() {
    assertThat(
            judged(
                    "username hub.hana posts 900 following 2300 followers 18000 biography_length 90 has_picture 1")
                .verdict())
        .isEqualTo(Likeness.PLAUSIBLE);
  }

  @Test
  void aYearOfBirthInTheNameConvictsNobody() {
    assertThat(
            judged(
                    "username lea1994 posts 6 following 260 followers 190 biography_length 0 has_picture 1")
                .verdict())
        .isEqualTo(Likeness.PLAUSIBLE);
  }

  @Test
  void noSignConvictsAlone() {
    String honest =
        "username mira posts 12 following 150 followers 120 biography_length 8 has_picture 1 ";
    for (String sign :
        new String[] {
          "posts 0",
          "following 9000",
          "followers 0",
          "biography_length 0",
          "has_picture 0",
          "is_private 1",
          "username 84839201",
          "joined_recently 1"
        }) {
      assertThat(judged(honest + sign).verdict()).as(sign).isNotEqualTo(Likeness.SUSPICIOUS);
    }
  }

  @Test
  void whatIsMissingCountsNeitherWay() {
    String known = "following 300 followers 20 posts 0";
    assertThat(judged(known).score()).isEqualTo(judged(known + " has_picture  x").score());
    assertThat(judged("").score()).isZero();
    assertThat(judged("").verdict()).isEqualTo(Likeness.UNKNOWN);
    assertThat(judged("").signals())
        .containsExactly(
            "too little is known; not said: following, followers, posts, picture, biography, name");
  }

  @Test
  void closeCallsWithGapsStayUnknown() {
    assertThat(judged("posts 0 followers 150 following 310").verdict()).isEqualTo(Likeness.UNKNOWN);
  }

  @Test
  void digitsAndLengthStandForTheName() {
    assertThat(judged("username_digits 7 username_length 10 posts 0 followers 3").signals())
        .contains("7 of 10 characters of the name are digits (+1.5)");
    assertThat(judged("username_digit_share 0.55 posts 0 followers 3").signals())
        .contains("55 % of the name are digits (+1.5)");
  }

  @Test
  void whatIsNoNumberIsUnknownAndNamed() {
    Profile.Reading reading =
        Profile.read(
            Map.of("posts", "many", "followers", "0.5", "following", "12.0", "has_picture", "x"));
    assertThat(reading.profile().posts()).isNull();
    assertThat(reading.profile().followers()).isNull();
    assertThat(reading.profile().following()).isEqualTo(12);
    assertThat(reading.unread()).containsExactly("posts: many", "followers: 0.5", "has_picture: x");
  }

  /**
   * Made-up crowds, by which no accuracy may be claimed: they only show that both sides are met.
   */
  @Test
  void inventedCrowdsAreToldApart() {
    Random random = new Random(20260302);
    int fakes = 0;
    int people = 0;
    for (int i = 0; i < 1_000; i++) {
      fakes += suspicious(Crowd.bought(random)) ? 1 : 0;
      people += suspicious(Crowd.honest(random)) ? 0 : 1;
    }
    assertThat((fakes + people) / 2_000.0).isGreaterThan(0.9);
  }

  private boolean suspicious(Profile profile) {
    return reader.read(profile).verdict() == Likeness.SUSPICIOUS;
  }
}
