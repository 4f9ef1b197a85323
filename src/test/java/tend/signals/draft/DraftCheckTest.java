package tend.signals.draft;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tend.Given.NOW;
import static tend.Given.interaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Issue.Level;
import tend.model.Kind;
import tend.model.Visibility;
import tend.signals.draft.Draft.Place;

/** What a draft is warned of, and what passes clean. */
class DraftCheckTest {
  private static final String PLAIN =
      "That rim is thinner than I ever got mine. Did you trim it upside down on a chuck?";

  private static List<String> codes(String text, String platform, Draft.Own... own) {
    return words(check(text, platform, true, List.of(own)));
  }

  private static List<String> words(DraftCheck.Findings findings) {
    return findings.warnings().stream().map(w -> w.code().word()).toList();
  }

  /** An answer to somebody under the account's own work. */
  private static List<String> answering(@Nullable String said, String text, Draft.Own... own) {
    return words(
        DraftCheck.check(new Draft(text, "youtube", Place.UNDER_OWN, said, List.of(own), NOW)));
  }

  private static DraftCheck.Findings check(
      String text, String platform, boolean toOther, List<Draft.Own> own) {
    Place place = toOther ? Place.ELSEWHERE : Place.NOT_SAID;
    return DraftCheck.check(new Draft(text, platform, place, null, own, NOW));
  }

  private static Draft.Own own(Kind kind, String id, Duration ago, String text) {
    return new Draft.Own(interaction(kind, id, "me", true, ago, text, "c-" + id), "ana", false);
  }

