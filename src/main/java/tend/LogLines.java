package tend;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes to standard error what is at least so grave: time, level, where and what. The time is for
 * whoever reads it; nothing depends on it. Threads may share it.
 */
final class LogLines extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;
  private final int least;

  LogLines(String name, int least) {
    this.name = name;
    this.least = least;
  }

  private boolean tells(Level level) {
    return level.toInt() >= least;
  }

  @Override
  public boolean isTraceEnabled() {
    return tells(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return tells(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return tells(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return tells(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return tells(Level.ERROR);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    StringWriter said = new StringWriter();
    String time =
        DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
            .format(LocalTime.now(ZoneId.systemDefault()));
    String where = name.substring(name.lastIndexOf('.') + 1);
    String text = MessageFormatter.basicArrayFormat(message, arguments);
    said.append(String.format(Locale.ROOT, "%s %-5s %s - %s%n", time, level, where, text));
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(said, true));
    }
    System.err.print(said);
  }
}
