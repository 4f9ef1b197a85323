package tend.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody sits before the program. */
final class Terminal {
  private Terminal() {}

  static boolean isOne() {
    return console().isPresent();
  }

  /** The terminal; empty where input or output goes elsewhere. */
  @SuppressWarnings("SystemConsoleNull") // what newer versions give instead is asked below
  static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
  }

  /** From Java 22 on there is a console where there is no terminal, and it can be asked. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
