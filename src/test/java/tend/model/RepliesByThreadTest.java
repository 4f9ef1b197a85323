package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepliesByThreadTest {
  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Activity ROWS =
      Activity.of(
          List.of(
              row(0, "c1", false, null),
              row(1, "c2", false, null),
              row(2, "r1", true, "c1"),
              row(3, "r2", true, "c2"),
              row(4, "r3", true, "c1")));

  private static Interaction row(int second, String id, boolean own, @Nullable String parent) {
    return Interaction.of(
        own ? Kind.REPLY : Kind.COMMENT,
        id,
        DAY.plusSeconds(second),
        own ? "me" : "kim",
        null,
        own,
        "Lovely",
        parent,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static RepliesByThread replies(Activity rows) {
    RepliesByThread.Gathering gathering = new RepliesByThread.Gathering(rows);
    gathering.add(0, List.of(rows.get(2), rows.get(4)));
    gathering.add(1, List.of(rows.get(3)));
    return gathering.all();
  }

  @Test
  void repliesAreFoundByTheirThreadOldestFirst() {
    assertThat(replies(ROWS).in("c1")).extracting(Interaction::id).containsExactly("r1", "r3");
    assertThat(replies(ROWS).in("c2")).containsExactly(ROWS.get(3));
    assertThat(replies(ROWS).in("r1")).isEmpty();
  }

  @Test
  void aThreadCountsSinceAMomentByItsNewestReply() {
    assertThat(replies(ROWS).threadsSince(DAY.plusSeconds(4))).containsExactly("c1");
    assertThat(replies(ROWS).threadsSince(DAY.plusSeconds(3)))
        .containsExactlyInAnyOrder("c1", "c2");
  }

  @Test
  void theSameRepliesAreEqualWhateverRowsTheyStandAmong() {
    Activity longer = ROWS.with(List.of(row(9, "c9", false, null)));

    assertThat(replies(longer)).isEqualTo(replies(ROWS)).hasSameHashCodeAs(replies(ROWS));
    assertThat(new RepliesByThread.Gathering(ROWS).all()).isNotEqualTo(replies(ROWS));
  }

  @Test
  void momentsOfOwnRowsGrowAndTheShorterListsStay() {
    OwnMoments before = OwnMoments.ofOwn(ROWS);
    Activity longer = ROWS.with(List.of(row(9, "r9", true, "c1")));

    assertThat(before.with(longer, 5))
        .containsExactly(
            DAY.plusSeconds(2), DAY.plusSeconds(3), DAY.plusSeconds(4), DAY.plusSeconds(9));
    assertThat(before).hasSize(3);
  }

  @Test
  void whatIsMadeOfATextIsMadeOnceForARow() {
    record Loud(String text) implements Worded {}
    Interaction row = ROWS.get(0);
    Worded first = row.worded(Loud::new);

    assertThat(ROWS.get(0).worded(Loud::new)).isSameAs(first);
    assertThat(row.text()).isEqualTo("Lovely");
    assertThat(ROWS).isEqualTo(List.copyOf(ROWS));
  }
}
