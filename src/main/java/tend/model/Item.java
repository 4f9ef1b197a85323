package tend.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /**
   * The same item without what it was made from, the very one where it knows nothing of that; empty
   * where it must know it, see {@link Recommendation#settled}.
   */
  @SuppressWarnings("ReferenceEquality") // the very one
  public Optional<Item> settled() {
    return what.settled().map(w -> w == what ? this : new Item(id, w, score, scoreParts, due));
  }

  /** Its line on the list: what to do, and for whom where it is about somebody. */
  public String line() {
    String author = what.subject().author();
    return author == null || author.isBlank() ? what.doing() : what.doing() + ": " + author;
  }
}
