package tend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.out.Calendars;
import tend.model.out.WhoseList;

@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = {
      "A list and what is planned after it, for calendars: as a file, or as a feed to subscribe to.",
      "Whoever knows the address of a feed can read it; it is shown once and can be taken back."
    })
final class CalendarCommand implements Callable<Integer> {
  private static final int MOST_WEEKS = 52;

  @Mixin private Common common = new Common();

  @ArgGroup(multiplicity = "1")
  private Today.Which which = new Today.Which();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "4",
      description = "How far to look ahead (default: ${DEFAULT-VALUE}).")
  private int weeks = Calendars.WEEKS;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** A file, or something about the feed. */
  static final class What {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as tend.ics; - prints.")
    private @Nullable String file;

    @Option(names = "--feed", description = "Open a feed that serve answers; print its address.")
    private boolean feed;

    @Option(names = "--revoke", description = "Take the feed back; its address finds nothing more.")
    private boolean revoke;
  }

  @Override
  public Integer call() throws IOException {
    if (weeks < 0 || weeks > MOST_WEEKS) {
      throw new Errors.WrongUsage("--weeks " + weeks + " is too many or too few; give 0 to 52");
    }
    try (App app = common.open()) {
      WhoseList list = which.named();
      Calendars calendars = app.calendars();
      if (what.feed) {
        open(calendars, list);
      } else if (what.revoke) {
        revoke(calendars, list);
      } else {
        write(calendars.file(list, common.moment(), weeks));
      }
      return ExitCode.FINE;
    }
  }

  private void open(Calendars calendars, WhoseList list) {
    String path = calendars.open(list, common.moment());
    if (common.json) {
      common.print(Map.of("path", path));
      return;
    }
    common.say("%s", path);
    common
        .err()
        .println(
            "Subscribe to this path behind the address at which serve answers, such as"
                + " http://localhost:7070"
                + path.substring(0, "/calendar/".length())
                + "….ics. It is shown once; whoever knows it can read the list.");
  }

  private void revoke(Calendars calendars, WhoseList list) {
    boolean revoked = calendars.revoke(list);
    if (common.json) {
      common.print(Map.of("revoked", revoked));
    } else {
      common.say(
          revoked ? "The feed of %s is taken back." : "%s had no feed; nothing to take back.",
          list.name());
    }
  }

  private void write(String calendar) throws IOException {
    String file = String.valueOf(what.file);
    if (file.equals("-")) {
      common.out().print(calendar);
      common.out().flush();
      return;
    }
    Files.writeString(Path.of(file), calendar);
    int events = calendar.split("BEGIN:VEVENT", -1).length - 1;
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("file", file);
      view.put("events", events);
      common.print(view);
    } else {
      common.say("Wrote %s with %d event%s.", file, events, events == 1 ? "" : "s");
    }
  }
}
