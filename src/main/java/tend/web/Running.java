package tend.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tend.flow.ImportActivity.Report;

/** An import or a sync on its way, and what became of it. Threads share it. */
final class Running {
  private final String id;
  private final Wanted wanted;
  private final Instant began;
  private State state = new Underway("Waiting for its turn", -1);

  Running(String id, Wanted wanted, Instant began) {
    this.id = id;
    this.wanted = wanted;
    this.began = began;
  }

  /**
   * What is read.
   *
   * @param what its name for people, such as that of the file
   * @param typed what else was typed into the form
   * @param live whether it comes from a platform instead of a file
   */
  record Wanted(String account, String what, Typed typed, boolean live) {}

  /**
   * What else was typed into the form.
   *
   * @param platform empty where the file says it
   * @param creator empty where the file knows people by more than their names
   */
  record Typed(String platform, String creator) {
    static final Typed NOTHING = new Typed("", "");

    @Nullable String platformOrNull() {
      return platform.isEmpty() ? null : platform;
    }

    @Nullable String creatorOrNull() {
      return creator.isEmpty() ? null : creator;
    }
  }

  /** How it stands. */
  sealed interface State permits Underway, Over {}

  /** It is not over; percent is -1 where nobody knows how much there is. */
  record Underway(String words, int percent) implements State {}

  /** It is over. */
  sealed interface Over extends State permits Done, Failed {}

  /** All of it was read. */
  record Done(Report report, Instant at) implements Over {}

  /** Nothing came of it, for that reason. */
  record Failed(String problem, Instant at) implements Over {}

  String id() {
    return id;
  }

  Wanted wanted() {
    return wanted;
  }

  Instant began() {
    return began;
  }

  synchronized State state() {
    return state;
  }

  synchronized void become(State next) {
    if (!(state instanceof Over)) {
      state = next;
      notifyAll();
    }
  }

  /** Waits until it is over, or until the patience is at its end; how it stands then. */
  synchronized State over(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos();
          left > 0 && !(state instanceof Over);
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return state;
  }
}
