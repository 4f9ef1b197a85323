package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.ownReply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.facts.Effort;
import tend.facts.OwnPlatform;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

class OwnPlatformsTest {
  private static final Account HERE = Account.named("studio", "instagram");

  private static Interaction post(String id, Duration ago) {
    return interaction(Kind.POST, id, "me", true, ago, "The kiln is open", null);
  }

  private static Interaction said(String id, String by) {
    return comment(id, by, ofDays(2), "The fog by the harbour");
  }

  /** So many posts and so many people. */
  private static List<Interaction> rows(int posts, int people) {
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      rows.add(post("p" + i, ofDays(3)));
    }
    for (int i = 0; i < people; i++) {
      rows.add(said("c" + i, "person-" + i));
    }
    return rows;
  }

  private static Effort effort(Interaction... rows) {
    return Efforts.of(HERE, List.of(rows), NOW);
  }

  private static List<OwnPlatform> held(List<Interaction> here, Effort... elsewhere) {
    return Derivation.sheet(HERE, here, NOW, List.of(elsewhere)).habits().stream()
        .filter(OwnPlatform.class::isInstance)
        .map(OwnPlatform.class::cast)
        .toList();
  }

  @Test
  void anActIsAPostACommentOrAReply() {
    Effort effort =
        effort(
            post("p", ofDays(1)),
            said("c", "ana"),
            ownReply("r", "c", ofHours(2)),
            interaction(Kind.OUTREACH, "o", "me", true, ofDays(1), "Such a glaze", "bo"),
            interaction(Kind.REACTION, "l", "me", true, ofDays(1), null, "c"));
    assertThat(effort.acts()).isEqualTo(2);
  }

  @Test
  void whoWritesTwiceIsOnePersonAndWhoLikesIsNone() {
    Effort effort =
        effort(
            post("p", ofDays(1)),
            said("c1", "ana"),
            said("c2", "ana"),
            interaction(Kind.REACTION, "l", "bo", false, ofDays(1), null, "p"),
            interaction(Kind.SHARE, "s", "cem", false, ofDays(1), null, "p"));
    assertThat(effort.people()).isEqualTo(1);
    assertThat(effort.peoplePerAct()).isEqualTo(1);
  }

  @Test
  void theThirtiethDayIsOut() {
    assertThat(effort(post("p", ofDays(30)), post("q", ofDays(29)), said("c", "ana")).acts())
        .isEqualTo(1);
  }

  @Test
  void withoutPostsTheEffortIsUnknown() {
    assertThat(effort(said("c", "ana"), ownReply("r", "c", ofHours(2))).acts()).isNull();
  }

  @Test
  void withoutWordsByOthersThePeopleAreUnknown() {
    assertThat(effort(post("p", ofDays(1))).people()).isNull();
  }

  @Test
  void spamIsNobody() {
    assertThat(
            effort(
                    post("p", ofDays(1)),
                    said("c", "ana"),
                    comment("s", "bot", ofDays(1), "Make money online, text me on WhatsApp"))
                .people())
        .isEqualTo(1);
  }

  @Test
  void twiceThePeopleForTheSameEffortIsTwo() {
    OwnPlatform there = held(rows(4, 4), new Effort("video", "youtube", 10, 20)).get(0);
    assertThat(there.times()).isEqualTo(2);
    assertThat(there.best()).isTrue();
    assertThat(there.hereLeast()).isTrue();
    assertThat(there.leastActs()).isEqualTo(4);
    assertThat(there.leastPeople()).isEqualTo(4);
    assertThat(there.occurrence()).isEqualTo("2026-03-02");
  }

  @Test
  void ofThreeOneIsBestAndTheOrderIsByName() {
    List<OwnPlatform> held =
        held(
            rows(10, 10),
            new Effort("words", "mastodon", 10, 5),
            new Effort("video", "youtube", 10, 20));
    assertThat(held).extracting(OwnPlatform::id).containsExactly("video", "words");
    assertThat(held).extracting(OwnPlatform::best).containsExactly(true, false);
    assertThat(held).extracting(OwnPlatform::hereLeast).containsExactly(false, false);
    assertThat(held).extracting(OwnPlatform::compared).containsExactly(3, 3);
  }

  @Test
  void equalPlatformsAreBothBestAndNoneIsLeast() {
    OwnPlatform there = held(rows(10, 10), new Effort("video", "youtube", 20, 20)).get(0);
    assertThat(there.best()).isTrue();
    assertThat(there.hereLeast()).isFalse();
  }

  @Test
  void anUnknownPlatformIsNeitherBestNorCompared() {
    OwnPlatform there = held(rows(10, 10), new Effort("video", "youtube", null, 20)).get(0);
    assertThat(there.times()).isNull();
    assertThat(there.best()).isNull();
    assertThat(there.hereLeast()).isNull();
    assertThat(there.compared()).isEqualTo(1);
  }

  @Test
  void withoutOtherAccountsThereIsNothingToHold() {
    assertThat(held(rows(10, 10))).isEmpty();
  }
}
