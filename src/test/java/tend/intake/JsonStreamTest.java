package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonStreamTest {
  private final List<String> parts = new ArrayList<>();
  private final Rows rows = new Rows(NOW, row -> {});

  private void read(byte[] bytes, String... wanted) throws IOException {
    Source source = new Source("a.json", () -> new ByteArrayInputStream(bytes));
    JsonStream.read(
        source,
        rows,
        Set.of(wanted)::contains,
        (path, line, node) -> parts.add(path + " " + line + " " + node));
  }

  private void read(String json, String... wanted) throws IOException {
    read(json.getBytes(StandardCharsets.UTF_8), wanted);
  }

  private Problem problem() {
    List<Problem> problems = rows.reading(new NeutralCsv(), null).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void elementsComeWithTheirLine() throws Exception {
    read("[\n {\"a\":1},\n {\"a\":[2]}\n]", "[]");
    assertThat(parts).containsExactly("[] 2 {\"a\":1}", "[] 3 {\"a\":[2]}");
  }

  @Test
  void onlyWantedPathsAreHandedOn() throws Exception {
    read(
        "{\"x\":[{\"y\":[1]}],\"a b\":{\"list\":[{\"k\":1}],\"one\":{\"k\":2}}}",
        "a b/list[]",
        "a b/one");
    assertThat(parts).containsExactly("a b/list[] 1 {\"k\":1}", "a b/one 1 {\"k\":2}");
  }

  @Test
  void aScriptIsReadAsItsDocument() throws Exception {
    read("window.YTD.tweets.part0 = [\n{\"tweet\":{\"id\":\"1\"}} ]", "[]");
    assertThat(parts).containsExactly("[] 2 {\"tweet\":{\"id\":\"1\"}}");
  }

  @Test
  void whatWasReadBeforeTheCutStays() throws Exception {
    read("[{\"a\":1},\n{\"a\":2},\n{\"a\":", "[]");
    assertThat(parts).hasSize(2);
    assertThat(problem().line()).isEqualTo(3);
    assertThat(problem().reason()).startsWith("the file is cut off here");
  }

  @Test
  void whatWasReadBeforeTheBreakStays() throws Exception {
    read("[{\"a\":1},\n{\"a\":oops}]", "[]");
    assertThat(parts).hasSize(1);
    assertThat(problem().reason()).startsWith("the JSON is broken here");
    assertThat(problem().line()).isEqualTo(2);
  }

  @Test
  void aByteThatIsNoTextIsNamed() throws Exception {
    read("[{\"a\":1},\n{\"a\":\"Grüße\"}]".getBytes(StandardCharsets.ISO_8859_1), "[]");
    assertThat(problem().line()).isEqualTo(2);
    assertThat(problem().reason()).startsWith("a byte here is not UTF-8");
  }

  @Test
  void anElementThatIsTooLargeCostsItselfAlone() throws Exception {
    read("[{\"a\":1},{\"a\":[" + "0,".repeat(400_000) + "0]},{\"a\":2}]", "[]");
    assertThat(parts).containsExactly("[] 1 {\"a\":1}", "[] 1 {\"a\":2}");
    assertThat(problem().reason()).isEqualTo("it is larger than any activity");
  }

  @Test
  void nestingHasABound() throws Exception {
    read("[{\"a\":1}," + "[".repeat(100_000), "[]");
    assertThat(parts).hasSize(1);
    assertThat(problem().reason()).startsWith("it is nested too deeply");
  }
}
