package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.ownReply;
import static tend.Given.reply;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.Invented;
import tend.facts.Answering;
import tend.facts.Challenge;
import tend.facts.FactSheet;
import tend.facts.Fan;
import tend.facts.FanWork;
import tend.facts.Health;
import tend.facts.Peer;
import tend.facts.Thing;
import tend.facts.Topic;
import tend.facts.WaitingComment;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Preferences;

class FactSheetTest {
  private static final Account ACCOUNT = Account.named("studio", "youtube");

  private static FactSheet sheet(Interaction... activity) {
    return Derivation.sheet(ACCOUNT, List.of(activity), NOW);
  }

  private static List<String> waiting(Interaction... activity) {
    return sheet(activity).waiting().stream().map(WaitingComment::id).toList();
  }

  /** Rules that ask several things of one fact rely on it; a row that came twice is one. */
  @Test
  void nobodyAndNothingThatRulesAskSeveralThingsOfStandsThereTwice() {
    int topics = 0;
    int works = 0;
    int hashtags = 0;
    for (int seed = 0; seed < 200; seed++) {
      Invented.Owned one = Invented.account(seed);
      List<Interaction> rows = new ArrayList<>(one.rows());
      rows.addAll(one.rows().subList(0, rows.size() / 2));
      FactSheet sheet = Derivation.sheet(one.account(), rows, NOW, one.elsewhere());
      assertThat(sheet.waiting()).extracting(WaitingComment::id).doesNotHaveDuplicates();
      assertThat(sheet.fans()).extracting(Fan::id).doesNotHaveDuplicates();
      assertThat(sheet.habits(Peer.class)).extracting(Peer::id).doesNotHaveDuplicates();
      assertThat(sheet.habits(Topic.class)).extracting(Thing::id).doesNotHaveDuplicates();
      assertThat(sheet.habits(Challenge.class)).extracting(Thing::id).doesNotHaveDuplicates();
      assertThat(sheet.habits(FanWork.class)).extracting(Thing::id).doesNotHaveDuplicates();
      topics += sheet.habits(Topic.class).size();
      works += sheet.habits(FanWork.class).size();
      hashtags += sheet.habits(Challenge.class).size();
    }
    assertThat(topics).isPositive();
    assertThat(works).isPositive();
    assertThat(hashtags).isPositive();
  }

  @Test
  void aCommentWithoutAnAnswerWaits() {
    assertThat(waiting(comment("c1", "ana", ofHours(5), "Hi"))).containsExactly("c1");
  }

  @Test
  void anAnsweredCommentDoesNot() {
    assertThat(waiting(comment("c1", "ana", ofHours(5), "Hi"), ownReply("r1", "c1", ofHours(1))))
        .isEmpty();
  }

  @Test
  void likingOrPassingOnAnswersNobody() {
    assertThat(
            waiting(
                comment("c1", "ana", ofHours(5), "Hi"),
                interaction(Kind.REACTION, "l1", "me", true, ofHours(1), null, "c1"),
                interaction(Kind.SHARE, "s1", "me", true, ofHours(1), null, "c1")))
        .containsExactly("c1");
  }

