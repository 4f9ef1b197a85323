package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.facts.Calling;
import tend.facts.Challenge;
import tend.facts.Entry;
import tend.facts.Experiment;
import tend.facts.FanWork;
import tend.facts.Peer;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** Challenges, fan works, stages of collaborations and trials, as activity alone tells of them. */
class ProgramsTest {
  private static final Account ACCOUNT = Account.named("studio", "x");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static <T> List<T> facts(Class<T> type, List<Interaction> activity) {
    return Derivation.sheet(ACCOUNT, activity, NOW).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static <T> List<T> facts(Class<T> type, Interaction... activity) {
    return facts(type, List.of(activity));
  }

  private static Interaction own(
      Kind kind, String id, @Nullable String to, Duration ago, String text) {
    return interaction(kind, id, "me", true, ago, text, to);
  }

  private static Interaction post(String id, Duration ago, String text) {
    return own(Kind.POST, id, null, ago, text);
  }

  private static Interaction share(String id, String by, Duration ago, String text) {
    return interaction(Kind.SHARE, id, by, false, ago, text, null);
  }

  private static Interaction with(
      Interaction one, @Nullable String post, @Nullable Visibility to, Map<String, String> more) {
    return Interaction.of(
        one.kind(),
        one.id(),
        one.at(),
        one.authorId(),
        one.authorName(),
        one.own(),
        one.text(),
        one.parent(),
        post,
        null,
        to,
        null,
        null,
        more);
  }

  private static Interaction photo(String id, String by, Duration ago) {
    Interaction plain =
        interaction(Kind.MENTION, id, by, false, ago, "Made after your video", null);
    return with(plain, null, null, Map.of("format", "photo"));
  }

  @Test
  void aHashtagThatOthersTookUpIsAChallenge() {
    assertThat(
            facts(
                Challenge.class,
                post("p1", ofDays(20), "Show us your #FirstBowl"),
                comment("c1", "ana", ofDays(10), "Mine #firstbowl"),
                comment("c2", "ana", ofDays(9), "And another #firstbowl"),
                share("s1", "bo", ofDays(8), "＃FIRSTBOWL")))
        .containsExactly(
            new Challenge(
                "#firstbowl",
                "#FirstBowl",
                null,
                true,
                2,
                3,
                2,
                3,
                20,
                20,
                8,
                "p1",
                NOW.minus(ofDays(20))));
  }

  @Test
  void oneMentionOfAHashtagWithoutAnInvitationIsNoCall() {
    assertThat(
            facts(
                Challenge.class,
                post("p1", ofDays(20), "The kiln cools #stoneware"),
                comment("c1", "ana", ofDays(10), "Nice #stoneware")))
        .isEmpty();
  }

  @Test
  void whoUsedAHashtagBeforeTheAccountDidTookNothingUp() {
    assertThat(
            facts(
                Challenge.class,
                comment("c1", "ana", ofDays(30), "Mine #firstbowl"),
                post("p1", ofDays(20), "Show us your #FirstBowl")))
        .isEmpty();
  }

  @Test
  void spamAndMessagesAreNobodysEntry() {
    assertThat(
            facts(
                Challenge.class,
                post("p1", ofDays(20), "Show us your #FirstBowl"),
                comment("c1", "x", ofDays(9), "#firstbowl Make money online, text me on WhatsApp"),
                interaction(Kind.MESSAGE, "m1", "ana", false, ofDays(8), "#firstbowl", null)))
        .isEmpty();
  }

  @Test
  void aCallOfSixtyDaysAgoStillRunsAndAnOlderOneIsOver() {
    Interaction entry = comment("c1", "ana", ofDays(10), "Mine #firstbowl");
    String call = "Show us your #FirstBowl";
    assertThat(facts(Challenge.class, post("p1", ofDays(60), call), entry)).hasSize(1);
    assertThat(facts(Challenge.class, post("p1", ofDays(60).plus(MINUTE), call), entry)).isEmpty();
  }

  @Test
  void anAnsweredEntryWaitsNoMore() {
    assertThat(
            facts(
                Challenge.class,
                post("p1", ofDays(20), "Show us your #FirstBowl"),
                comment("c1", "ana", ofDays(10), "Mine #firstbowl"),
                own(Kind.REPLY, "r1", "c1", ofDays(9), "The rim is lovely")))
        .extracting(Challenge::waiting)
        .containsExactly(0);
  }

  @Test
  void whereNoOwnPostsCameItIsUnknownWhetherACommentTakesPart() {
    assertThat(facts(Entry.class, comment("c1", "ana", ofDays(1), "#x")))
        .containsExactly(new Entry("c1", null));
    assertThat(facts(Calling.class, comment("c1", "ana", ofDays(1), "#x")))
        .containsExactly(new Calling(null));
  }

  @Test
  void whetherACommentTakesPartIsToldOnlyWhileItMakesAnItemOfItsOwn() {
    String call = "Show us your #FirstBowl";
    assertThat(
            facts(
                Entry.class,
                post("p1", ofDays(50), call),
                comment("c1", "ana", ofDays(31), "Mine #firstbowl"),
                comment("c2", "ben", ofDays(29), "Mine #firstbowl")))
        .containsExactly(new Entry("c2", true));
  }

  @ParameterizedTest
  @CsvSource({
    "'Yes, of course',granted",
    "'Rather not',declined",
    "'Which one?',asked",
    "'Please take it down',declined"
  })
  void theMakersAnswerDecidesThePermission(String answer, String rights) {
    assertThat(
            facts(
                FanWork.class,
                photo("w1", "ana", ofDays(5)),
                own(Kind.REPLY, "r1", "w1", ofDays(4), "May we share this?"),
                reply("a1", "r1", "ana", ofDays(3), answer)))
        .extracting(FanWork::rights)
        .containsExactly(rights);
  }

  @Test
  void anotherPersonsYesPermitsNothing() {
    assertThat(
            facts(
                FanWork.class,
                photo("w1", "ana", ofDays(5)),
                own(Kind.REPLY, "r1", "w1", ofDays(4), "May we share this?"),
                reply("a1", "r1", "bo", ofDays(3), "Yes, of course")))
        .extracting(FanWork::rights)
        .containsExactly("asked");
  }

  @Test
  void aYesWithoutAQuestionPermitsNothing() {
    assertThat(
            facts(
                FanWork.class,
                photo("w1", "ana", ofDays(5)),
                own(Kind.REPLY, "r1", "w1", ofDays(4), "Is that ash glaze?"),
                reply("a1", "r1", "ana", ofDays(3), "Yes, of course")))
        .extracting(FanWork::rights)
        .containsExactly("none");
  }

  @Test
  void permissionExpiresUnaskedAfterExactlyFourteenDays() {
    assertThat(facts(FanWork.class, photo("w1", "ana", ofDays(14).minus(MINUTE))))
        .extracting(FanWork::rights)
        .containsExactly("none");
    assertThat(facts(FanWork.class, photo("w1", "ana", ofDays(14))))
        .extracting(FanWork::rights)
        .containsExactly("expired");
  }

  @Test
  void permissionExpiresUnansweredAfterExactlyFourteenDays() {
    Interaction work = photo("w1", "ana", ofDays(20));
    String ask = "May we share this?";
    assertThat(
            facts(FanWork.class, work, own(Kind.REPLY, "r1", "w1", ofDays(14).minus(MINUTE), ask)))
        .extracting(FanWork::rights)
        .containsExactly("asked");
    assertThat(facts(FanWork.class, work, own(Kind.REPLY, "r1", "w1", ofDays(14), ask)))
        .extracting(FanWork::rights, FanWork::rightsDays)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("expired", 0.0));
  }

