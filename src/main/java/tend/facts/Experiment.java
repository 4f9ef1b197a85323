package tend.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Own posts of one kind held against own posts of another, by how many people each brought within
 * seven days; see {@link tend.signals.trial.Trial} for how it concludes.
 *
 * @param id what is compared and the kind, such as "format/video"
 * @param shown both sides in words, such as "video posts against other posts"
 * @param quote the hypothesis, where the account wrote one down
 * @param declared whether the account named the trial itself; else Tend compared what there was
 * @param verdict "better", "worse", "no clear difference" or "inconclusive", of the first kind
 * @param posts compared posts of the first kind, none of them younger than seven days
 * @param against compared posts of the other kind
 * @param fewest the smaller of the two
 * @param missing posts that are neither there nor on the way before anything can be concluded
 * @param difference people a post of the first kind brought more than one of the other; null where
 *     either has no posts
 * @param low the least it may be by the interval; null where too few posts allow none
 * @param high the most it may be
 * @param percent how sure the interval is, all comparisons of the account together 95 %
 * @param lastDays days since the newest post of either kind
 * @param occurrence the month
 */
public record Experiment(
    String id,
    String shown,
    @Nullable String quote,
    boolean declared,
    String verdict,
    int posts,
    int against,
    int fewest,
    int missing,
    @Within(least = Double.NEGATIVE_INFINITY) @Nullable Double difference,
    @Within(least = Double.NEGATIVE_INFINITY) @Nullable Double low,
    @Within(least = Double.NEGATIVE_INFINITY) @Nullable Double high,
    double percent,
    double lastDays,
    String occurrence,
    Instant since,
    List<String> remarks)
    implements Thing {
  public Experiment {
    remarks = List.copyOf(remarks);
  }

  @Override
  public String noun() {
    return "trial";
  }
}
