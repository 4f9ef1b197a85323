package tend.flow.weeks;

import java.util.List;
import tend.model.Account;
import tend.model.Whose;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;

/**
 * The caps that works count against: "youtube/post", or where somebody has several accounts on a
 * platform, one for each of these.
 */
final class Caps {
  private static final int HABITS_A_DAY = 2;
  private static final int WEEK = 7;

  private Caps() {}

  /** The name of an account's cap. */
  static String name(Whose whose, Account account, String kind) {
    return of(whose, account, account.platform() + "/" + kind);
  }

  private static String of(Whose whose, Account account, String cap) {
    long same =
        whose.accounts().stream().filter(a -> a.platform().equals(account.platform())).count();
    return same > 1 ? cap + " of " + account.name() : cap;
  }

  /** The work under its own account's cap. */
  static Work own(Whose whose, Work work) {
    String cap = work.cap();
    if (cap == null || cap.equals(ItemWork.HABIT)) {
      return work;
    }
    String name =
        whose.accounts().stream()
            .filter(a -> a.name().equals(work.account()))
            .findFirst()
            .map(a -> of(whose, a, cap))
            .orElse(cap);
    return new Work(
        work.id(),
        work.account(),
        work.title(),
        work.why(),
        work.group(),
        work.minutes(),
        work.value(),
        work.earliest(),
        work.due(),
        work.last(),
        work.after(),
        name,
        work.campaign());
  }

  /** As few habits a day as Today has. */
  static Cap habits() {
    return new Cap(ItemWork.HABIT, HABITS_A_DAY, HABITS_A_DAY * WEEK, 0, List.of());
  }

  /**
   * People are asked once a week on each account, so that asking stays something to look forward
   * to.
   */
  static Cap asks(Whose whose, Account account) {
    return new Cap(name(whose, account, "ask"), 1, 1, 0, List.of());
  }
}
