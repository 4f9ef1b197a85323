package tend.model;

import java.util.concurrent.ThreadFactory;

/** Threads for work that goes on beside and keeps no process from ending. */
public final class Daemons {
  private Daemons() {}

  /** Makes threads of that name. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
