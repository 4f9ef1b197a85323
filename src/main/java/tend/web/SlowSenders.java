package tend.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

/**
 * Keeps whoever sends a body slowly from holding the threads that answer others: a form is waited
 * for without a thread, and the rest of an upload must come at a pace.
 */
final class SlowSenders {
  private static final int BYTES_PER_SECOND = 4 * 1024;

  private static final int NO_FRAMING = 0;

  private SlowSenders() {}

  /** So many bytes of a body, or all of it, are there before a thread is given to it. */
  static void heldOff(JettyConfig jetty, int waited) {
    jetty.modifyServer(
        server ->
            server.setHandler(
                new EagerContentHandler(
                    new RetainedContentLoaderFactory(waited, NO_FRAMING, false))));
    jetty.modifyHttpConfiguration(http -> http.setMinRequestDataRate(BYTES_PER_SECOND));
  }
}
