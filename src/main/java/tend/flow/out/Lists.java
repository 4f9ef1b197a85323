package tend.flow.out;

import java.time.Instant;
import tend.flow.Accounts;
import tend.flow.RefreshToday;
import tend.model.DayPlan;
import tend.model.Whose;
import tend.model.out.WhoseList;
import tend.out.Ahead;

/** The lists as the screen shows them, by name. Threads may share it. */
public final class Lists {
  private final Accounts accounts;
  private final RefreshToday today;
  private final LookAhead ahead;

  public Lists(Accounts accounts, RefreshToday today, LookAhead ahead) {
    this.accounts = accounts;
    this.today = today;
    this.ahead = ahead;
  }

  /**
   * Whose list it is.
   *
   * @throws tend.flow.UnknownName naming the nearest and the next step
   */
  public Whose whose(WhoseList list) {
    return list.ofCreator() ? accounts.creator(list.name()) : Whose.of(accounts.named(list.name()));
  }

  /** The list at that moment, within its own budget. */
  public DayPlan today(WhoseList list, Instant at) {
    return today.today(whose(list), at, null);
  }

  /** What is planned after it. */
  public Ahead ahead(WhoseList list, Instant at, int weeks) {
    return ahead.of(whose(list), at, weeks);
  }
}