  @Test
  void theOpenerWhoWritesAgainWaitsAgain() {
    FactSheet sheet =
        sheet(
            comment("c1", "ana", ofHours(5), "Hi"),
            ownReply("r1", "c1", ofHours(4)),
            reply("c2", "c1", "ana", ofHours(3), "And then?"));
    assertThat(sheet.waiting())
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.newest()).isEqualTo("c2");
              assertThat(w.cameBack()).isTrue();
              assertThat(w.waitedHours()).isEqualTo(3);
            });
  }

  @Test
  void somebodyTheAccountAnsweredThereWaitsAgain() {
    assertThat(
            waiting(
                comment("c1", "ana", ofHours(9), "Hi"),
                reply("c2", "c1", "bo", ofHours(8), "Me too"),
                ownReply("r1", "c2", ofHours(7)),
                reply("c3", "c1", "bo", ofHours(6), "What do you think?")))
        .containsExactly("c1");
  }

  @Test
  void viewersTalkingAmongThemselvesReopenNothing() {
    assertThat(
            waiting(
                comment("c1", "ana", ofHours(9), "Hi"),
                ownReply("r1", "c1", ofHours(8)),
                reply("c2", "c1", "bo", ofHours(7), "Ana, did you see it?")))
        .isEmpty();
  }

  @Test
  void repliesFindTheirThreadByTheFirstHalfOfTheirId() {
    Interaction own = interaction(Kind.REPLY, "c1.r1", "me", true, ofHours(1), "Yes", "gone");
    assertThat(waiting(comment("c1", "ana", ofHours(5), "Hi?"), own)).isEmpty();
  }

  @Test
  void spamAndImpostorsMakeNoFact() {
    Interaction own = interaction(Kind.POST, "p1", "me-1", true, ofDays(1), "Hello", null);
    Interaction impostor =
        Interaction.of(
            Kind.COMMENT,
            "i1",
            NOW.minus(ofHours(2)),
            "other-1",
            "Studio",
            false,
            "Write me",
            null,
            null,
            null,
            null,
            null,
            null,
            java.util.Map.of());
    assertThat(waiting(own, impostor, comment("s1", "bot", ofHours(1), "text me on WhatsApp")))
        .isEmpty();
  }

  @Test
  void aNameAloneMakesNobodyAnImpostor() {
    Interaction named =
        Interaction.of(
            Kind.COMMENT,
            "c1",
            NOW.minus(ofHours(2)),
            null,
            "studio",
            false,
            "Hello all of you",
            null,
            null,
            null,
            null,
            null,
            null,
            java.util.Map.of());
    assertThat(waiting(named)).containsExactly("c1");
  }

  @Test
  void whatIsOlderThanThirtyDaysIsOneFactForAll() {
    FactSheet sheet =
        sheet(
            comment("c1", "ana", ofDays(40), "Hi?"),
            comment("c2", "bo", ofDays(31), "Hello?"),
            comment("c3", "cem", ofDays(29), "Hey?"));
    assertThat(sheet.waiting()).extracting(WaitingComment::id).containsExactly("c3");
    assertThat(sheet.stale())
        .isNotNull()
        .satisfies(
            s -> {
              assertThat(s.count()).isEqualTo(2);
              assertThat(s.oldestDays()).isEqualTo(40);
              assertThat(s.newest()).isEqualTo("c2");
            });
  }

  @Test
  void theFirstCommentOfAPersonIsTold() {
    FactSheet sheet =
        sheet(
            comment("c1", "ana", ofDays(9), "Hi"),
            ownReply("r1", "c1", ofDays(8)),
            comment("c2", "ana", ofHours(2), "Again"),
            comment("c3", "bo", ofHours(1), "Hello"));
    assertThat(sheet.waiting()).extracting(WaitingComment::firstTime).containsExactly(false, true);
    assertThat(sheet.waiting()).extracting(WaitingComment::comments).containsExactly(2, 1);
  }

  @Test
  void whatComesLaterIsNotLookedAt() {
    Interaction later = interaction(Kind.REPLY, "r1", "me", true, ofHours(-1), "Yes", "c1");
    assertThat(waiting(comment("c1", "ana", ofHours(5), "Hi?"), later)).containsExactly("c1");
  }

  @Test
  void healthCountsSpamAsOpenedAndOpenAgeAsWait() {
    Health health =
        sheet(
                comment("c1", "ana", ofHours(10), "Hi?"),
                ownReply("r1", "c1", ofHours(9)),
                comment("c2", "bo", ofHours(4), "Hello"),
                comment("s1", "bot", ofHours(100), "text me on WhatsApp"))
            .health();
    assertThat(health.opened()).isEqualTo(3);
    assertThat(health.answered()).isEqualTo(1);
    assertThat(health.medianAnsweredMinutes()).isEqualTo(60);
    assertThat(health.medianWaitMinutes()).isEqualTo(240);
    assertThat(health.p90WaitMinutes()).isEqualTo(6000);
    assertThat(health.oldestOpenMinutes()).isEqualTo(240);
    assertThat(health.questionsOpened()).isEqualTo(1);
    assertThat(health.questionsAnswered()).isEqualTo(1);
    assertThat(health.followers()).isNull();
  }

  @Test
  void reopeningDoesNotTakeAnAnswerBack() {
    Health health =
        sheet(
                comment("c1", "ana", ofHours(10), "Hi?"),
                ownReply("r1", "c1", ofHours(9)),
                reply("c2", "c1", "ana", ofHours(8), "And?"))
            .health();
    assertThat(health.answered()).isEqualTo(1);
  }

  @Test
  void anyOrderOfActivityGivesTheSameSheet() {
    List<Interaction> activity = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      activity.add(
          comment("c" + i, "p" + i % 17, ofHours(i * 7 % 900), "Is this number " + i + "?"));
      if (i % 3 == 0) {
        activity.add(ownReply("r" + i, "c" + i, ofHours(Math.max(0, i * 7 % 900 - 1))));
      }
    }
    FactSheet once = Derivation.sheet(ACCOUNT, activity, NOW);
    Collections.shuffle(activity, new Random(5));
    assertThat(Derivation.sheet(ACCOUNT, activity, NOW)).isEqualTo(once);
  }

  @Test
  void theNewestDayCountsAsCameAndNotYetAsUnanswered() {
    Answering answering =
        (Answering)
            sheet(
                    comment("old", "ana", ofDays(3), "What is it?"),
                    ownReply("r", "old", ofDays(2)),
                    comment("new", "bo", ofHours(2), "How much?"))
                .facts()
                .stream()
                .filter(Answering.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(answering.opened()).isEqualTo(2);
    assertThat(answering.ratePercent()).isEqualTo(100);
    assertThat(answering.medianWaitHours()).isEqualTo(24);
  }

  @Test
  void howManyFollowersAreActiveIsUnknownWhereNobodysDeedsCame() {
    Interaction follower = interaction(Kind.FOLLOWER, "f1", "ana", false, ofDays(9), null, null);
    Interaction own = interaction(Kind.POST, "p1", "me", true, ofDays(9), "New", null);
    Interaction like = interaction(Kind.REACTION, "l1", "bo", false, ofDays(3), null, "p1");
    assertThat(sheet(follower, own).health().activeFollowers()).isNull();
    assertThat(sheet(follower, own, like).health().activeFollowers()).isZero();
  }

  @Test
  void aMessageOfFridayEveningHasWaitedHalfAWorkingHourOnMondayAtAQuarterPastNine() {
    Preferences usual = Preferences.DEFAULT;
    Account office =
        ACCOUNT.with(
            new Preferences(
                ZoneId.of("Europe/Berlin"),
                usual.minutes(),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                null,
                null));
    Instant monday = Instant.parse("2026-03-30T07:15:00Z"); // 9:15 in Berlin, clocks went forward
    Instant friday = Instant.parse("2026-03-27T15:45:00Z"); // 16:45 in Berlin
    Interaction message =
        interaction(
            Kind.MESSAGE, "m", "ana", false, Duration.between(friday, NOW), "As we said", null);
    WaitingComment waiting = Derivation.sheet(office, List.of(message), monday).waiting().get(0);
    assertThat(waiting.waitedWorkingHours()).isEqualTo(0.5);
    assertThat(waiting.waitedHours()).isEqualTo(63.5);
    assertThat(waiting.channel()).isEqualTo("message");
  }
}
