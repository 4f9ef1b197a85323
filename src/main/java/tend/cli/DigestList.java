package tend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tend.App;
import tend.model.out.Digest;

@Command(name = "list", mixinStandardHelpOptions = true, description = "What goes by mail.")
final class DigestList implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Override
  public Integer call() {
    try (App app = common.open()) {
      List<Digest> all = app.digests(null).all();
      if (common.json) {
        all.forEach(one -> common.print(view(one)));
      } else if (all.isEmpty()) {
        common.say("Nothing goes by mail; begin with: tend digest set");
      } else {
        all.forEach(one -> common.say("%s", line(one)));
      }
      return ExitCode.FINE;
    }
  }

  static String line(Digest one) {
    String problem = one.tries().problem();
    return "%s to %s %s from %d:00, %s%s"
        .formatted(
            one.list().name(),
            one.to(),
            one.weekly() ? "weekly" : "daily",
            one.hour(),
            one.sent() == null ? "none sent yet" : "last sent " + one.sent(),
            problem == null ? "" : "; failed " + one.tries().failed() + " times: " + problem);
  }

  static Map<String, Object> view(Digest one) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(one.list().ofCreator() ? "creator" : "account", one.list().name());
    view.put("to", one.to());
    view.put("every", one.weekly() ? "week" : "day");
    view.put("hour", one.hour());
    view.put("even_empty", one.emptyToo());
    view.put("sent", one.sent());
    view.put("failed", one.tries().failed());
    view.put("next_try", one.tries().next());
    view.put("problem", one.tries().problem());
    return view;
  }
}
