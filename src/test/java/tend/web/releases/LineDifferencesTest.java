package tend.web.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.web.releases.LineDifferences.Line;

class LineDifferencesTest {
  private static List<String> told(String before, String after) {
    return LineDifferences.between(before, after).stream()
        .map(line -> line.mark() + line.number() + " " + line.text())
        .toList();
  }

  @Test
  void aChangedLineIsGoneAndNew() {
    assertThat(told("a\nb\nc", "a\nB\nc")).containsExactly(" 1 a", "-2 b", "+2 B", " 3 c");
  }

  @Test
  void aLineThatCameMovesNothingElse() {
    assertThat(told("a\nc", "a\nb\nc")).containsExactly(" 1 a", "+2 b", " 3 c");
  }

  @Test
  void whatIsFarFromAnyChangeIsFolded() {
    String before = IntStream.range(0, 20).mapToObj(i -> "l" + i).collect(Collectors.joining("\n"));
    assertThat(told(before, before + "\nnew"))
        .containsExactly("…0 ", " 18 l17", " 19 l18", " 20 l19", "+21 new");
  }

  @Test
  void aNewFileIsNewAsAWhole() {
    assertThat(told("", "a\nb")).containsExactly("+1 a", "+2 b");
  }

  @Test
  void equalLinesAreKeptInOrderAmongChangedOnes() {
    assertThat(told("a\nx\nb\ny", "x\nb\nz\ny\nw"))
        .containsExactly("-1 a", " 1 x", " 2 b", "+3 z", " 4 y", "+5 w");
  }

  @Test
  void veryLongTextsAreToldWithoutComparingEveryPair() {
    String before =
        IntStream.range(0, 3000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String after =
        IntStream.range(0, 3000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    assertThat(LineDifferences.between(before, after))
        .hasSize(6000)
        .extracting(Line::mark)
        .doesNotContain(" ");
  }
}
