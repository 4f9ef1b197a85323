package tend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tend.App;
import tend.flow.rules.NotReleased;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.ReleasePlaybook.Done;
import tend.flow.rules.ReleasePlaybook.Wish;
import tend.model.Release;

/** Who releases and why, and how it is told what came of it; the same for publish and rollback. */
final class Releasing {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who does it, for the history (default: your name on this computer).")
  @Nullable String by;

  @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the history.")
  String why = "";

  @Option(
      names = "--gate",
      paramLabel = "PERCENT",
      description = "Refuse when more accounts change (default: max-change of its README).")
  @Nullable Double gate;

  @Option(
      names = "--confirm",
      paramLabel = "REASON",
      description = "Why it is right although it changes more than the gate allows.")
  @Nullable String confirm;

  @Option(
      names = "--at-once",
      description = "Do not look first at what it changes; history looks when it is read.")
  boolean atOnce;

  Wish wish(@Nullable Integer beganFrom) {
    if (confirm != null && confirm.isBlank()) {
      throw new Errors.WrongUsage("--confirm says why it is right; write --confirm \"…\"");
    }
    String who = by == null ? App.user() : by;
    return new Wish(who, why, confirm, gate, beganFrom, atOnce);
  }

  /** Does it; a refusal is told with all there is to look at. */
  static int told(Common common, String playbook, Callable<Done> release) throws Exception {
    try {
      Done done = release.call();
      tell(common, playbook, done);
      return ExitCode.FINE;
    } catch (NotReleased e) {
      refuse(common, playbook, e);
      return e.reason() == NotReleased.Reason.GATE ? ExitCode.GATE : ExitCode.PROBLEMS;
    }
  }

  private static void tell(Common common, String playbook, Done done) {
    Release step = done.step();
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("playbook", playbook);
      view.put("released", step != null);
      view.put("version", done.version());
      view.put("stage", step == null ? "" : step.stage().word());
      ReleasePlaybook.Changed changed = done.changed();
      view.put("accounts", changed == null ? null : changed.looked());
      view.put("changed", changed == null ? null : changed.changed());
      view.put("differences", done.differences());
      common.print(view);
      return;
    }
    done.differences().forEach(d -> common.say("  %s", d.words()));
    if (step != null || done.changed() != null) {
      common.say("%s", changed(done));
    }
    if (step == null && done.changed() == null) {
      common.say("%s: the files of version %d are back.", playbook, done.version());
    } else if (step == null) {
      common.say("Nothing was done; this was only a look.");
    } else {
      common.say("%s", said(step));
    }
  }

  static String said(Release step) {
    String version = step.playbook() + ": version " + step.version();
    return switch (step.stage()) {
      case EVERYONE -> version + " is in force.";
      case SHADOW -> version + " runs in shadow: counted, shown to nobody.";
      case SHARE -> version + " is in force for " + step.share() + " % of the accounts.";
      case WITHDRAWN -> version + " is taken back; what was in force before stays.";
      case RETIRED -> step.playbook() + " is retired; publish it to bring it back.";
    };
  }

  private static String changed(Done done) {
    if (done.changed() == null) {
      return "Nobody looked at what that changes; tend history does.";
    }
    int looked = done.changed().looked();
    int changed = done.changed().changed();
    return changed == 0
        ? looked == 0
            ? "There is no account to look at."
            : "No change for any of " + looked + " accounts."
        : changed + " of " + looked + " accounts get other items.";
  }

  private static void refuse(Common common, String playbook, NotReleased refused) {
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("playbook", playbook);
      view.put("released", false);
      view.put("reason", refused.reason().name().toLowerCase(java.util.Locale.ROOT));
      view.put("message", String.valueOf(refused.getMessage()));
      view.put("problems", refused.issues().stream().map(Check::view).toList());
      view.put("lines", new ArrayList<>(refused.lines()));
      common.print(view);
    }
    if (!common.json) {
      refused.issues().forEach(i -> common.say("%s%n", i.shown()));
      List<String> lines = refused.lines();
      lines.forEach(line -> common.say("%s", line));
    }
    common.err().println("tend: " + refused.getMessage());
  }
}
