package tend.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import tend.flow.ImportActivity.Progress;

/**
 * Tells how far a long import is and how long it will take: one line that changes in place on a
 * terminal, else a new line every few seconds. An import that is soon over says nothing. Used by
 * one thread.
 */
final class ProgressLine implements Consumer<Progress>, AutoCloseable {
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
  public void accept(Progress progress) {
    Instant now = clock.instant();
    Duration spent = Duration.between(start, now);
    Duration quiet = Duration.between(told, now);
    if (spent.compareTo(SOON) >= 0 && quiet.compareTo(terminal ? IN_PLACE : NEW_LINE) >= 0) {
      told = now;
      tell(words(progress, spent));
    }
  }

  private static String words(Progress progress, Duration spent) {
    String rows = String.format(Locale.ROOT, "%,d rows read", progress.rows());
    if (progress.bytes() <= 0 || progress.ofBytes() <= 0) {
      return rows;
    }
    double left = (double) (progress.ofBytes() - progress.bytes()) / progress.bytes();
    long percent = 100 * progress.bytes() / progress.ofBytes();
    return rows + ", " + percent + " %, about " + time(Math.round(spent.toMillis() * left / 1000));
  }

  private static String time(long seconds) {
    return seconds < 90 ? Math.max(1, seconds) + " s left" : (seconds + 30) / 60 + " min left";
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
