package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.policy.GatedAction.CONTEST;
import static tend.policy.GatedAction.CROSS_PROMOTION;
import static tend.policy.GatedAction.ENGAGEMENT_ASK;
import static tend.policy.GatedAction.GIVEAWAY;
import static tend.policy.GatedAction.POLL;
import static tend.policy.GatedAction.REWARD_FOR_ENGAGEMENT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Proposal;
import tend.policy.Requirement;
import tend.policy.Ruling;
import tend.policy.Suggestion;
import tend.policy.Variant;

/** What the shipped policy packs allow and refuse, each answer with the statement it rests on. */
class GateTest {
  private static final Policies POLICIES =
      PolicyPacks.read(RulesFolder.read(Path.of("rules")).policies()).policies();
  private static final LocalDate DAY = LocalDate.parse("2026-11-27");
  private static final Gate GATE = Gate.of(POLICIES, DAY);

  private static List<String> against(Ruling ruling) {
    return ruling.against().stream().map(r -> r.source().key()).distinct().toList();
  }

  private static List<String> contest(String platform, Variant... ways) {
    return against(GATE.contest(platform, Proposal.of(CONTEST, ways)));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTEST", "GIVEAWAY"})
  void linkedInHasNoContestsAtAll(GatedAction action) {
    Ruling ruling = GATE.contest("linkedin", Proposal.of(action));
    assertThat(ruling.allowed()).isFalse();
    assertThat(against(ruling)).containsExactly("linkedin/no-contests");
    assertThat(ruling.against().get(0).source().citedOn(DAY))
        .isEqualTo(
            "LinkedIn: Contests, giveaways and sweepstakes are not allowed at all."
                + " (LinkedIn, professional community policies, read 2026-08-01)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook", "instagram"})
  void metaPaysForNoLikes(String platform) {
    assertThat(contest(platform, Variant.CASH_FOR_LIKES))
        .containsExactly(platform + "/nothing-of-value-for-likes");
    assertThat(against(GATE.ruling(platform, Suggestion.of(REWARD_FOR_ENGAGEMENT))))
        .containsExactly(platform + "/nothing-of-value-for-likes");
    assertThat(contest(platform, Variant.LIKE_GATE)).containsExactly(platform + "/no-gating");
    assertThat(contest(platform, Variant.SHARE_GATE)).containsExactly(platform + "/no-gating");
  }

  @ParameterizedTest
  @CsvSource({"TIMELINE_ENTRY", "FRIEND_TAG"})
  void aTimelineOrAFriendsTagIsNoWayToEnterOnFacebook(Variant way) {
    assertThat(contest("facebook", way)).containsExactly("facebook/no-timelines-no-friend-tags");
  }

  @Test
  void theMostRepostsDoNotWinOnX() {
    assertThat(contest("x", Variant.MOST_REPOSTS_WINS)).containsExactly("x/no-most-reposts");
    assertThat(contest("x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#sweeps, false",
    "#AcmeSweeps, false",
    "#AcmeContest, true",
    "#acme_SWEEPSTAKES, true"
  })
  void theHashtagOfTheEntriesSaysContest(String hashtag, boolean fine) {
    Ruling ruling = GATE.contest("instagram", Proposal.of(GIVEAWAY).enteredByPostingWith(hashtag));
    assertThat(ruling.allowed()).isEqualTo(fine);
    assertThat(against(ruling)).isEqualTo(fine ? List.of() : List.of("ftc/entry-hashtag"));
  }

  @Test
  void youTubeRewardsNoSubscribers() {
    assertThat(contest("youtube", Variant.SUBSCRIBE_GATE)).containsExactly("youtube/no-rewards");
    assertThat(against(GATE.ruling("youtube", Suggestion.of(REWARD_FOR_ENGAGEMENT))))
        .containsExactly("youtube/no-rewards");
  }

  @Test
  void askingToSubscribeIsFineOnYouTube() {
    Ruling ruling = GATE.ruling("youtube", Suggestion.of(ENGAGEMENT_ASK));
    assertThat(ruling.allowed()).isTrue();
    assertThat(ruling.conditions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook", "instagram"})
  void passingOnUnpaidIsFineOnMeta(String platform) {
    Ruling ruling = GATE.ruling(platform, Suggestion.of(CROSS_PROMOTION));
    assertThat(ruling.allowed()).isTrue();
    assertThat(ruling.conditions())
        .extracting(Ruling.Reason::words)
        .containsExactly("if nobody is paid for it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "facebook", "instagram", "youtube", "mastodon", "linkedin"})
  void boughtFollowersAreRefusedEverywhere(String platform) {
    assertThat(against(GATE.ruling(platform, Suggestion.of(GatedAction.BUY_ENGAGEMENT))))
        .contains("ftc/no-bought-followers");
  }

  @Test
  void aContestOnYouTubeHasAChecklist() {
    assertThat(GATE.contest("youtube", Proposal.of(CONTEST)).checklist())
        .extracting(Ruling.Needed::what)
        .containsExactly(
            Requirement.FREE_TO_ENTER,
            Requirement.OFFICIAL_RULES,
            Requirement.DISQUALIFICATION,
            Requirement.PRIVACY_NOTICE,
            Requirement.CLOSING_DATE,
            Requirement.PROVABLE_DRAW,
            Requirement.CONDITIONS_IN_FIRST_AD,
            Requirement.UNCHANGED_TERMS,
            Requirement.ENTRY_HASHTAG);
  }

  @Test
  void whoHasNobodyInAmericaNeedsNoAmericanHashtag() {
    Gate uk = new Gate(POLICIES, Set.of("uk"), DAY);
    assertThat(
            uk.contest("instagram", Proposal.of(GIVEAWAY).enteredByPostingWith("#sweeps"))
                .allowed())
        .isTrue();
  }

  @Test
  void manyPollsOfLittleEffortAreRefusedOnYouTubeAndOneIsNot() {
    assertThat(against(GATE.ruling("youtube", Suggestion.of(POLL).by(Variant.FREQUENT_LOW_EFFORT))))
        .containsExactly("youtube/no-frequent-polls");
    assertThat(GATE.ruling("youtube", Suggestion.of(POLL)).allowed()).isTrue();
  }

  @Test
  void aStaleStatementGatesAndSaysSo() {
    LocalDate later = LocalDate.parse("2027-01-29");
    Ruling ruling = Gate.of(POLICIES, later).contest("linkedin", Proposal.of(CONTEST));
    assertThat(ruling.allowed()).isFalse();
    assertThat(ruling.against().get(0).source().citedOn(later))
        .endsWith("read 2026-08-01, more than 180 days ago: look it up again)");
    assertThat(POLICIES.staleOn(later.minusDays(1), null)).isZero();
    assertThat(POLICIES.staleOn(later, null)).isEqualTo(POLICIES.statements().size());
  }
}
