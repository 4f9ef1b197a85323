package tend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * What is logged and how: warnings, on standard error. Found by SLF4J; our own, since to get ready
 * took a library a twentieth of the time to the first list. {@code -Dtend.log=DEBUG} tells more.
 */
public final class Logging implements SLF4JServiceProvider, ILoggerFactory {
  private static final int NEVER = Level.ERROR.toInt() + 1;
  private static final int ERRORS = Level.ERROR.toInt();
  private static final Map<String, Integer> LEVELS =
      Map.of(
          "org.drools.compiler.kie.builder.impl.KieProject",
          NEVER,
          // what Java's compiler refuses is told with the rule that it came from
          "org.drools.model.codegen.execmodel.JavaParserCompiler",
          NEVER,
          // a port in use is told in one line by the command
          "io.javalin.Javalin",
          NEVER,
          // whoever hangs up before their request came whole is no fault of ours
          "org.eclipse.jetty.server.Response",
          ERRORS,
          "org.eclipse.jetty.util.thread.SerializedInvoker",
          ERRORS,
          // a library laid beside the jar for another system: the right one is unpacked then
          "org.sqlite.SQLiteJDBCLoader",
          NEVER,
          // a plan that cannot be moved any more is a plan
          "ai.timefold.solver",
          ERRORS);

  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();
  private final int usual = Level.valueOf(System.getProperty("tend.log", "WARN")).toInt();

  @Override
  public Logger getLogger(String name) {
    Logger known = loggers.get(name);
    return known == null
        ? loggers.computeIfAbsent(name, one -> new LogLines(one, least(one)))
        : known;
  }

  /** That of the name, or of the nearest name that it lies in. */
  private int least(String name) {
    String at = name;
    while (true) {
      Integer said = LEVELS.get(at);
      int dot = at.lastIndexOf('.');
      if (said != null || dot < 0) {
        return said == null ? usual : said;
      }
      at = at.substring(0, dot);
    }
  }

  @Override
  public void initialize() {
    // nothing takes time
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return this;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0";
  }
}
