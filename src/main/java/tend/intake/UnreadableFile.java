package tend.intake;

/**
 * A path that is no activity file at all. One line that names the file, the reason and the next
 * step; whoever reads rolls back, so nothing is half-written.
 */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;

  private final boolean stopsEverything;
  private final boolean unknown;

  public UnreadableFile(String file, String reason, String next) {
    this(file, reason, next, false);
  }

  private UnreadableFile(
      String file, String reason, String next, boolean stopsEverything, boolean unknown) {
    super(line(file) + ": " + line(reason) + "; " + line(next));
    this.stopsEverything = stopsEverything;
    this.unknown = unknown;
  }

  /** One of which nothing can be said but that it is in no format. */
  static UnreadableFile unknown(String file, String reason, String next) {
    return new UnreadableFile(file, reason, next, false, true);
  }

  /**
   * @param stopsEverything even where it is one file of many, nothing of the import may be kept
   */
  UnreadableFile(String file, String reason, String next, boolean stopsEverything) {
    this(file, reason, next, stopsEverything, false);
  }

  /** Names come from the file; what is no letter or sign in them shows as a question mark. */
  private static String line(String words) {
    String plain = words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  /** Whether another file of the same folder may have more to say. */
  boolean isUnknown() {
    return unknown;
  }

  boolean stopsEverything() {
    return stopsEverything;
  }
}