  @Test
  void aLateYesIsAYesAndAWithdrawnOneStaysWithdrawn() {
    List<Interaction> rows =
        new ArrayList<>(
            List.of(
                photo("w1", "ana", ofDays(40)),
                own(Kind.REPLY, "r1", "w1", ofDays(39), "May we share this?"),
                reply("a1", "r1", "ana", ofDays(20), "Yes, of course")));
    assertThat(facts(FanWork.class, rows)).extracting(FanWork::rights).containsExactly("granted");
    rows.add(reply("a2", "w1", "ana", ofDays(10), "Please take it down"));
    rows.add(own(Kind.REPLY, "r2", "w1", ofDays(9), "May we share this after all?"));
    rows.add(reply("a3", "r2", "ana", ofDays(8), "Yes"));
    assertThat(facts(FanWork.class, rows)).extracting(FanWork::rights).containsExactly("withdrawn");
  }

  @Test
  void theColumnOutweighsWhatWasSaid() {
    Interaction said = photo("w1", "ana", ofDays(40));
    Interaction work = with(said, null, null, Map.of("format", "photo", "rights", "Granted"));
    assertThat(facts(FanWork.class, work)).extracting(FanWork::rights).containsExactly("granted");
  }

  @ParameterizedTest
  @CsvSource({"SHARE,PUBLIC,false", "POST,PUBLIC,true", "SHARE,FOLLOWERS,true"})
  void onlyThePlatformsOwnShareOfWhatIsPublicNeedsNoPermission(
      Kind shown, Visibility visibility, boolean unallowed) {
    Interaction work =
        with(photo("w1", "ana", ofDays(5)), null, visibility, Map.of("format", "video"));
    assertThat(facts(FanWork.class, work, own(shown, "s1", "w1", ofDays(1), "Look")))
        .extracting(FanWork::unallowed)
        .containsExactly(unallowed);
  }

