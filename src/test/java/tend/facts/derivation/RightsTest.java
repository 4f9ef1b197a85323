package tend.facts.derivation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;
import static tend.Given.interaction;
import static tend.Given.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.FanWork;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.SaidRights;

/** What the owner says about a permission, beside what words under the work tell. */
class RightsTest {
  private static final Account ACCOUNT = Account.named("studio", "x");

  private static SaidRights said(String state, Duration ago, @Nullable Duration left) {
    Instant until = left == null ? null : NOW.plus(left);
    return new SaidRights(state, NOW.minus(ago), until);
  }

  private static Interaction work(Duration ago, SaidRights... all) {
    Map<String, String> columns = new HashMap<>(SaidRights.columns(List.of(all), null));
    columns.put("format", "photo");
    columns.values().removeIf(String::isEmpty);
    return interaction(Kind.MENTION, "w", "ana", false, ago, "My bowl", null).with(columns);
  }

  private static FanWork fact(Interaction work, Interaction... under) {
    List<Interaction> all = new ArrayList<>(List.of(work));
    all.addAll(List.of(under));
    return Derivation.sheet(ACCOUNT, all, NOW).habits().stream()
        .filter(FanWork.class::isInstance)
        .map(FanWork.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String rights(Interaction work, Interaction... under) {
    return fact(work, under).rights();
  }

  @Test
  void whatTheOwnerAskedForExpiresAfterFourteenDays() {
    Duration fourteen = ofDays(14);
    assertThat(rights(work(ofDays(20), said("asked", fourteen.minusMinutes(1), null))))
        .isEqualTo("asked");
    FanWork expired = fact(work(ofDays(20), said("asked", fourteen, null)));
    assertThat(expired.rights()).isEqualTo("expired");
    assertThat(expired.rightsDays()).isZero();
  }

  @Test
  void whatWasGrantedUntilADayEndsThere() {
    assertThat(rights(work(ofDays(9), said("granted", ofDays(8), ofMinutes(1)))))
        .isEqualTo("granted");
    assertThat(rights(work(ofDays(9), said("granted", ofDays(8), Duration.ZERO))))
        .isEqualTo("expired");
    assertThat(rights(work(ofDays(80), said("granted", ofDays(70), null)))).isEqualTo("granted");
  }

  @Test
  void laterWordsMoveItFurther() {
    Interaction yes = reply("r", "w", "ana", ofDays(2), "Yes, of course you can!");
    assertThat(rights(work(ofDays(9), said("asked", ofDays(5), null)), yes)).isEqualTo("granted");
    Interaction no = reply("r", "w", "ana", ofDays(2), "Please take it down");
    assertThat(rights(work(ofDays(9), said("granted", ofDays(5), null)), no))
        .isEqualTo("withdrawn");
  }

  @Test
  void earlierWordsDoNot() {
    Interaction yes = reply("r", "w", "ana", ofDays(6), "Yes, of course you can!");
    assertThat(rights(work(ofDays(9), said("asked", ofDays(5), null)), yes)).isEqualTo("asked");
    assertThat(rights(work(ofDays(9), said("declined", ofDays(5), null)), yes))
        .isEqualTo("declined");
  }

  @Test
  void whatIsSaidLaterIsNotKnownYet() {
    assertThat(rights(work(ofDays(9), said("granted", ofDays(-1), null)))).isEqualTo("none");
  }

  @Test
  void whatWasAllowedWhenItWasShownStaysAllowed() {
    Interaction shown = interaction(Kind.POST, "p", "me", true, ofDays(20), "By a fan", "w");
    SaidRights first = new SaidRights("granted", NOW.minus(ofDays(25)), NOW.minus(ofDays(15)));
    SaidRights again = said("asked", ofDays(2), null);
    assertThat(fact(work(ofDays(30), first, again), shown).unallowed()).isFalse();
    assertThat(fact(work(ofDays(30), again), shown).unallowed()).isTrue();
  }

  @Test
  void aWorkTheOwnerSpokeOfIsRememberedHoweverOld() {
    Interaction shown = interaction(Kind.POST, "p", "me", true, ofDays(150), "By a fan", "w");
    Interaction old = work(ofDays(200), said("granted", ofDays(190), null));
    assertThat(fact(old, shown).shared()).isTrue();
    assertThat(fact(old, shown).unallowed()).isFalse();
  }

  @Test
  void anotherWordOfTheOwnersIsAnotherOccasion() {
    String first = fact(work(ofDays(40), said("asked", ofDays(30), null))).occurrence();
    String second =
        fact(work(ofDays(40), said("asked", ofDays(30), null), said("asked", ofDays(15), null)))
            .occurrence();
    assertThat(second).isNotEqualTo(first).endsWith("/w");
  }

  @Test
  void whatIsSaidIsReadBackFromItsColumns() {
    List<SaidRights> all =
        List.of(
            said("asked", ofDays(30), null),
            said("granted", ofDays(29), ofDays(-20)),
            said("withdrawn", ofDays(1), null));
    assertThat(SaidRights.in(SaidRights.columns(all, "feed"))).isEqualTo(all);
    assertThat(SaidRights.in(SaidRights.columns(List.of(), null))).isEmpty();
    assertThat(SaidRights.in(Map.of("rights", "granted", "rights_at", "soon"))).isEmpty();
  }
}
