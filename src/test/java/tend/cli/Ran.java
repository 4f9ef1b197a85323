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
 * One command that was run.
 *
 * @param code what it ended with
 * @param out its standard output
 * @param err its standard error
 */
public record Ran(int code, String out, String err) {
  /** Runs it on a data folder at {@link tend.Given#NOW}. */
  static Ran on(Path data, String... args) {
    return at(NOW, data, args);
  }

  /** Runs it on a data folder at another moment. */
  public static Ran at(Instant moment, Path data, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString()));
    return of(moment, all);
  }

  /** Runs it with these words and no more. */
  public static Ran of(Instant moment, List<String> args) {
    StringWriter stdout = new StringWriter();
    StringWriter stderr = new StringWriter();
    int code = Tend.run(args, () -> moment, new PrintWriter(stdout), new PrintWriter(stderr));
    return new Ran(code, stdout.toString(), stderr.toString());
  }

  /** Its standard output as JSON. */
  JsonNode json() {
    return read(out);
  }

  /** What was printed as JSON. */
  static JsonNode read(String printed) {
    try {
      return new ObjectMapper().readTree(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
