package tend.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import tend.flow.HowFar;

/**
 * Tells how far a long import or other work is and how long it will take: one line that changes in
 * place on a terminal, else a new line every few seconds. What is soon over says nothing. Used by
 * one thread.
 */
final class ProgressLine implements Consumer<HowFar>, AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration IN_PLACE = Duration.ofMillis(250);
  private static final Duration NEW_LINE = Duration.ofSeconds(5);
  private final PrintWriter to;
  private final boolean terminal;
  private final InstantSource clock;
  private final Instant start;
  private Instant told;
  private int width;

  ProgressLine(PrintWriter to, boolean terminal, InstantSource clock) {
    this.to = to;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
    this.told = start;
  }

  @Override
  public void accept(HowFar progress) {
    Instant now = clock.instant();
    Duration spent = Duration.between(start, now);
    Duration quiet = Duration.between(told, now);
    if (spent.compareTo(SOON) >= 0 && quiet.compareTo(terminal ? IN_PLACE : NEW_LINE) >= 0) {
      told = now;
      tell(progress.words(spent));
    }
  }

  private void tell(String words) {
    if (terminal) {
      to.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
      to.flush();
      width = words.length();
    } else {
      to.println(words);
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (width > 0) {
      to.print("\r" + " ".repeat(width) + "\r");
      to.flush();
    }
  }
}
