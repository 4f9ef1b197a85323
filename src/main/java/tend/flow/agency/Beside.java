package tend.flow.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tend.model.SyncProblem;

/**
 * What is known of an account besides its activity.
 *
 * @param who looks after it; null where nobody does
 * @param connected whether a platform is read live
 * @param sync why the last visit failed; null where it did not
 * @param campaign the one that is on, else the next; null where none is
 */
public record Beside(
    @Nullable String who,
    boolean connected,
    @Nullable SyncProblem sync,
    @Nullable Running campaign) {

  /** Nothing is. */
  public static final Beside NOTHING = new Beside(null, false, null, null);

  /**
   * A campaign the account takes part in.
   *
   * @param phase the title of its phase that is on or comes next
   * @param from its first day
   * @param to its last day
   * @param on whether it has begun
   * @param blocked whether it should be on and something is missing
   */
  public record Running(
      String id,
      String name,
      String phase,
      LocalDate from,
      LocalDate to,
      boolean on,
      boolean blocked) {}
}
