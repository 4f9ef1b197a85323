package tend;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What is logged and how: warnings, on standard error. Found by Logback; in Java, since reading it
 * from a file took a tenth of the time to the first list. {@code -Dlogback.configurationFile} goes
 * before it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {
  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.drools.compiler.kie.builder.impl.KieProject",
          Level.OFF,
          // what Java's compiler refuses is told with the rule that it came from
          "org.drools.model.codegen.execmodel.JavaParserCompiler",
          Level.OFF,
          // a port in use is told in one line by the command
          "io.javalin.Javalin",
          Level.OFF,
          // whoever hangs up before their request came whole is no fault of ours
          "org.eclipse.jetty.server.Response",
          Level.ERROR,
          "org.eclipse.jetty.util.thread.SerializedInvoker",
          Level.ERROR,
          // a plan that cannot be moved any more is a plan
          "ai.timefold.solver",
          Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Line line = new Line();
    line.setContext(context);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(line);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Time, level, where and what; nothing of it is loaded before something is logged. */
  private static final class Line extends LayoutBase<ILoggingEvent> {
    private static final int WHERE = 20;

    @Override
    public String doLayout(ILoggingEvent event) {
      String time =
          DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
              .format(LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault()));
      String where =
          new TargetLengthBasedClassNameAbbreviator(WHERE).abbreviate(event.getLoggerName());
      String said =
          String.format(
              Locale.ROOT,
              "%s %-5s %s - %s%n",
              time,
              event.getLevel(),
              where,
              event.getFormattedMessage());
      return event.getThrowableProxy() == null
          ? said
          : said + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
  }
}
