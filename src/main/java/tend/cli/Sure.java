package tend.cli;

import picocli.CommandLine.Option;

/** Asks before what cannot be undone, where somebody sits at a terminal. */
final class Sure {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /** Whether to go on. */
  boolean of(String what) {
    if (yes) {
      return true;
    }
    return Terminal.console()
        .map(c -> c.readLine("%s This cannot be undone. Type yes to go on: ", what))
        .map(said -> said.strip().equalsIgnoreCase("yes"))
        .orElse(!Terminal.isOne());
  }
}
