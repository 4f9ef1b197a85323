package tend.flow.agency;

import java.time.LocalDate;

/** What is changed on several accounts at once. */
public sealed interface Change {
  /** The word under which it is kept. */
  String setting();

  /** Who looks after them; an empty name means nobody. */
  record Who(String name) implements Change {
    @Override
    public String setting() {
      return "who";
    }
  }

  /** The minutes of every weekday. */
  record Budget(int minutes) implements Change {
    @Override
    public String setting() {
      return "budget";
    }
  }

  /** Days off from today on, until that day and with it. */
  record PauseUntil(LocalDate last) implements Change {
    @Override
    public String setting() {
      return "pause";
    }
  }
}
