package tend.web.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit would do to real accounts, as the template shows it.
 *
 * @param url where it is asked for again
 * @param going how far it is; null where it is over
 * @param said reach and result in whole sentences
 * @param bar null where nothing changes
 * @param examples a few lists before and after
 */
public record ImpactPage(
    String url,
    @Nullable String going,
    String looked,
    List<String> said,
    @Nullable Bar bar,
    List<Example> examples) {

  /**
   * How many accounts gain, lose, change otherwise and stay the same; drawn lengths are of 1000.
   *
   * @param drawn its meaning in words
   */
  public record Bar(String drawn, List<Part> parts) {}

  /** A part of the bar. */
  public record Part(String tone, int from, int length, int count, String words) {}

  /**
   * One list.
   *
   * @param url its why on a page
   * @param swap the same as a part of this page
   * @param because the sentence that decides it; null where nothing needs to be said
   * @param why the rule on this subject, as it would be
   */
  public record Example(
      String account,
      String url,
      String swap,
      String now,
      String draft,
      String tone,
      String rule,
      @Nullable String because,
      List<WhyRule.Line> why) {}
}
