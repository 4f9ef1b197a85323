package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.intake.SampleAccounts.Sample;
import tend.model.Interaction;
import tend.model.Kind;

class SampleAccountsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void theSameMomentGivesTheSameBytes() {
    assertThat(SampleAccounts.at(NOW)).isEqualTo(SampleAccounts.at(NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-28T23:59:59Z", "2026-03-29T01:30:00Z", "2028-02-29T12:00:00Z"})
  void nothingLiesInTheFutureOnAnyDay(String moment) {
    Instant now = Instant.parse(moment);
    for (Sample sample : SampleAccounts.at(now)) {
      assertThat(sample.activity()).allMatch(i -> !i.at().isAfter(now));
      assertThat(sample.activity().get(0).at()).isBefore(now.minus(Duration.ofDays(170)));
    }
  }

  @Test
  void idsDoNotDependOnTheMoment() {
    List<Sample> today = SampleAccounts.at(NOW);
    List<Sample> tomorrow = SampleAccounts.at(NOW.plus(Duration.ofDays(1)));
    for (int i = 0; i < today.size(); i++) {
      assertThat(today.get(i).activity().stream().map(Interaction::id))
          .containsExactlyElementsOf(
              tomorrow.get(i).activity().stream().map(Interaction::id).toList());
    }
  }

  @Test
  void everyParentExistsAndEveryIdOnce() {
    for (Sample sample : SampleAccounts.at(NOW)) {
      Set<String> ids =
          sample.activity().stream()
              .map(Interaction::id)
              .collect(Collectors.toCollection(HashSet::new));
      assertThat(ids).hasSize(sample.activity().size());
      assertThat(sample.activity()).allMatch(i -> i.parent() == null || ids.contains(i.parent()));
    }
  }

  @Test
  void threeAccountsOfDifferentSizeOnThreePlatforms() {
    List<Sample> samples = SampleAccounts.at(NOW);
    assertThat(samples).extracting(s -> s.account().platform()).doesNotHaveDuplicates().hasSize(3);
    assertThat(samples).extracting(s -> s.activity().size()).doesNotHaveDuplicates();
    assertThat(samples).allMatch(s -> s.activity().stream().anyMatch(i -> i.kind() == Kind.SHARE));
  }
}
