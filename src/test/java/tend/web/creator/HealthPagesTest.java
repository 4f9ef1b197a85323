package tend.web.creator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.model.Account;
import tend.web.creator.HealthPage.Board;
import tend.web.creator.HealthPage.Chart;

/** The words and lines of the health page. */
class HealthPagesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Health NOTHING =
      new Health(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  private static HealthWeek week(
      int number, @Nullable Double rate, @Nullable Double minutes, @Nullable Integer followers) {
    Instant from = MONDAY.plus(Duration.ofDays(7L * number));
    HealthWeek.Span span = new HealthWeek.Span(from, from.plus(Duration.ofDays(7)).minusMillis(1));
    Integer active = followers == null ? null : followers / 10;
    return new HealthWeek(span, 20, 10, rate, minutes, 4, 3, active, active, followers);
  }

  private static Board board(IntFunction<HealthWeek> each) {
    List<HealthWeek> weeks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      weeks.add(each.apply(i));
    }
    Account account = Account.named("mina.makes", "instagram");
    return HealthPages.of(List.of(new HealthPages.Read(account, weeks, NOTHING))).boards().get(0);
  }

  private static Chart chart(Board board, int number) {
    return board.charts().get(number);
  }

  @Test
  void theLastWeekIsHeldAgainstWhatIsUsual() {
    Board board = board(i -> week(i, i == 11 ? 0.86 : 0.70 + i % 3 / 100.0, 60.0, 1000));
    assertThat(chart(board, 0))
        .returns("86 %", Chart::big)
        .returns("up from 71 %", Chart::change)
        .returns(true, Chart::good);
  }

  @Test
  void whatIsAsUsualIsNoChange() {
    Board board = board(i -> week(i, 0.70 + i % 3 / 100.0, 60.0, 1000));
    assertThat(chart(board, 0).change()).isEqualTo("as usual, 70 % to 72 %");
    assertThat(chart(board, 0).good()).isFalse();
  }

  @Test
  void missingDataIsUnknownAndDrawnAsNothing() {
    Board board = board(i -> week(i, null, null, null));
    for (Chart chart : board.charts().subList(0, 2)) {
      assertThat(chart.big()).isEqualTo("unknown");
      assertThat(chart.change()).isNull();
      assertThat(chart.plot().line()).isEmpty();
      assertThat(chart.alt()).endsWith("by week: unknown.");
    }
    assertThat(board.table().rows().get(0).cells()).contains("unknown").doesNotContain("0 %");
  }

  @Test
  void anUnknownWeekIsAGapInTheLine() {
    Board board = board(i -> week(i, i == 5 ? null : 0.7, 60.0, 1000));
    assertThat(chart(board, 0).plot().line().chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void aChangedHabitIsMarkedOnEveryChartAndSaid() {
    Board board = board(i -> week(i, 0.7, i < 6 ? 95.0 + i : 40.0 + i, 1000));
    assertThat(board.charts()).allSatisfy(c -> assertThat(c.plot().dash()).isNotNull());
    assertThat(board.legend())
        .isEqualTo(
            "Shaded: your usual range. Dashed: you began to answer sooner, after 48 min instead of"
                + " 1 h 37.");
    assertThat(chart(board, 0).labels()).hasSize(3);
  }

  @Test
  void withoutAChangeNothingIsDashed() {
    Board board = board(i -> week(i, 0.7, 60.0 + i % 2, 1000));
    assertThat(board.charts()).allSatisfy(c -> assertThat(c.plot().dash()).isNull());
  }

  @Test
  void followersAreForScaleOnly() {
    Board board = board(i -> week(i, 0.7, 60.0, 1000 + i * 2));
    assertThat(chart(board, 3))
        .returns("grey", Chart::colour)
        .returns("1,022", Chart::big)
        .returns("up 2.2 %", Chart::change)
        .returns(false, Chart::good);
  }

  @Test
  void whoInteractsIsAShareOfFollowersWhereTheseAreKnown() {
    Board board = board(i -> week(i, 0.7, 60.0, i == 11 ? 1200 : 1000));
    assertThat(chart(board, 2))
        .returns("10 %", Chart::big)
        .returns("120 people, up from 100", Chart::change);
  }

  @Test
  void everyValueOfTheChartsIsInTheTable() {
    Board board = board(i -> week(i, 0.7, 60.0, 1000));
    assertThat(board.table().rows()).hasSize(12);
    assertThat(board.table().rows().get(0).cells())
        .containsExactly("20", "70 %", "3 of 4", "1 h", "100", "100", "1,000");
  }
}
