package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.Asking;
import tend.facts.FactSheet;
import tend.facts.FirstHours;
import tend.facts.Mix;
import tend.facts.OwnPost;
import tend.facts.WaitingComment;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;

/** What comes under own posts, what they are for, and when they asked. */
class PostsTest {
  private static final Account ACCOUNT = Account.named("studio", "x");

  private static FactSheet sheet(Interaction... activity) {
    return Derivation.sheet(ACCOUNT, List.of(activity), NOW);
  }

  private static <T> T fact(Class<T> type, Interaction... activity) {
    return sheet(activity).habits().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Interaction post(String id, Duration ago, @Nullable String text) {
    return Given.interaction(Kind.POST, id, "me", true, ago, text, null);
  }

  private static Interaction form(String id, Duration ago, String format) {
    Interaction plain = post(id, ago, "clay");
    return plain.pointing(null, null, null, Map.of(Interaction.FORMAT, format));
  }

  private static Interaction under(String post, String id, Duration ago) {
    return Given.comment(id, "fan-" + id, ago, "Lovely rim").pointing(null, post, null, Map.of());
  }

  @Test
  void commentsAndAnswersOfTheFirstHourAreCounted() {
    OwnPost post =
        fact(
            OwnPost.class,
            post("p", ofHours(5), "clay"),
            under("p", "c1", ofHours(5)),
            under("p", "c2", ofHours(4)),
            under("p", "c3", ofHours(4).minusMinutes(1)),
            Given.ownReply("r1", "c1", ofHours(4)),
            Given.ownReply("r2", "c2", ofHours(3)));
    assertThat(post.firstHour()).isEqualTo(2);
    assertThat(post.firstHourReplies()).isEqualTo(1);
    assertThat(post.waiting()).isEqualTo(1);
    assertThat(post.ageHours()).isEqualTo(5);
  }

  @Test
  void aCommentWhoseParentIsThePostStandsUnderIt() {
    Interaction parented =
        Given.interaction(Kind.COMMENT, "c", "ana", false, ofMinutes(10), "Lovely rim", "p");
    assertThat(fact(OwnPost.class, post("p", ofHours(1), "clay"), parented).firstHour())
        .isEqualTo(1);
    assertThat(sheet(post("p", ofHours(1), "clay"), parented).waiting())
        .extracting(WaitingComment::postAgeHours)
        .containsExactly(1.0);
  }

  @Test
  void whereCommentsNeverNameAPostNothingIsKnown() {
    Interaction[] rows = {
      post("p", ofHours(5), "clay"), Given.comment("c", "ana", ofHours(5), "Lovely rim")
    };
    OwnPost post = fact(OwnPost.class, rows);
    assertThat(Arrays.asList(post.firstHour(), post.firstHourReplies(), post.waiting()))
        .containsOnlyNulls();
    assertThat(fact(FirstHours.class, rows)).isEqualTo(new FirstHours(null, null));
    assertThat(sheet(rows).waiting()).extracting(WaitingComment::postAgeHours).containsOnlyNulls();
  }

  @Test
  void spamUnderAPostIsNoConversation() {
    Interaction spam =
        Given.comment("c", "bot", ofHours(5), "Make money online, text me on WhatsApp")
            .pointing(null, "p", null, Map.of());
    assertThat(fact(OwnPost.class, post("p", ofHours(5), "clay"), spam).firstHour()).isZero();
  }

  @Test
  void postsAreGoneThroughForAWeek() {
    assertThat(
            sheet(post("a", ofDays(7), "clay"), post("b", ofDays(7).plusMinutes(1), "clay"))
                .habits()
                .stream()
                .filter(OwnPost.class::isInstance)
                .map(o -> ((OwnPost) o).id()))
        .containsExactly("a");
  }

  @Test
  void firstHoursLeaveOutThePostWhoseHourRuns() {
    FirstHours hours =
        fact(
            FirstHours.class,
            post("old", ofDays(31), "clay"),
            under("old", "c0", ofDays(31)),
            post("a", ofDays(30), "clay"),
            under("a", "c1", ofDays(30)),
            Given.ownReply("r1", "c1", ofDays(30).minusMinutes(5)),
            post("b", ofDays(3), "clay"),
            under("b", "c2", ofDays(3)),
            Given.ownReply("r2", "c2", ofDays(2)),
            post("quiet", ofDays(4), "clay"),
            post("new", ofMinutes(59), "clay"),
            under("new", "c3", ofMinutes(30)));
    assertThat(hours).isEqualTo(new FirstHours(2, 50.0));
  }

  @Test
  void theMixIsOfThePostsThatTellWhatTheyAreFor() {
    Mix mix =
        fact(
            Mix.class,
            post("a", ofDays(1), "How to wedge clay"),
            post("b", ofDays(2), "New in the shop: bowls"),
            post("c", ofDays(3), "New in the shop: cups"),
            post("d", ofDays(4), "Haha, the cat"),
            post("e", ofDays(5), "The kiln is cooling"),
            post("f", ofDays(31), "How to wedge clay"));
    assertThat(mix).isEqualTo(new Mix(4, 1, 25.0, 25.0, 0.0, 0.0, 50.0));
  }

  @Test
  void withoutOwnPostsNothingIsKnownOfThem() {
    Interaction only = Given.comment("c", "ana", ofDays(1), "Lovely rim");
    assertThat(fact(Mix.class, only)).isEqualTo(new Mix(null, null, null, null, null, null, null));
    assertThat(fact(Asking.class, only)).isEqualTo(new Asking(null, null, null, null));
  }

  @Test
  void theLastQuestionIsRememberedWithTheAnswersThatWait() {
    Asking asking =
        fact(
            Asking.class,
            post("a", ofDays(9), "What do you think, matte or shiny?"),
            post("b", ofDays(3), "Matte or shiny?"),
            under("a", "c0", ofDays(8)),
            under("b", "c1", ofDays(2)),
            under("b", "c2", ofDays(2)),
            Given.ownReply("r2", "c2", ofDays(1)),
            post("c", ofDays(1), "The kiln is cooling"));
    assertThat(asking).isEqualTo(new Asking(3.0, 2, null, 1));
  }

  @Test
  void whoNeverAskedIsCountedFromTheFirstPostOn() {
    assertThat(
            fact(
                    Asking.class,
                    post("a", ofDays(20), "The kiln is cooling"),
                    post("b", ofDays(2), "The kiln is hot"))
                .quietDays())
        .isEqualTo(20);
  }

  @Test
  void pollsAreCountedOnlyWhereFormsAreKnown() {
    assertThat(
            fact(
                    Asking.class,
                    form("a", ofDays(7), "poll"),
                    form("b", ofDays(8), "poll"),
                    form("c", ofDays(1), "photo"))
                .polls())
        .isEqualTo(1);
    assertThat(fact(Asking.class, post("a", ofDays(1), "A poll?")).polls()).isNull();
  }
}
