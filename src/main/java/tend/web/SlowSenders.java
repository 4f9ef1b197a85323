package tend.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Keeps whoever sends a body slowly from holding the threads that answer others: a form is waited
 * for without a thread, and only a few uploads are read at once; the others wait their turn.
 */
final class SlowSenders {
  private static final int UPLOADS_AT_ONCE = 16;
  private static final Duration LONGEST_TURN = Duration.ofSeconds(30);
  private static final int NO_FRAMING = 0;

  private SlowSenders() {}

  /** So many bytes of a body, or all of it, are there before a thread is given to it. */
  static void heldOff(JettyConfig jetty, int waited) {
    jetty.modifyServer(server -> server.setHandler(gathering(waited, turns(waited))));
  }

  private static Handler.Wrapper gathering(int waited, Handler then) {
    return new EagerContentHandler(
        then, new RetainedContentLoaderFactory(waited, NO_FRAMING, false));
  }

  private static Handler.Wrapper turns(int waited) {
    QoSHandler turns = new QoSHandler();
    turns.include(request -> isLarger(request, waited));
    turns.setMaxRequestCount(UPLOADS_AT_ONCE);
    turns.setMaxSuspend(LONGEST_TURN);
    return turns;
  }

  /** Or of a length that it does not say. */
  private static boolean isLarger(Request request, int waited) {
    long length = request.getLength();
    boolean unknown = length < 0 && request.getHeaders().contains("Transfer-Encoding");
    return unknown || length > waited;
  }
}
