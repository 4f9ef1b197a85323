package tend.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A test that runs commands one by one and looks at what the last of them said. */
abstract class RunsCommands {
  String out = "";
  String err = "";

  /** Keeps what it said; returns what it ended with. */
  int kept(Ran ran) {
    out = ran.out();
    err = ran.err();
    return ran.code();
  }

  JsonNode json() {
    return Ran.read(out);
  }

  /** JSON that stands on lines, a value on each. */
  List<JsonNode> lines() {
    return out.lines().map(Ran::read).toList();
  }
}
