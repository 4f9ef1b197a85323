package tend.intake;

/**
 * A path that is no activity file at all. One line that names the file, the reason and the next
 * step; whoever reads rolls back, so nothing is half-written.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean stopsEverything;

  public UnreadableFile(String file, String reason, String next) {
    this(file, reason, next, false);
  }

  /**
   * @param stopsEverything even where it is one file of many, nothing of the import may be kept
   */
  UnreadableFile(String file, String reason, String next, boolean stopsEverything) {
    super(file + ": " + reason + "; " + next);
    this.stopsEverything = stopsEverything;
  }

  boolean stopsEverything() {
    return stopsEverything;
  }
}
