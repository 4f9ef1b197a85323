package tend.playbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Spans answer as the numbers in them do: every two of some hundred are held against a grid. */
class SpanTest {
  private static final double[] GRID =
      DoubleStream.iterate(-1, d -> d <= 5, d -> d + 0.25).toArray();
  private static final List<Span> SPANS = spans();

  private static List<Span> spans() {
    List<Span> spans = new ArrayList<>(List.of(Span.ALL));
    for (double a = 0; a <= 4; a += 0.5) {
      spans.add(Span.atLeast(a));
      spans.add(Span.moreThan(a));
      spans.add(Span.atMost(a));
      spans.add(Span.lessThan(a));
      for (double b = a; b <= 4; b += 0.5) {
        spans.add(new Span(a, true, b, false));
        spans.add(Span.of(a, b));
        spans.add(Span.moreThan(a).and(Span.lessThan(b)));
      }
    }
    return spans;
  }

  private static boolean has(Span span, double number) {
    return (span.from() ? number >= span.least() : number > span.least())
        && (span.to() ? number <= span.most() : number < span.most());
  }

  @Test
  void bothMeansEveryNumberOfBoth() {
    for (Span one : SPANS) {
      for (Span other : SPANS) {
        Span both = one.and(other);
        assertThat(DoubleStream.of(GRID))
            .allMatch(n -> has(both, n) == (has(one, n) && has(other, n)));
      }
    }
  }

  @Test
  void emptyMeansNoNumber() {
    for (Span one : SPANS) {
      boolean none = DoubleStream.of(GRID).noneMatch(n -> has(one, n));
      assertThat(one.isEmpty()).as("%s", one).isEqualTo(none);
    }
  }

  @Test
  void withinMeansThatEachNumberIsInTheOther() {
    for (Span one : SPANS) {
      for (Span other : SPANS) {
        boolean all = DoubleStream.of(GRID).filter(n -> has(one, n)).allMatch(n -> has(other, n));
        boolean reaches = !Double.isFinite(one.most()) && Double.isFinite(other.most());
        boolean falls = !Double.isFinite(one.least()) && Double.isFinite(other.least());
        assertThat(one.isWithin(other))
            .as("%s in %s", one, other)
            .isEqualTo(all && (one.isEmpty() || !(reaches || falls)));
      }
    }
  }

  @Test
  void whatIsCountedHasNoPartsBetween() {
    assertThat(Span.moreThan(2).and(Span.lessThan(3)).isEmpty()).isFalse();
    assertThat(Span.moreThan(2).and(Span.lessThan(3)).whole().isEmpty()).isTrue();
    assertThat(Span.moreThan(2).whole()).isEqualTo(Span.atLeast(3).whole());
    assertThat(Span.atMost(4.5).whole()).isEqualTo(Span.lessThan(5).whole());
  }
}
