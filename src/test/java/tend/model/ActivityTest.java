package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

  private static Interaction said(String id, Instant at, String who, @Nullable String parent) {
    return Interaction.of(
        Kind.COMMENT,
        id,
        at,
        who,
        who,
        false,
        "Lovely",
        parent,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }

  /** Rows of all sorts in any order, ids all different. */
  private static List<Interaction> anyRows(long seed, int count) {
    Random random = new Random(seed);
    List<Interaction> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(anyRow(random, i));
    }
    return rows;
  }

  private static Interaction anyRow(Random random, int i) {
    Map<String, String> more = new HashMap<>();
    if (random.nextInt(4) == 0) {
      more.put("format", "photo");
    }
    Kind[] kinds = Kind.values();
    return Interaction.of(
        kinds[random.nextInt(kinds.length)],
        (random.nextInt(5) == 0 ? "鉢" : "i") + i,
        DAY.plusSeconds(random.nextInt(50)).plusNanos(random.nextInt(3) * 500_000L),
        random.nextInt(6) == 0 ? null : "fan-" + random.nextInt(9),
        random.nextInt(6) == 0 ? null : "Fan " + random.nextInt(3),
        random.nextBoolean(),
        random.nextInt(3) == 0 ? null : "Text " + i,
        random.nextInt(3) == 0 ? null : "i" + random.nextInt(60),
        random.nextInt(3) == 0 ? null : "i" + random.nextInt(60),
        random.nextInt(3) == 0 ? "https://example.org/" + i : null,
        random.nextInt(3) == 0 ? null : Visibility.FOLLOWERS,
        random.nextInt(3) == 0 ? "clay;ash" : null,
        random.nextInt(3) == 0 ? Long.valueOf(i) : null,
        more);
  }

  @Test
  void rowsComeOutAsTheyWentInWhateverTheyHold() {
    for (long seed = 0; seed < 20; seed++) {
      List<Interaction> rows = anyRows(seed, 60);
      List<Interaction> sorted = new ArrayList<>(rows);
      sorted.sort(Interaction.BY_TIME);

      assertThat(Activity.of(rows)).isEqualTo(sorted);
      assertThat(Activity.packed(rows.iterator())).isEqualTo(sorted);
    }
  }

  @Test
  void momentsOfAnyAgeComeOutAsTheyWentIn() {
    List<Interaction> rows = new ArrayList<>();
    for (String at :
        List.of(
            "-1000000000-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "2038-01-19T03:14:08.000000001Z",
            "2106-02-07T06:28:15Z",
            "2106-02-07T06:28:16Z",
            "+1000000000-12-31T23:59:59.999999999Z")) {
      rows.add(said("i" + rows.size(), Instant.parse(at), "kim", null));
    }
    assertThat(Activity.of(rows)).isEqualTo(rows);
  }

  @Test
  void aRowThatLooksAtColumnsIsWrittenAndReadLikeOneThatHoldsAll() {
    for (Interaction one : anyRows(3, 40)) {
      Interaction seen = Activity.of(List.of(one)).get(0);

      assertThat(Json.write(seen)).isEqualTo(Json.write(one));
      assertThat(seen.hashCode()).isEqualTo(one.hashCode());
      assertThat(seen).hasToString(one.toString());
    }
  }

  @Test
  void addingRowByRowComesToTheSameAsAllAtOnce() {
    List<Interaction> rows = new ArrayList<>(anyRows(5, 80));
    rows.sort(Interaction.BY_TIME);
    Activity grown = Activity.packed(rows.subList(0, 30).iterator());
    for (Interaction one : rows.subList(30, 80)) {
      grown = grown.with(List.of(one));
    }
    Activity all = Activity.of(rows);

    assertThat(grown).isEqualTo(all);
    for (int row = 0; row < 80; row++) {
      assertThat(grown.parent(row)).isEqualTo(all.parent(row));
    }
  }

  @Test
  void whatIsAddedInTheMiddleTakesItsPlace() {
    List<Interaction> rows = anyRows(7, 50);
    Activity some = Activity.of(rows.subList(0, 40));

    assertThat(some.with(rows.subList(40, 50))).isEqualTo(Activity.of(rows));
    assertThat(some).hasSize(40);
  }

  @Test
  void twoMayMakeTheSameRowsLongerInDifferentWays() {
    Activity rows = Activity.of(List.of(said("i1", DAY, "kim", null)));
    Interaction one = said("i2", DAY.plusSeconds(1), "lee", null);
    Interaction other = said("i3", DAY.plusSeconds(1), "ana", null);

    assertThat(rows.with(List.of(one)).with(List.of(other)))
        .extracting(Interaction::id)
        .containsExactly("i1", "i2", "i3");
    assertThat(rows.with(List.of(other))).extracting(Interaction::id).containsExactly("i1", "i3");
    assertThat(rows.with(List.of(one, other))).hasSize(3);
    assertThat(rows).hasSize(1);
  }

  @Test
  void aParentIsTheNumberOfTheRowThatItNamesWhicheverCameFirst() {
    Activity rows =
        Activity.of(
            List.of(
                said("i1", DAY, "kim", "i3"),
                said("i2", DAY.plusSeconds(1), "lee", "i1"),
                said("i3", DAY.plusSeconds(2), "kim", "elsewhere")));

    assertThat(List.of(rows.parent(0), rows.parent(1), rows.parent(2)))
        .containsExactly(2, 0, Activity.NONE);
    assertThat(rows.upTo(DAY.plusSeconds(1)).parent(0)).isEqualTo(Activity.NONE);
    assertThat(rows.get(2).parent()).isEqualTo("elsewhere");
  }

  @Test
  void rowsOfTheSameIdHaveOneNumberAndRowsByTheSameKeyOneAuthor() {
    Interaction first = said("i1", DAY, "kim", null);
    Interaction again = said("i1", DAY.plusSeconds(1), "kim", null);
    Activity rows = Activity.of(List.of(first, again, said("i2", DAY.plusSeconds(2), "lee", null)));

    assertThat(List.of(rows.number(0), rows.number(1), rows.number(2))).containsExactly(0, 0, 2);
    assertThat(rows.who(0)).isEqualTo(rows.who(1)).isNotEqualTo(rows.who(2));
    assertThat(rows.find("i2")).isEqualTo(2);
    assertThat(rows.find("i9")).isEqualTo(Activity.NONE);
  }

  @Test
  void rowsUpToAMomentEndWithTheLastOneOfThatMoment() {
    List<Interaction> rows = anyRows(11, 60);
    Instant moment = DAY.plusSeconds(25);
    List<Interaction> expected = new ArrayList<>(rows);
    expected.removeIf(one -> one.at().isAfter(moment));
    Collections.sort(expected, Interaction.BY_TIME);

    assertThat(Activity.of(rows).upTo(moment)).isEqualTo(expected);
  }
}
