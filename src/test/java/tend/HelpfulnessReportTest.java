package tend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on a small invented thread; the real one is not part of the repository. */
class HelpfulnessReportTest {
  @TempDir private Path folder;

  @Test
  void countsWhatAManagerWouldTakeFirst() throws Exception {
    var labels =
        new ObjectMapper()
            .readTree(HelpfulnessReportTest.class.getResourceAsStream("/helpful/invented.json"));
    HelpfulnessReport.Line line =
        HelpfulnessReport.line(
            Path.of("src/test/resources/helpful/invented.csv"), "Moss Lane", labels, folder);
    assertThat(line.tend()).isEqualTo(3);
    assertThat(line.oldest()).isEqualTo(1);
    assertThat(line.missed()).isEmpty();
  }

  @Test
  void everyLabelFileHasTenPicks() throws Exception {
    for (String day : HelpfulnessReport.DAYS) {
      var labels =
          new ObjectMapper()
              .readTree(
                  HelpfulnessReportTest.class.getResourceAsStream(
                      "/helpful/manager-" + day + ".json"));
      assertThat(labels.get("picks")).hasSize(10);
    }
  }
}
