package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.ownReply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.Likers;
import tend.facts.LinksElsewhere;
import tend.facts.Pace;
import tend.facts.Peer;
import tend.facts.RepeatedText;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** What the account itself writes, and whom it meets. */
class HabitsTest {
  private static final Account ACCOUNT = Account.named("studio", "x");

  private static <T> List<T> facts(Class<T> type, Interaction... activity) {
    return Derivation.sheet(ACCOUNT, List.of(activity), NOW).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Interaction outreach(String id, String to, Duration ago, String text) {
    return interaction(Kind.OUTREACH, id, "me", true, ago, text, to);
  }

  private static Interaction row(
      Kind kind, String id, String by, @Nullable String topics, @Nullable Long audience) {
    boolean own = kind == Kind.POST;
    return Interaction.of(
        kind,
        id,
        NOW.minus(ofDays(3)),
        by,
        by,
        own,
        null,
        null,
        null,
        null,
        Visibility.PUBLIC,
        topics,
        audience,
        Map.of());
  }

  @Test
  void linksUnderOthersPostsAreCountedAndNamedNewestFirst() {
    assertThat(
            facts(
                LinksElsewhere.class,
                outreach("o1", "ana", ofDays(9), "see www.a.example"),
                outreach("o2", "bo", ofDays(2), "see https://a.example"),
                outreach("o3", "bo", ofDays(2), "no link here"),
                outreach("o4", "bo", ofDays(31), "see https://a.example")))
        .singleElement()
        .satisfies(
            links -> {
              assertThat(links.count()).isEqualTo(2);
              assertThat(links.percent()).isEqualTo(200.0 / 3);
              assertThat(links.texts()).extracting(Interaction::id).containsExactly("o2", "o1");
            });
  }

  @Test
  void linksInAnswersUnderOwnPostsAreNobodysBusiness() {
    assertThat(
            facts(
                LinksElsewhere.class,
                interaction(Kind.REPLY, "r1", "me", true, ofDays(1), "https://a.example", "c1")))
        .isEmpty();
  }

  @Test
  void copiesToOnePersonAreNoCopiesToSeveral() {
    String words = "have a look at my shop, new pieces come every Friday";
    assertThat(
            facts(
                RepeatedText.class,
                outreach("o1", "ana", ofDays(9), words),
                outreach("o2", "ana", ofDays(8), words)))
        .isEmpty();
    assertThat(
            facts(
                RepeatedText.class,
                outreach("o1", "ana", ofDays(9), words),
                outreach("o2", "bo", ofDays(8), words)))
        .singleElement()
        .satisfies(copies -> assertThat(copies.people()).isEqualTo(2));
  }

  @Test
  void theWordsThatWentToTheMostAreTheFact() {
    String shop = "have a look at my shop, new pieces come every Friday";
    String kiln = "the kiln opens tomorrow and I am nervous about it";
    assertThat(
            facts(
                RepeatedText.class,
                outreach("o1", "ana", ofDays(9), shop),
                outreach("o2", "bo", ofDays(8), shop),
                outreach("o3", "ana", ofDays(7), kiln),
                outreach("o4", "bo", ofDays(6), kiln),
                outreach("o5", "cem", ofDays(5), kiln)))
        .singleElement()
        .satisfies(copies -> assertThat(copies.texts().get(0).id()).isEqualTo("o5"));
  }

  @Test
  void messagesAreNeverQuotedAsCopies() {
    String words = "have a look at my shop, new pieces come every Friday";
    Interaction one = outreach("o1", "ana", ofDays(9), words);
    Interaction hidden =
        Interaction.of(
            Kind.OUTREACH,
            "o2",
            NOW,
            "me",
            "me",
            true,
            words,
            "bo",
            null,
            null,
            Visibility.FOLLOWERS,
            null,
            null,
            Map.of());
    assertThat(facts(RepeatedText.class, one, hidden)).isEmpty();
  }

  @Test
  void paceCountsADayAndAMonth() {
    assertThat(
            facts(
                Pace.class,
                row(Kind.POST, "p1", "me", null, null),
                interaction(Kind.POST, "p2", "me", true, ofHours(23), "x", null),
                ownReply("r1", "c1", ofHours(2)),
                ownReply("r2", "c2", ofDays(2))))
        .containsExactly(new Pace(1, 1, 2, 2));
  }

  @Test
  void aPeerIsKnownByWhatBothSidesDid() {
    assertThat(
            facts(
                Peer.class,
                row(Kind.PEER, "x1", "kate", "Raku;Ash glaze", 50L),
                row(Kind.POST, "p1", "me", "raku; porcelain", null),
                row(Kind.FOLLOWER, "f1", "fan-1", null, null),
                row(Kind.FOLLOWER, "f2", "fan-2", null, null),
                comment("c1", "kate", ofDays(4), "That took me years"),
                ownReply("r1", "c1", ofDays(3)),
                outreach("o1", "kate", ofDays(2), "So thin"),
                comment("c2", "kate", ofDays(100), "Long ago")))
        .containsExactly(
            new Peer("kate", "kate", null, 1, List.of("raku"), 25.0, 1, 2, "none", null, 0));
  }

  @Test
  void whatTheImportDoesNotSayOfAPeerIsUnknown() {
    assertThat(facts(Peer.class, row(Kind.PEER, "x1", "kate", null, null)))
        .singleElement()
        .satisfies(
            peer -> {
              assertThat(peer.sharedTopics()).isNull();
              assertThat(peer.sizeRatio()).isNull();
              assertThat(peer.came()).isZero();
            });
  }

  @Test
  void whoLikesAndWritesIsNoSilentLiker() {
    assertThat(
            facts(
                Likers.class,
                interaction(Kind.REACTION, "l1", "ana", false, ofDays(2), null, null),
                interaction(Kind.REACTION, "l2", "ana", false, ofDays(1), null, null),
                interaction(Kind.REACTION, "l3", "bo", false, ofDays(1), null, null),
                comment("c1", "bo", ofDays(3), "Hello all"),
                interaction(Kind.REACTION, "l4", "cem", false, ofDays(8), null, null)))
        .singleElement()
        .satisfies(
            likers ->
                assertThat(likers.people()).extracting(Likers.Liker::id).containsExactly("ana"));
  }
}
