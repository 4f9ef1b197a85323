package tend.cli;

import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One command that was run on a data folder at {@link tend.Given#NOW}.
 *
 * @param code what it ended with
 * @param out its standard output
 * @param err its standard error
 */
record Ran(int code, String out, String err) {
  /** Runs it. */
  static Ran on(Path data, String... args) {
    return at(NOW, data, args);
  }

  /** Runs it at another moment. */
  static Ran at(Instant moment, Path data, String... args) {
    StringWriter stdout = new StringWriter();
    StringWriter stderr = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    int code = Tend.run(all, () -> moment, new PrintWriter(stdout), new PrintWriter(stderr));
    return new Ran(code, stdout.toString(), stderr.toString());
  }

  /** Its standard output as JSON. */
  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
