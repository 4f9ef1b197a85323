package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.model.Account;
import tend.model.Item;

/** What is to be done on a day besides what rules say: steps of campaigns and collaborations. */
@FunctionalInterface
public interface AlsoToDo {
  /** Nothing else. */
  AlsoToDo NOTHING = (account, at) -> List.of();

  /** What it is for that account at that moment, scored and with the identity of its day. */
  List<Item> on(Account account, Instant at);

  /** This and after it another. */
  default AlsoToDo and(AlsoToDo other) {
    return (account, at) -> {
      List<Item> both = new ArrayList<>(on(account, at));
      both.addAll(other.on(account, at));
      return both;
    };
  }
}
