package tend.flow.out;

import java.time.Instant;
import java.util.List;
import tend.flow.Accounts;
import tend.flow.RefreshToday;
import tend.model.DayPlan;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.model.out.WhoseList;
import tend.out.Ahead;

/** The lists as the screen shows them, by name. Threads may share it. */
public final class Lists {
  private final Accounts accounts;
  private final RefreshToday today;
  private final PlannedAhead ahead;

  public Lists(Accounts accounts, RefreshToday today, PlannedAhead ahead) {
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

  /** What is planned after it; that takes a moment. */
  public Ahead ahead(WhoseList list, Instant at, int weeks) {
    Whose whose = whose(list);
    return new Ahead(ahead.weeks(whose, at, weeks), ahead.campaigns(whose));
  }

  /** The campaigns on its accounts. */
  List<Campaign> campaigns(WhoseList list) {
    return ahead.campaigns(whose(list));
  }
}
