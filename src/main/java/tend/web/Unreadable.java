package tend.web;

import static tend.web.page.Words.t;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * The page for requests that are so broken that no route sees them. It repeats nothing of what was
 * asked. Threads share it.
 */
final class Unreadable extends ErrorHandler {
  private final TemplateEngine templates;

  Unreadable(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  protected void writeErrorHtml(
      Request request,
      Writer writer,
      Charset charset,
      int code,
      @Nullable String message,
      @Nullable Throwable cause)
      throws IOException {
    StringOutput out = new StringOutput();
    templates.render(
        "problem.jte",
        Map.of(
            "title", t("Refused"),
            "message", t("This address cannot be read. Go back to Today."),
            "nonce", ""),
        out);
    writer.write(out.toString());
  }
}
