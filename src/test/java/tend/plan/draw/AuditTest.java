package tend.plan.draw;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.model.Json;

class AuditTest {
  private static final Instant OPENS = NOW.minus(ofDays(2));
  private static final Instant CLOSES = NOW.minus(ofDays(1));
  private static final Terms TERMS = terms(false);

  private static final Before BEFORE = new Before("drawn", OPENS, null, CLOSES, "other");

  private static Terms terms(boolean excludeSuspicious) {
    return new Terms(
        "p1", null, null, null, false, OPENS, CLOSES, 2, 1, 30, excludeSuspicious, List.of());
  }

  private static Entry entry(String id, String key, Instant at, Reason... against) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(List.of(against));
    return new Entry(id, key, at, reasons);
  }

  private static final List<Entry> ENTRIES =
      List.of(
          entry("c1", "ana", OPENS),
          entry("c2", "bo", CLOSES),
          entry("c3", "cem", OPENS.minusMillis(1)),
          entry("c4", "dov", CLOSES.plusMillis(1)),
          entry("c5", "eli", OPENS.plusSeconds(5), Reason.SPAM, Reason.NO_HASHTAG),
          entry("c6", "ana", OPENS.plusSeconds(6)),
          entry("c7", "fay", OPENS.plusSeconds(7), Reason.SUSPICIOUS),
          entry("c8", "gus", OPENS.plusSeconds(8)),
          entry("c9", "hal", OPENS.plusSeconds(9)),
          entry("d1", "ida", OPENS.plusSeconds(9), Reason.OWN),
          entry("d2", "jon", OPENS.plusSeconds(10)));

  private static Sifted sifted(List<Entry> entries, Terms terms) {
    return Sifted.of(entries, terms, Map.of("gus", "staff"), Set.of("hal"));
  }

  private static Audit audit(List<Entry> entries) {
    return Audit.of(
        "d",
        "studio",
        NOW,
        TERMS,
        sifted(entries, TERMS),
        Seed.committed("s", OPENS, "7 9"),
        List.of(BEFORE));
  }

  @Test
  void whoIsExcludedIsListedWithTheReason() {
    assertThat(sifted(ENTRIES, TERMS).excluded())
        .extracting(e -> e.entry() + " " + e.reason().word())
        .containsExactly(
            "c3 too_early",
            "c5 spam",
            "c6 again",
            "c8 named",
            "c9 won_lately",
            "d1 own",
            "c4 too_late");
    assertThat(sifted(ENTRIES, TERMS).excluded().get(3).because()).isEqualTo("staff");
  }

  @Test
  void onesFirstEntryCounts() {
    assertThat(sifted(ENTRIES, TERMS).eligible())
        .extracting(Sifted.Ticket::entry)
        .containsExactly("c1", "c7", "d2", "c2");
  }

  @Test
  void anEntryThatDoesNotCountLeavesALaterOneItsPlace() {
    Sifted sifted =
        sifted(
            List.of(entry("c1", "ana", OPENS, Reason.NO_ANSWER), entry("c2", "ana", CLOSES)),
            TERMS);
    assertThat(sifted.eligible()).extracting(Sifted.Ticket::entry).containsExactly("c2");
  }

  @Test
  void whoLooksAutomaticIsNamedAndKeptUnlessTheRulesSayOtherwise() {
    assertThat(sifted(ENTRIES, TERMS).suspicious()).containsExactly("fay");
    Sifted strict = sifted(ENTRIES, terms(true));
    assertThat(strict.suspicious()).isEmpty();
    assertThat(strict.excluded())
        .filteredOn(e -> e.reason() == Reason.SUSPICIOUS)
        .extracting(Sifted.Excluded::key)
        .containsExactly("fay");
  }

  @Test
  void theOrderOfEntriesChangesNoByte() {
    String first = Json.write(audit(ENTRIES));
    for (int i = 0; i < 10; i++) {
      List<Entry> shuffled = new ArrayList<>(ENTRIES);
      Collections.shuffle(shuffled, new Random(i));
      assertThat(Json.write(audit(shuffled))).isEqualTo(first);
    }
  }

  @Test
  void theFileIsDrawnAgainToTheSame() {
    Verified verified = Verified.of(Audit.read(Json.write(audit(ENTRIES))));
    assertThat(verified.differences()).isEmpty();
    assertThat(verified.remarks())
        .containsExactly(
            "before it: " + BEFORE.words(), "1 eligible accounts look automatic and took part");
  }

  @Test
  void anotherWinnerSeedEntryOrRuleIsFound() {
    String file = Json.write(audit(ENTRIES));
    Audit audit = Audit.read(file);
    String winner = audit.winners().get(0);
    assertThat(differences(file.replaceFirst("\"winners\":\\[\"" + winner, "\"winners\":[\"zed")))
        .anyMatch(d -> d.startsWith("the winners would be"));
    assertThat(differences(file.replace("\"secret\":\"s\"", "\"secret\":\"t\"")))
        .contains("the commitment is not the SHA-256 of the secret");
    assertThat(differences(file.replace("\"said\":\"7 9\"", "\"said\":\"7 8\"")))
        .contains("the seed is not made of the secret and of what was said");
    assertThat(differences(file.replace("\"entry\":\"c5\"", "\"entry\":\"c55\"")))
        .contains("the entries are not those that the inputs stand for");
    assertThat(differences(file.replace("\"reserves\":1", "\"reserves\":2")))
        .anyMatch(d -> d.startsWith("the reserves would be"));
  }

  @Test
  void nothingInTheFileChangesWithoutADifference() {
    String file = Json.write(audit(ENTRIES));
    Map<String, String> changes =
        Map.of(
            "\"before\":\\[[^]]*]", "\"before\":null",
            "\"drawn_at\":\"[^\"]*\"", "\"drawn_at\":\"2026-01-01T00:00:00Z\"",
            "\"committed_at\":\"[^\"]*\"", "\"committed_at\":\"2026-01-01T00:00:00Z\"",
            "\"not_winners_of_days\":30", "\"not_winners_of_days\":0",
            "\"answer\":null", "\"answer\":\"oribe\"",
            "\"reason\":\"spam\"", "\"reason\":\"reply\"",
            "\"because\":\"staff\"", "\"because\":\"friend\"",
            "\"suspicious\":\\[[^]]*]", "\"suspicious\":[]");
    changes.forEach(
        (from, to) -> {
          String changed = file.replaceFirst(from, to);
          assertThat(changed).isNotEqualTo(file);
          assertThat(differences(changed))
              .as(from)
              .contains("the outcome is not that of what is written");
        });
  }

  @Test
  void aMomentOfACommitmentWithoutOneIsADifference() {
    Audit said = Audit.of("d", "s", NOW, TERMS, sifted(ENTRIES, TERMS), Seed.said("7"), List.of());
    assertThat(Verified.of(said).differences()).isEmpty();
    Seed early = new Seed("7", null, null, OPENS, "7");
    Audit forged = Audit.of("d", "s", NOW, TERMS, sifted(ENTRIES, TERMS), early, List.of());
    assertThat(Verified.of(forged).differences())
        .containsExactly(
            "a secret, its commitment and committed_at belong together, and one lacks");
  }

  @Test
  void theOutcomeIsThePlainSha256OfTheFileWithoutIt() {
    Audit audit = audit(ENTRIES);
    assertThat(Sha256.hex(Json.write(audit).replace(audit.outcome(), "")))
        .isEqualTo(audit.outcome());
  }

  private static List<String> differences(String file) {
    return Verified.of(Audit.read(file)).differences();
  }

  @Test
  void aCommitmentIsThePlainSha256() {
    assertThat(Seed.committed("a secret", NOW, null).commitment())
        .isEqualTo("984ca5162200734c592148f1820b71057f098573d138666b48663e4e30cd8d3a");
  }

  @Test
  void theInputsAreThePlainSha256OfTheirLines() {
    Instant nine = Instant.parse("2026-03-01T09:00:00Z");
    List<Entry> two = List.of(entry("c2", "bo", nine.plus(ofHours(1))), entry("c1", "ana", nine));
    assertThat(audit(two).inputs())
        .isEqualTo("9a348a6a87cb7cdf12b84081985a628ed90a6eb0470008c92c8a4a257b0c8f5f");
  }

  @Test
  void anotherFileIsNoAuditFile() {
    for (String other : List.of("{}", "[]", "no json", "")) {
      assertThatThrownBy(() -> Audit.read(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
