package tend.model;

import java.time.Instant;
import java.util.List;

/**
 * A recommendation with its identity, its place in the order and its deadline.
 *
 * @param id stable for account, rule, subject and occurrence
 * @param score the sum of {@code scoreParts}; see {@code tend.plan.Scoring}
 * @param due by the account's business hours
 */
public record Item(
    String id, Recommendation what, int score, List<ScorePart> scoreParts, Instant due) {

  public Item {
    scoreParts = List.copyOf(scoreParts);
  }

  /** Its line on the list: what to do, and for whom where it is about somebody. */
  public String line() {
    String author = what.subject().author();
    return author == null || author.isBlank() ? what.doing() : what.doing() + ": " + author;
  }
}
