package tend.cli;

/** What a command ends with. */
final class ExitCode {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int WRONG = 2;
  static final int GATE = 3;

  private ExitCode() {}
}
