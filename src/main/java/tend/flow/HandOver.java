package tend.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tend.model.Account;
import tend.model.Assignment;
import tend.model.Assistant;
import tend.model.Recommendation;
import tend.model.Shown;
import tend.store.AssignmentStore;
import tend.store.ItemStore;

/**
 * Gives items to assistants and takes them back; each returns the item, or nothing when there is no
 * such item. Threads may share it.
 */
public final class HandOver {
  private final Accounts accounts;
  private final ItemStore items;
  private final AssignmentStore assignments;

  public HandOver(Accounts accounts, ItemStore items, AssignmentStore assignments) {
    this.accounts = accounts;
    this.items = items;
    this.assignments = assignments;
  }

  /**
   * Gives it to that assistant of the item's account.
   *
   * @throws UnknownName where the account has no such assistant
   */
  public Optional<Shown> to(String assistant, String item, Instant at) {
    for (Shown part : items.parts(item)) {
      Recommendation what = part.item().what();
      known(accounts.named(what.account()), assistant);
      assignments.assign(
          new Assignment(what.account(), part.item().id(), assistant, at, what.covers()));
    }
    return items.find(item);
  }

  /** Takes it back. */
  public Optional<Shown> back(String item) {
    items.parts(item).forEach(p -> assignments.takeBack(p.item().what().account(), p.item().id()));
    return items.find(item);
  }

  private static void known(Account account, String assistant) {
    List<String> names = account.preferences().assistants().stream().map(Assistant::name).toList();
    if (!names.contains(assistant)) {
      throw new UnknownName(
          "nobody called " + assistant + " helps on " + account.name(),
          names.isEmpty()
              ? "add them with: account set "
                  + account.name()
                  + " --assistant \""
                  + assistant
                  + "=15\""
              : Accounts.near(assistant, names));
    }
  }
}
