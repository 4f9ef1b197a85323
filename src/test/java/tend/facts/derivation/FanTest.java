package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Fan;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** What is known of a person: whom they brought, how early they come, what they were given. */
class FanTest {
  private static final Account ACCOUNT = Account.named("studio", "bluesky");
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static Fan ana(Interaction... activity) {
    return fan("ana", activity);
  }

  private static Fan fan(String id, Interaction... activity) {
    return Derivation.sheet(ACCOUNT, List.of(activity), NOW).fans().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Interaction says(String id, String by, Duration ago, @Nullable String text) {
    return Given.comment(id, by, ago, text);
  }

  private static Interaction own(Kind kind, String id, Duration ago, @Nullable String to) {
    return Given.interaction(kind, id, "me", true, ago, "Good to see", to);
  }

  private static Interaction post(String id, String by, Duration ago, @Nullable String url) {
    return under(Kind.POST, id, by, ago, null).pointing(null, null, url, Map.of());
  }

  private static Interaction under(
      Kind kind, String id, String by, Duration ago, @Nullable String post) {
    return Given.interaction(kind, id, by, by.equals("me"), ago, "A bowl", null)
        .pointing(null, post, null, Map.of());
  }

  @Test
  void theFirstThreeWithinADayAreEarly() {
    Interaction[] rows = {
      under(Kind.POST, "p", "me", ofDays(3), null),
      under(Kind.COMMENT, "c1", "bo", ofDays(3).minus(ofHours(1)), "p"),
      under(Kind.COMMENT, "c2", "bo", ofDays(3).minus(ofHours(2)), "p"),
      under(Kind.SHARE, "c3", "kit", ofDays(3).minus(ofHours(3)), "p"),
      under(Kind.COMMENT, "c4", "ana", ofDays(2), "p"),
      under(Kind.COMMENT, "c5", "lin", ofDays(2).minus(ofHours(1)), "p"),
    };
    assertThat(fan("bo", rows).early()).isEqualTo(1);
    assertThat(fan("kit", rows).early()).isEqualTo(1);
    assertThat(fan("ana", rows).early()).isEqualTo(1);
    assertThat(fan("lin", rows).early()).isZero();
  }

  @Test
  void aLikeIsNotEarly() {
    assertThat(
            ana(
                    under(Kind.POST, "p", "me", ofDays(3), null),
                    under(Kind.REACTION, "l", "ana", ofDays(3).minus(ofHours(1)), "p"),
                    under(Kind.COMMENT, "c", "bo", ofDays(2), "p"))
                .early())
        .isZero();
  }

  @Test
  void whoCameEarlyIsUnknownWhereNoCommentNamesAPost() {
    assertThat(ana(post("p", "me", ofDays(3), null), says("c", "ana", ofDays(2), "Hm")).early())
        .isNull();
  }

  @Test
  void whoWasCalledAndThenCameWasBrought() {
    assertThat(
            ana(
                    says("c1", "ana", ofDays(3), "@bo and @kit, look"),
                    says("c2", "lin", ofDays(2), "@Bo, look"),
                    says("c3", "bo", ofDays(1), "I see it"))
                .brought())
        .isEqualTo(1);
  }

  @Test
  void whoCameBeforeWasBroughtByNobody() {
    assertThat(
            ana(
                    says("c0", "bo", ofDays(4), "Hm"),
                    says("c1", "ana", ofDays(3), "@bo, look"),
                    says("c3", "bo", ofDays(1), "I see it"))
                .brought())
        .isZero();
  }

  @Test
  void nobodyBringsThemselves() {
    assertThat(ana(says("c1", "ana", ofDays(3), "@ana was here")).brought()).isZero();
  }

  @Test
  void anAnswerIsCountedForWhomItAnswers() {
    Interaction[] rows = {
      says("c1", "ana", ofDays(9), "Which clay?"),
      Given.reply("c2", "c1", "bo", ofDays(8), "Stoneware, I think"),
      own(Kind.REPLY, "a1", ofDays(7), "c2"),
      own(Kind.REPLY, "a2", ofDays(5), "c1"),
    };
    assertThat(fan("bo", rows).answeredDays()).isEqualTo(7);
    assertThat(fan("bo", rows).answered()).isTrue();
    assertThat(ana(rows).answeredDays()).isEqualTo(5);
  }

  @Test
  void neverAnsweredIsNotUnknown() {
    assertThat(ana(says("c1", "ana", ofDays(9), "Hm")).answeredDays()).isEqualTo(NEVER);
    assertThat(ana(says("c1", "ana", ofDays(9), "Hm")).answered()).isFalse();
  }

  @Test
  void withoutRepliesOrThreadsNobodyKnowsWhoWasAnswered() {
    Interaction like = Given.interaction(Kind.REACTION, "l", "ana", false, ofDays(2), null, null);
    assertThat(ana(like).answered()).isNull();
    assertThat(ana(like).turns()).isNull();
  }

  @Test
  void aVisitNamesThePersonOrStandsUnderTheirPost() {
    Interaction came = says("c", "ana", ofDays(20), "Hm");
    assertThat(ana(came, own(Kind.OUTREACH, "o", ofDays(4), "ana")).visitedDays()).isEqualTo(4);
    assertThat(
            ana(
                    came,
                    post("p", "ana", ofDays(9), null),
                    under(Kind.OUTREACH, "o", "me", ofDays(4), "p"))
                .visitedDays())
        .isEqualTo(4);
    assertThat(ana(came, own(Kind.OUTREACH, "o", ofDays(4), "bo")).visitedDays()).isEqualTo(NEVER);
    assertThat(ana(came).visitedDays()).isNull();
  }

  @Test
  void passingOnNamesTheirWorkTheirKeyOrTheirHandle() {
    Interaction came = says("c", "ana", ofDays(20), "Hm");
    Interaction work = post("p", "ana", ofDays(9), null);
    assertThat(ana(came, work, own(Kind.SHARE, "s", ofDays(4), "p")).featuredDays()).isEqualTo(4);
    assertThat(ana(came, own(Kind.SHARE, "s", ofDays(4), "ana")).featuredDays()).isEqualTo(4);
    assertThat(ana(came, own(Kind.SHARE, "s", ofDays(4), "c")).featuredDays()).isEqualTo(4);
    assertThat(
            ana(
                    came,
                    Given.interaction(
                        Kind.POST, "q", "me", true, ofDays(4), "After @Ana's bowl", null))
                .featuredDays())
        .isEqualTo(4);
    assertThat(ana(came, own(Kind.POST, "q", ofDays(4), null)).featuredDays()).isEqualTo(NEVER);
    assertThat(ana(came).featuredDays()).isNull();
  }

  @Test
  void theAddressOfARepostSaysWhoseItIs() {
    Interaction came = says("c", "did:plc:ana", ofDays(20), "Hm");
    Interaction repost = under(Kind.SHARE, "s", "me", ofDays(4), "at://did:plc:ana/post/1");
    assertThat(fan("did:plc:ana", came, repost).featuredDays()).isEqualTo(4);
  }

  @Test
  void workIsKnownFromAPostAMentionAPeersPageOrAVisit() {
    Interaction came = says("c", "ana", ofDays(20), "Hm");
    assertThat(ana(came).hasWork()).isFalse();
    assertThat(ana(came, post("p", "ana", ofDays(9), null)).hasWork()).isTrue();
    assertThat(ana(came, under(Kind.MENTION, "m", "ana", ofDays(9), null)).hasWork()).isTrue();
    assertThat(ana(came, under(Kind.PEER, "n", "ana", ofDays(9), null)).hasWork()).isFalse();
    assertThat(ana(came, own(Kind.OUTREACH, "o", ofDays(4), "ana")).hasWork()).isTrue();
  }

  @Test
  void theirOwnPlaceIsWhereToLook() {
    Interaction came =
        says("c", "ana", ofDays(2), "Hm").pointing(null, null, "https://me.example/c", Map.of());
    assertThat(ana(came).url()).isEqualTo("https://me.example/c");
    assertThat(ana(came, post("p", "ana", ofDays(9), "https://ana.example")).url())
        .isEqualTo("https://ana.example");
  }

  @Test
  void aTurnIsAllThatOneSaysBeforeTheOtherSpeaks() {
    Interaction opened = says("c", "ana", ofDays(9), "Which clay?");
    Interaction more = Given.reply("c2", "c", "ana", ofDays(8), "And which glaze?");
    Interaction answer = own(Kind.REPLY, "a1", ofDays(7), "c");
    Interaction also = own(Kind.REPLY, "a2", ofDays(6), "c");
    Interaction back = Given.reply("c3", "c", "ana", ofDays(5), "Thank you");
    assertThat(ana(opened, more).turns()).isEqualTo(1);
    assertThat(ana(opened, more, answer, also).turns()).isEqualTo(2);
    assertThat(ana(opened, more, answer, also, back).turns()).isEqualTo(3);
  }

  @Test
  void spamIsNoVisit() {
    Interaction spam = says("c2", "ana", ofDays(2), "Make money online, text me on WhatsApp");
    assertThat(ana(says("c", "ana", ofDays(9), "Hm"), spam).visits()).isEqualTo(1);
  }

  @Test
  void anAdvocateComesOftenAndDoesMore() {
    assertThat(Fans.advocate(Stage.REGULAR, 2, null, null)).isTrue();
    assertThat(Fans.advocate(Stage.RISING, 0, 2, 0)).isTrue();
    assertThat(Fans.advocate(Stage.REGULAR, 0, 0, 1)).isTrue();
    assertThat(Fans.advocate(Stage.REGULAR, 1, 1, 0)).isFalse();
    assertThat(Fans.advocate(Stage.COOLING, 5, 5, 5)).isFalse();
    assertThat(Fans.advocate(Stage.OCCASIONAL, 5, 5, 5)).isFalse();
  }

  @Test
  void whetherSomebodyIsAnAdvocateCanBeUnknown() {
    assertThat(Fans.advocate(Stage.REGULAR, 1, null, 0)).isNull();
    assertThat(Fans.advocate(null, 5, 5, 5)).isNull();
  }
}
