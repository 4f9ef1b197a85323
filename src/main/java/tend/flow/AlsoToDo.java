package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Item;

/** What is to be done on a day besides what rules say: steps of campaigns and collaborations. */
@FunctionalInterface
public interface AlsoToDo {
  /** Nothing else. */
  AlsoToDo NOTHING = (account, at) -> List.of();

  /** What it is for that account at that moment, scored and with the identity of its day. */
  List<Item> on(Account account, Instant at);

  /**
   * The same for whoever has read what was said to the account's items.
   *
   * @param given all answers of the account
   */
  default List<Item> on(Account account, Instant at, List<Answer> given) {
    return on(account, at);
  }

  /** This and after it another. */
  default AlsoToDo and(AlsoToDo other) {
    return new Both(this, other);
  }

  /** One and after it the other. */
  record Both(AlsoToDo one, AlsoToDo other) implements AlsoToDo {
    @Override
    public List<Item> on(Account account, Instant at) {
      return joined(one.on(account, at), other.on(account, at));
    }

    @Override
    public List<Item> on(Account account, Instant at, List<Answer> given) {
      return joined(one.on(account, at, given), other.on(account, at, given));
    }

    private static List<Item> joined(List<Item> some, List<Item> more) {
      List<Item> both = new ArrayList<>(some);
      both.addAll(more);
      return both;
    }
  }
}
