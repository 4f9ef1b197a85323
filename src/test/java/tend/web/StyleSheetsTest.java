package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages' style sheets have in common. */
class StyleSheetsTest {
  private static final Pattern WIDTH = Pattern.compile("\\((?:min-|max-)?width[:<>= ]+([^)]+)\\)");

  @Test
  void phonesLookAlikeSoWhoeverChecksTheColoursOfOneChecksThoseOfAll() throws IOException {
    List<Integer> widths = new ArrayList<>();
    try (Stream<Path> sheets = Files.list(Path.of("web/assets"))) {
      for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
        WIDTH
            .matcher(Files.readString(sheet))
            .results()
            .map((MatchResult found) -> Integer.valueOf(found.group(1).replace("px", "")))
            .forEach(widths::add);
      }
    }
    assertThat(widths).hasSizeGreaterThan(10).allMatch(width -> width > Visitor.PHONE);
  }
}
