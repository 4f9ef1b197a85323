package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Experiment;

/**
 * How a trial stands.
 *
 * @param state planned, running, waiting (for the last posts' seven days) or over
 * @param posts how many posts take part, by variant
 * @param verdict better, worse, no clear difference or inconclusive, of the first variant; so far
 *     only, until it is over
 * @param results each variant against the others
 * @param next what is next
 */
public record TrialStanding(
    String account,
    String name,
    String hypothesis,
    String metric,
    LocalDate from,
    LocalDate to,
    String state,
    Map<String, Integer> posts,
    String verdict,
    List<Result> results,
    String next) {
  public TrialStanding {
    results = List.copyOf(results);
  }

  /**
   * One variant against the others, by how many people each post brought in its first seven days.
   *
   * @param posts of the variant that are seven days old
   * @param difference people a post of it brought more; null where either side has none
   * @param low the least it may be; null where too few posts allow no interval
   * @param high the most it may be
   * @param percent how sure the interval is
   * @param missing how many posts are missing before anything can be concluded
   */
  public record Result(
      String shown,
      String verdict,
      int posts,
      int against,
      @Nullable Double difference,
      @Nullable Double low,
      @Nullable Double high,
      double percent,
      int missing,
      @JsonProperty("in_words") List<String> inWords) {
    static Result of(Experiment one) {
      return new Result(
          one.shown(),
          one.verdict(),
          one.posts(),
          one.against(),
          one.difference(),
          one.low(),
          one.high(),
          one.percent(),
          one.missing(),
          one.remarks());
    }
  }
}
