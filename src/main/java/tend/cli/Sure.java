package tend.cli;

import java.io.Console;
import picocli.CommandLine.Option;

/** Asks before what cannot be undone, where somebody sits at a terminal. */
final class Sure {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /** Whether to go on. */
  boolean of(String what) {
    Console console = System.console();
    if (yes || console == null) {
      return true;
    }
    String said = console.readLine("%s This cannot be undone. Type yes to go on: ", what);
    return said != null && said.strip().equalsIgnoreCase("yes");
  }
}