  @Test
  void whetherItWasShownIsUnknownWhereNeitherPostsNorSharesCame() {
    assertThat(facts(FanWork.class, photo("w1", "ana", ofDays(5))))
        .extracting(FanWork::shared)
        .containsOnlyNulls();
  }

  private static Interaction peer() {
    return interaction(Kind.PEER, "x1", "kate", false, ofHours(1), null, null);
  }

  private static Interaction message(String id, boolean own, Duration ago, String text) {
    return interaction(Kind.MESSAGE, id, own ? "me" : "kate", own, ago, text, own ? "kate" : null);
  }

  @Test
  void aCollaborationGoesThroughItsStages() {
    List<Interaction> rows = new ArrayList<>(List.of(peer()));
    assertStage(rows, null, null);
    rows.add(message("m1", true, ofDays(50), "Shall we make something together?"));
    assertStage(rows, "asked", 50.0);
    rows.add(message("m2", false, ofDays(45), "Let me look at my weeks"));
    assertStage(rows, "answered", 45.0);
    rows.add(message("m3", false, ofDays(40), "Sounds great"));
    assertStage(rows, "agreed", 40.0);
    rows.add(post("p1", ofDays(10), "Made with @kate"));
    assertStage(rows, "live", 10.0);
    rows.add(message("m4", true, ofDays(9), "Thank you, that was a joy"));
    assertStage(rows, "thanked", 9.0);
  }

  private static void assertStage(
      List<Interaction> rows, @Nullable String stage, @Nullable Double days) {
    Peer peer = facts(Peer.class, rows).get(0);
    assertThat(peer.stage()).isEqualTo(stage);
    assertThat(peer.stageDays()).isEqualTo(days);
  }

  @Test
  void aNoIsRememberedAndAnotherThreadsNoIsNot() {
    Interaction ask = own(Kind.REPLY, "r1", "c1", ofDays(20), "Shall we make something together?");
    Interaction opener = comment("c1", "kate", ofDays(21), "I never dared that");
    assertThat(
            facts(
                Peer.class,
                peer(),
                opener,
                ask,
                reply("a1", "r1", "kate", ofDays(19), "No thanks")))
        .extracting(Peer::stage)
        .containsExactly("declined");
    assertThat(
            facts(Peer.class, peer(), opener, ask, comment("c2", "kate", ofDays(19), "No thanks")))
        .extracting(Peer::stage)
        .containsExactly("asked");
  }

