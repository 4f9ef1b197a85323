package tend.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Kind;

/** How far streams are read, and from where they go on. */
class ReadingTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private final Kept kept = new Kept();
  private final Feed feed = new Feed();

  /** Days of entries, served newest first in pages of two. */
  private static final class Feed {
    private final List<Integer> days = new ArrayList<>();
    private int asked;
    private int breaksAt = Integer.MAX_VALUE;

    Page page(Place place) {
      asked++;
      if (asked >= breaksAt) {
        throw new Refused("feed", "broken", "later", Refused.Way.LATER);
      }
      int below = place.cursor() == null ? Integer.MAX_VALUE : Integer.parseInt(place.cursor());
      List<Integer> two =
          days.stream().filter(d -> d < below).sorted((a, b) -> b - a).limit(2).toList();
      Entries entries = new Entries();
      two.forEach(d -> entries.entry(day(d), "" + d, () -> java.util.Optional.of(row(d))));
      return entries.page(two.size() < 2 ? null : "" + two.get(1));
    }
  }

  private static Instant day(int day) {
    return FIRST.plus(java.time.Duration.ofDays(day));
  }

  private static Interaction row(int day) {
    return Interaction.of(
        Kind.COMMENT,
        "" + day,
        day(day),
        "a",
        null,
        false,
        "hi",
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static final class Kept implements Reading.Sink {
    @Override
    public void gone(List<String> ids) {
      rows.removeAll(ids);
    }

    final TreeSet<String> rows = new TreeSet<>();
    final Map<String, Place> places = new TreeMap<>();

    @Override
    public void rows(List<Interaction> page) {
      page.forEach(one -> rows.add(one.id()));
    }

    @Override
    public void leftOut(String stream, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public Place place(String stream) {
      return places.getOrDefault(stream, Place.START);
    }

    @Override
    public void keep(String stream, Place place) {
      places.put(stream, place);
    }
  }

  private void read() {
    new Reading(kept).read(new Stream("feed", feed::page));
  }

  private void days(int from, int to) {
    for (int day = from; day <= to; day++) {
      feed.days.add(day);
    }
  }

  @Test
  void theFirstPassReadsToTheEndAndTheNextOnlyWhatIsNewer() {
    days(1, 20);
    read();
    assertThat(kept.rows).hasSize(20);
    feed.asked = 0;
    days(21, 22);
    read();
    assertThat(kept.rows).hasSize(22);
    assertThat(feed.asked).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 10})
  void whatCameInWhileAPassWasBrokenOffIsReadToo(int breaksAt) {
    days(1, 20);
    feed.breaksAt = breaksAt;
    assertThatThrownBy(this::read).isInstanceOf(Refused.class);
    feed.breaksAt = Integer.MAX_VALUE;
    days(21, 60);
    read();
    assertThat(kept.rows).hasSize(60);
  }

  @Test
  void anEntryThatArrivesLateWithinADayIsStillRead() {
    days(1, 9);
    feed.days.remove((Object) 8);
    read();
    feed.days.add(8);
    read();
    assertThat(kept.rows).contains("8");
  }

  @Test
  void aServerThatForgotThePlaceIsReadFromTheTop() {
    days(1, 9);
    kept.places.put("feed", new Place(null, "gone", day(5)));
    Stream forgetful =
        new Stream(
            "feed",
            place -> {
              if ("gone".equals(place.cursor())) {
                throw new Refused("feed", "bad cursor", "look", Refused.Way.CHANGE);
              }
              return feed.page(place);
            });
    new Reading(kept).read(forgetful);
    assertThat(kept.rows).hasSize(9);
  }

  @Test
  void aServerThatTurnsInCirclesIsLeft() {
    Stream circle =
        new Stream("feed", place -> new Page(List.of(), "same", null, null, List.of(), List.of()));
    assertThatThrownBy(() -> new Reading(kept).read(circle))
        .hasMessageContaining("the server keeps answering with the same page");
  }
}
