package tend.flow.agency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Account;

/**
 * Many accounts at once, whoever needs a person next first.
 *
 * @param lines of the accounts that were looked at
 * @param unread the accounts that were not yet, by name
 * @param asOf the oldest look among them; null where there is none
 */
public record Overview(List<Line> lines, List<Account> unread, @Nullable Instant asOf) {
  public Overview {
    lines = List.copyOf(lines);
    unread = List.copyOf(unread);
  }

  /** One account; no needs where it is on track. */
  public record Line(Glance glance, Beside beside, List<Need> needs) {
    public Line {
      needs = List.copyOf(needs);
    }

    /** Whose line it is. */
    public Account account() {
      return glance.account();
    }
  }
}