  @Test
  void aReminderIsASecondAsk() {
    assertThat(
            facts(
                Peer.class,
                peer(),
                message("m1", true, ofDays(20), "Shall we make something together?"),
                message("m2", true, ofDays(9), "In case this got lost")))
        .extracting(Peer::asks)
        .containsExactly(2);
  }

  /** Posts of two variants, with so many people under each post of the first. */
  private static List<Interaction> trial(int posts, int people, Duration ago) {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < 2 * posts; i++) {
      Map<String, String> more = Map.of("trial", "opening", "variant", i % 2 == 0 ? "a" : "b");
      rows.add(with(post("p" + i, ago, "A bowl"), null, null, more));
      for (int k = 0; k < people && i % 2 == 0; k++) {
        Interaction like =
            interaction(
                Kind.REACTION, "l" + i + "-" + k, "v" + k, false, ago.minus(MINUTE), null, null);
        rows.add(with(like, "p" + i, null, Map.of()));
      }
    }
    return rows;
  }

  @Test
  void aTrialSaysHowMuchAndHowSure() {
    assertThat(facts(Experiment.class, trial(5, 3, ofDays(30))))
        .filteredOn(Experiment::declared)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo("trial/opening/a");
              assertThat(one.verdict()).isEqualTo("better");
              assertThat(one.difference()).isEqualTo(3);
              assertThat(one.fewest()).isEqualTo(5);
              assertThat(one.missing()).isZero();
              assertThat(one.remarks()).contains("5 posts (a) against 5 (b)", "Verdict: better");
            });
  }

  @Test
  void tooFewPostsSayHowManyAreMissing() {
    assertThat(facts(Experiment.class, trial(3, 3, ofDays(30))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.verdict()).isEqualTo("inconclusive");
              assertThat(one.missing()).isEqualTo(4);
              assertThat(one.remarks())
                  .contains("2 more posts needed: a", "2 more posts needed: b");
            });
  }

  @Test
  void aTrialOfOneVariantLacksTheOther() {
    Interaction lone =
        with(
            post("p", ofDays(20), "A bowl"),
            null,
            null,
            Map.of("trial", "opening", "variant", "a"));
    Interaction like =
        with(
            interaction(Kind.REACTION, "l", "v", false, ofDays(19), null, null),
            "p",
            null,
            Map.of());
    assertThat(facts(Experiment.class, lone, like))
        .singleElement()
        .satisfies(
            one -> assertThat(one.remarks()).contains("5 more posts needed: another variant"));
  }

  @Test
  void aPostIsComparedOnceItsFirstWeekIsOver() {
    assertThat(facts(Experiment.class, trial(5, 3, ofDays(7))))
        .isNotEmpty()
        .allMatch(e -> e.fewest() == 5);
    assertThat(facts(Experiment.class, trial(5, 3, ofDays(7).minus(MINUTE))))
        .singleElement()
        .satisfies(one -> assertThat(one.fewest()).isZero());
  }

  @Test
  void whereRowsNameNoPostNothingIsCompared() {
    List<Interaction> rows = new ArrayList<>(trial(5, 0, ofDays(30)));
    rows.add(comment("c1", "ana", ofDays(29), "Nice"));
    assertThat(facts(Experiment.class, rows)).isEmpty();
  }

  @Test
  void anyOrderOfTheRowsGivesTheSame() {
    List<Interaction> rows = new ArrayList<>(trial(6, 3, ofDays(30)));
    List<Experiment> straight = facts(Experiment.class, rows);
    Collections.shuffle(rows, new Random(5));
    assertThat(facts(Experiment.class, rows)).isEqualTo(straight);
  }
}
