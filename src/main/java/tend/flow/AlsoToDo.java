package tend.flow;

import java.time.Instant;
import java.util.List;
import tend.model.Account;
import tend.model.Item;

/** What is to be done on a day besides what rules say: the steps of campaigns. */
@FunctionalInterface
public interface AlsoToDo {
  /** Nothing else. */
  AlsoToDo NOTHING = (account, at) -> List.of();

  /** What it is for that account at that moment, scored and with the identity of its day. */
  List<Item> on(Account account, Instant at);
}
