package tend.web.page;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the pages already; only the order of days differs between countries.
 *
 * @param elsewhere what the terminal says of commands, as pages say it of themselves
 */
record English(Map<String, String> days, Sayings elsewhere) implements Catalogue {
  /** With the days of that country. */
  static English of(Map<String, String> days) {
    Sayings elsewhere =
        new Sayings(
            Locale.ENGLISH,
            pattern ->
                DateTimeFormatter.ofPattern(days.getOrDefault(pattern, pattern), Locale.ENGLISH),
            WordsFile.of("en").said());
    return new English(days, elsewhere);
  }

  @Override
  public String phrase(String english) {
    return english;
  }

  @Override
  public String count(long count, String one, String many) {
    return count == 1 ? one : many;
  }

  @Override
  public String said(String english) {
    return elsewhere.knows(english) ? elsewhere.said(english) : english;
  }

  @Override
  public String pattern(String english) {
    return days.getOrDefault(english, english);
  }
}
