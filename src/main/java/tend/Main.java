package tend;

import java.time.InstantSource;
import tend.cli.Tend;

/** Where the program starts, and the only place that reads the clock. */
public final class Main {
  private Main() {}

  /** Runs the command line; a server keeps the process alive. */
  public static void main(String[] args) {
    int code = Tend.run(args, InstantSource.system());
    if (code != Tend.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
