package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tend.bench.Bench.Figure;

/** A run leaves its figures and a picture of them. */
class ReportTest {
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("evaluate-over-floor", 2, 1.6, 2.5, 21),
          new Figure("best-peer-over-evaluate", 5, 4, 6, 15),
          new Figure("slow-over-evaluate", 50, 40, 60, 15),
          new Figure("quick-over-evaluate", 5, 4, 6, 15),
          new Figure("triage-per-second", 9_000, 8_000, 9_500, 7));

  @TempDir Path folder;

  private static List<String> texts(String svg) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void thePictureNamesWhatItCompares() throws Exception {
    assertThat(texts(Picture.of(FIGURES)))
        .containsSubsequence("by hand", "0.50", "Tend", "1.0")
        .containsSubsequence("Tend", "quick", "5.0", "slow", "50");
  }

  @Test
  void aPictureWithoutPeersIsOfTheFloorAlone() throws Exception {
    assertThat(texts(Picture.of(FIGURES.subList(0, 1)))).doesNotContain("quick").contains("Tend");
  }

  @Test
  void theJsonHoldsEveryFigureAndWhatItWasMeasuredOn() throws IOException {
    Report.of(true, FIGURES).write(folder);
    JsonNode all = new ObjectMapper().readTree(Files.readString(folder.resolve("figures.json")));
    assertThat(all.get("figures")).hasSize(5);
    assertThat(all.get("figures").get(0).get("value").asDouble()).isEqualTo(2);
    assertThat(all.get("processors").asInt()).isPositive();
    assertThat(folder.resolve("speed.svg")).isNotEmptyFile();
  }
}
