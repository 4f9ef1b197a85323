package tend.web.page;

import java.util.Map;

/**
 * A language that somebody translated.
 *
 * @param phrases by the English phrase
 * @param ones of phrases that count, the word for one, by the English phrase for many
 * @param patterns of days, by the English ones
 * @param sayings what is said elsewhere than on pages
 */
record Translated(
    Map<String, String> phrases,
    Map<String, String> ones,
    Map<String, String> patterns,
    Sayings sayings)
    implements Catalogue {
  @Override
  public String phrase(String english) {
    return phrases.getOrDefault(english, english);
  }

  @Override
  public String count(long count, String one, String many) {
    String spoken = count == 1 ? ones.get(many) : phrases.get(many);
    return spoken == null ? count == 1 ? one : many : spoken;
  }

  @Override
  public String said(String english) {
    return sayings.said(english);
  }

  @Override
  public String pattern(String english) {
    return patterns.getOrDefault(english, english);
  }
}
