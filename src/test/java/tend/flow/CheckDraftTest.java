package tend.flow;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;
import static tend.Given.ownReply;
import static tend.Given.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.policy.Effect.EntryHashtag;
import tend.policy.Policies;
import tend.signals.intent.ContestReader;

/** Whether a draft is an answer, and what the shipped policies say to it. */
class CheckDraftTest {
  private static final Policies POLICIES =
      PolicyPacks.read(RulesFolder.read(null).policies()).policies();
  private static final String LINK =
      "The recipe I use is written down at https://example.org/glaze";

  private static List<String> codes(
      String text, @Nullable String to, String platform, Interaction... past) {
    return codes(Account.named("studio", platform), text, to, past);
  }

  private static List<String> codes(
      Account account, String text, @Nullable String to, Interaction... past) {
    List<Interaction> sorted = Arrays.stream(past).sorted(Interaction.BY_TIME).toList();
    return CheckDraft.check(account, sorted, POLICIES, text, to, account.platform(), NOW)
        .findings()
        .warnings()
        .stream()
        .map(w -> w.code().word())
        .toList();
  }

  @Test
  void aLinkToWhoWaitsUnderAnOwnPostIsAnAnswer() {
    assertThat(codes(LINK, "ana", "mastodon", comment("c1", "ana", ofDays(90), "My glaze runs.")))
        .isEmpty();
  }

  @Test
  void aLinkGoesOnWithATalkOfThisMonthAndNotOfLongAgo() {
    assertThat(
            codes(
                LINK,
                "ana",
                "mastodon",
                comment("c1", "ana", ofDays(9), "My glaze runs."),
                ownReply("r1", "c1", ofDays(8))))
        .isEmpty();
    assertThat(
            codes(
                LINK,
                "ana",
                "mastodon",
                comment("c1", "ana", ofDays(90), "My glaze runs."),
                ownReply("r1", "c1", ofDays(89))))
        .containsExactly("link-elsewhere");
  }

  @Test
  void aLinkToAStrangerIsOutreach() {
    assertThat(codes(LINK, "cem", "mastodon")).containsExactly("link-elsewhere");
  }

  @Test
  void aLinkUnderOnesOwnVisitIsOutreachUnlessTheyAsk() {
    Interaction visit =
        interaction(Kind.OUTREACH, "o1", "me", true, ofDays(3), "The blue is deep.", "bo");
    assertThat(
            codes(LINK, "bo", "mastodon", visit, reply("r1", "o1", "bo", ofDays(2), "Kind words.")))
        .containsExactly("link-elsewhere");
    assertThat(
            codes(
                LINK,
                "bo",
                "mastodon",
                visit,
                reply("r1", "o1", "bo", ofDays(2), "Which glaze do you use?")))
        .isEmpty();
  }

  @Test
  void aShortAnswerIsTooShortOnceTheQuestionIsAnswered() {
    Interaction asks = comment("c1", "ana", ofDays(3), "When is it out?");
    assertThat(codes("Tomorrow!", "ana", "youtube", asks)).isEmpty();
    assertThat(codes("Tomorrow!", "ana", "youtube", asks, ownReply("r1", "c1", ofDays(2))))
        .containsExactly("too-short");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instagram|Post your bowl with #NorthSweeps to win a mug from my kiln|contest-hashtag",
        "linkedin|Giveaway: write me a line and you may win a mug|contest-refused",
        "facebook|Giveaway! Tag a friend to win a mug|contest-refused",
        "x|Giveaway! The most reposts win a mug|contest-refused"
      })
  void whatPoliciesRefuseOfAContestIsNamed(String platform, String text, String code) {
    assertThat(codes(text, null, platform)).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instagram|Post your bowl with #NorthContest to win a mug from my kiln",
        "linkedin|We won the pottery contest in Bergen, and I am still smiling",
        "instagram|Giveaway: write me which glaze is yours and you may win a mug"
      })
  void whatPoliciesAllowPassesClean(String platform, String text) {
    assertThat(codes(text, null, platform)).isEmpty();
  }

  @Test
  void theReaderOfContestsKnowsTheWordsThatThePolicyAsksFor() {
    Set<String> asked = new TreeSet<>();
    POLICIES.statements().stream()
        .flatMap(s -> s.effects().stream())
        .filter(EntryHashtag.class::isInstance)
        .forEach(e -> asked.addAll(((EntryHashtag) e).anyOf()));
    assertThat(asked).containsExactlyElementsOf(new TreeSet<>(ContestReader.MARKS));
  }

  @Test
  void instagramTakesFiveHashtags() {
    String text = "The rim is thinner than I ever got mine #a #b #c #d #e";
    assertThat(codes(text, null, "instagram")).isEmpty();
    assertThat(codes(text + " #f", null, "instagram")).containsExactly("many-hashtags");
    assertThat(codes(text + " #f", null, "facebook")).isEmpty();
  }

  @Test
  void theTwoHundredAndFirstReplyOfADayOnXIsWarnedOfUnlessTheAccountIsVerified() {
    String text = "I dried mine under plastic for a week, and the crack stayed away";
    Interaction[] past =
        IntStream.range(0, 200)
            .mapToObj(i -> interaction(Kind.REPLY, "r" + i, "me", true, ofHours(3), "Yes", "c"))
            .toArray(Interaction[]::new);
    Account account = Account.named("studio", "x");
    assertThat(codes(account, text, "bo", Arrays.copyOf(past, 199))).isEmpty();
    assertThat(codes(account, text, "bo", past)).containsExactly("daily-limit");
    Account verified = account.with(account.preferences().standing(true, Set.of()));
    assertThat(codes(verified, text, "bo", past)).isEmpty();
  }
}
