package tend.web.page;

import java.util.Map;

/** What stands in the pages already; only the order of days differs between countries. */
record English(Map<String, String> days) implements Catalogue {
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
    return english;
  }

  @Override
  public String pattern(String english) {
    return days.getOrDefault(english, english);
  }
}