  private static List<Draft.Own> many(int count, String... texts) {
    return IntStream.range(0, count)
        .mapToObj(i -> own(Kind.REPLY, "r" + i, ofDays(2), texts[i % texts.length] + " " + i))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "Thank you, Bo!",
        "Thanks a lot, that made my day.",
        "The blue one is cobalt, the green one copper. Both are fired at 1240 degrees.",
        "I had the same crack last week; slower drying under plastic helped me. What clay is it?",
        "We met at the fair in Oslo, and your grandmother's teapot is still on my mind.",
        "Yes, at 1240",
        "Why copper?",
        "Congratulations on the NASA and ESA commission! How big will the tiles be?",
        "Danke dir, das mit dem Brand bei 1240 Grad probiere ich morgen aus.",
        "この釉薬の青がとても深いですね。何度で焼きましたか？"
      })
  void aThoughtfulCommentPassesClean(String text) {
    assertThat(codes(text, "instagram")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Great post!|generic-praise",
        "So beautiful, love it|generic-praise",
        "Thanks for sharing!|generic-praise",
        "Tomorrow maybe|too-short",
        "I wrote about kilns at https://example.org/kilns and it took me all year|link-elsewhere",
        "I wrote about kilns, see example.org/kilns for the year it took me|link-elsewhere",
        "Comment YES if you want the recipe for it|bait",
        "Let us do follow for follow, dear friend of clay|swap",
        "Look at this @ana @bo @cem @dora you four should fire it together|many-mentions",
        "THIS IS THE BEST BOWL I EVER SAW|shouting",
        "I opened the kiln and it worked!!!|shouting",
        "Nice post 👍|generic-praise",
        "Awesome content, keep it up!|generic-praise",
        "Thanks for sharing this with everyone!|generic-praise",
        "Your rims are so thin, please subscribe to my channel|promotion",
        "Hello all, visit my shop for bowls like these|promotion",
        "Schaut mal auf meinem Kanal vorbei|promotion",
        "Suscríbete a mi canal|promotion",
        "Подпишись на мой канал|promotion"
      })
  void whatShouldBeLookedAtAgainIsNamed(String text, String code) {
    assertThat(codes(text, "instagram")).contains(code);
  }

  @Test
  void aLinkThatAnswersUnderAnOwnPostIsNoFault() {
    assertThat(
            answering(
                "Where did you get the kiln?",
                "From the shop in Bergen, they list it here: https://example.org/kilns"))
        .isEmpty();
    assertThat(
            answering(
                "My rims crack.",
                "That happened to me; I wrote down what helped: example.org/rims"))
        .isEmpty();
  }

  @Test
  void aLinkThatWasAskedForIsNoFaultInTheirThreadEither() {
    String text = "Yes, all of it is written down at https://example.org/glaze for you";
    assertThat(
            words(
                DraftCheck.check(
                    new Draft(
                        text,
                        "bluesky",
                        Place.ELSEWHERE,
                        "Do you have the recipe, @me?",
                        List.of(),
                        NOW))))
        .isEmpty();
    assertThat(codes(text, "bluesky")).containsExactly("link-elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check out my channel: https://example.org/channel",
        "Link in bio, go see!",
        "Come and visit my shop"
      })
  void barePromotionIsNamedUnderAnOwnPostToo(String text) {
    assertThat(answering("The blue is lovely.", text)).contains("promotion");
  }

  @Test
  void promotionIsANoteWhereNobodyIsNamed() {
    DraftCheck.Findings found = check("Link in bio, go see!", "instagram", false, List.of());
    assertThat(found.warnings())
        .extracting(Warning::code, Warning::level)
        .containsExactly(tuple(Code.PROMOTION, Level.NOTE));
    assertThat(found.clean()).isTrue();
  }

  @Test
  void anOwnPostMayAskPeopleToSubscribe() {
    assertThat(
            check(
                    "The second firing is on Friday. Please subscribe to my channel!",
                    "youtube",
                    false,
                    List.of())
                .warnings())
        .isEmpty();
  }

  @Test
  void sendingOnWhoAskedIsAnAnswer() {
    assertThat(answering("Do you have more on raku?", "Check out my video about raku")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is that cobalt?|Yes!",
        "Is part two out?|Not yet!",
        "When is part two out?|Tomorrow!",
        "You forgot the rim at the end|Yep, exactly!",
        "Thank you, now it holds|You're welcome, Ana!",
        "Danke, jetzt hält es|Gern geschehen!",
        "Thanks for the recipe|Awesome!"
      })
  void aShortWordAnswersAQuestionOrAThanks(String said, String text) {
    assertThat(answering(said, text)).isEmpty();
  }

  @Test
  void praiseAnswersNoQuestion() {
    assertThat(answering("Which flour did you take?", "Great!")).containsExactly("generic-praise");
  }

  @Test
  void aShortWordWithNothingToAnswerIsStillTooShort() {
    assertThat(answering(null, "Tomorrow!")).containsExactly("too-short");
    assertThat(answering("I fired mine in a barrel.", "Tomorrow!")).containsExactly("too-short");
  }

  @Test
  void thanksForSharingWithAWordOfItsOwnIsNotGeneral() {
    assertThat(codes("That is a handy trick! Thank you for telling all of us about it!", "youtube"))
        .isEmpty();
    assertThat(codes("Great video! Thanks for sharing this with everyone!", "youtube"))
        .containsExactly("generic-praise");
  }

  @Test
  void aStandardAnswerMayBeGivenTwiceAndNotAThirdTime() {
    String text = "The clay is from the river, dug by hand in autumn";
    String asked = "Which clay is it?";
    Draft.Own first = own(Kind.REPLY, "r1", ofDays(3), text);
    Draft.Own second = own(Kind.REPLY, "r2", ofDays(2), text);
    assertThat(answering(asked, text, first)).isEmpty();
    assertThat(answering(asked, text, first, second)).containsExactly("copy-of-own");
  }

  @Test
  void thanksAreNoCopies() {
    String text = "Thank you so much for your kind words about the bowls";
    Draft.Own[] own =
        IntStream.range(0, 5)
            .mapToObj(i -> own(Kind.REPLY, "r" + i, ofDays(2), text))
            .toArray(Draft.Own[]::new);
    assertThat(answering("Lovely bowls.", text, own)).isEmpty();
  }

  @Test
  void promotionMayNotBeSaidTwice() {
    String text = "The rest is in the workshop notes, visit my shop for bowls and mugs";
    assertThat(answering("My rims crack.", text, own(Kind.REPLY, "r1", ofDays(3), text)))
        .containsExactly("copy-of-own");
  }

  @Test
  void aShortenedLinkIsNamedInAnOwnPostToo() {
    assertThat(check("New bowls are here: bit.ly/bowls", "instagram", false, List.of()).warnings())
        .extracting(w -> w.code().word())
        .containsExactly("shortened-link");
  }

  @Test
  void aLinkInAnOwnPostIsNobodysBusiness() {
    assertThat(
            check("New bowls are here: https://example.org", "instagram", false, List.of())
                .warnings())
        .isEmpty();
  }

  @Test
  void aCopyNamesTheEarlierTextWithItsDay() {
    String text = "Bo, come by on Friday, the kiln is opened at ten";
    assertThat(
            check(
                    "Ana, come by on Friday, the kiln is opened at ten!",
                    "instagram",
                    true,
                    List.of(own(Kind.OUTREACH, "o1", ofDays(3), text)))
                .warnings())
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.code()).isEqualTo(Code.COPY_OF_OWN);
              assertThat(w.evidence()).containsExactly("2026-02-27: " + text);
            });
  }

  @Test
  void anEarlierTextThatIsNotPublicIsNamedAndNeverQuoted() {
    String text = "Come by on Friday, the kiln is opened at ten";
    Interaction hidden =
        Interaction.of(
            Kind.REPLY,
            "r1",
            NOW.minus(ofDays(3)),
            "me",
            "me",
            true,
            text,
            "c1",
            null,
            null,
            Visibility.FOLLOWERS,
            null,
            null,
            Map.of());
    assertThat(
            check(text, "instagram", true, List.of(new Draft.Own(hidden, "ana", true))).warnings())
        .singleElement()
        .satisfies(
            w ->
                assertThat(w.evidence())
                    .containsExactly("2026-02-27, to the same person, not public"));
  }

  @Test
  void whatWasSaidBeforeNinetyDaysIsForgotten() {
    String text = "Come by on Friday, the kiln is opened at ten";
    assertThat(codes(text, "instagram", own(Kind.REPLY, "r1", ofDays(89), text)))
        .containsExactly("copy-of-own");
    assertThat(codes(text, "instagram", own(Kind.REPLY, "r1", ofDays(91), text))).isEmpty();
  }

  @Test
  void aPhraseSaidToManyIsCanned() {
    List<Draft.Own> own =
        many(
            30,
            "Happy to hear that, more on Friday about bowl",
            "The glaze you saw is cobalt, I mixed batch",
            "Dry it slowly under plastic, mine took day");
    assertThat(check("Happy to hear that, friend!", "instagram", true, own).warnings())
        .extracting(w -> w.code().word(), Warning::evidence)
        .containsExactly(
            tuple(
                "canned-phrase",
                List.of("\"happy to hear that\" stands in 10 of your last 30 texts")));
    assertThat(
            check(
                    "Happy to hear that, and did the second firing at 1240 bring out the blue as"
                        + " you hoped it would?",
                    "instagram",
                    true,
                    own)
                .warnings())
        .isEmpty();
  }

  @Test
  void whatSoundsLikeSomebodyElseIsNamedAndWhatSoundsLikeOneselfIsNot() {
    List<Draft.Own> own = chatty(60);
    assertThat(
            check("i fire the bowls slowly in my old kiln, then the blue is good", "x", true, own)
                .warnings())
        .isEmpty();
    assertThat(
            check(
                    "Our esteemed customers are kindly requested to utilise the aforementioned"
                        + " documentation regarding implementation procedures",
                    "x",
                    true,
                    own)
                .warnings())
        .extracting(w -> w.code().word())
        .containsExactly("unlike-you");
  }

  /** Plain lines in small letters, each in words of its own. */
  private static List<Draft.Own> chatty(int count) {
    List<String> things =
        List.of("glaze", "bowl", "kiln", "rim", "clay", "teapot", "handle", "foot");
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                own(
                    Kind.REPLY,
                    "r" + i,
                    ofDays(2),
                    "i fire the "
                        + things.get(i % things.size())
                        + (" slowly with a" + i + " and b" + i + ", then my ")
                        + things.get(i * 3 % things.size())
                        + (" is good in the old c" + i + " of d" + i)))
        .toList();
  }

  @Test
  void ownTextsThatAreAllAlikeMakeNoVoice() {
    assertThat(
            check(PLAIN, "x", true, many(50, "the glaze is cobalt and fired slowly in my kiln"))
                .unknown())
        .containsExactly("Whether it sounds like you: your own texts are too much alike to tell.");
  }

  @Test
  void withFewOwnTextsTheVoiceIsUnknownAndSaidSo() {
    assertThat(check(PLAIN, "x", true, chatty(10)).unknown())
        .containsExactly(
            "Whether it sounds like you: 10 own texts of 8 words and more are known, and 40 are"
                + " needed.");
  }

  @ParameterizedTest
  @CsvSource({"x,280,ERROR", "bluesky,300,ERROR", "threads,500,ERROR", "mastodon,500,WARNING"})
  void onePastTheLengthIsAnErrorWhereThePlatformDocumentsItForAll(
      String platform, int most, Level level) {
    String text = "ab ".repeat(200).substring(0, most);
    String fits = text.substring(0, most - 1) + "c";
    assertThat(codes(fits, platform)).isEmpty();
    assertThat(check(fits + "d", platform, true, List.of()).warnings())
        .extracting(Warning::code, Warning::level)
        .containsExactly(tuple(Code.TOO_LONG, level));
  }

  @Test
  void xWeighsLinksSymbolsAndScriptsInItsOwnWay() {
    Limit x = Limit.on("x", false).get(0);
    assertThat(x.length("see https://example.org/a/very/long/path?with=a&query=too")).isEqualTo(27);
    assertThat(x.length("👨‍👩‍👧‍👦")).isEqualTo(2);
    assertThat(x.length("日本")).isEqualTo(4);
    assertThat(x.length("cafe\u0301")).isEqualTo(4);
    assertThat(Limit.on("bluesky", false).get(0).length("👨‍👩‍👧‍👦é")).isEqualTo(2);
  }

  @Test
  void whereNoNumberIsPublishedNoneIsHeldAgainstADraft() {
    assertThat(codes("ab ".repeat(2_000), "linkedin")).isEmpty();
    assertThat(check("ab ".repeat(2_000), "youtube", false, List.of()).warnings()).isEmpty();
  }

  @Test
  void manyHashtagsReadAsReachingForStrangers() {
    String ten = PLAIN + " #a #b #c #d #e #f #g #h #i #j";
    assertThat(codes(ten, "facebook")).isEmpty();
    assertThat(codes(ten + " #k", "facebook")).containsExactly("many-hashtags");
  }
}
