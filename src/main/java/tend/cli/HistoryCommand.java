package tend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.UnknownName;
import tend.flow.rules.History;
import tend.model.Nearest;
import tend.model.Release;
import tend.model.Stage;
import tend.store.PlaybookStore.Published;
import tend.store.WorkingCopies;

@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Who released what, when and why, and what changed by it.")
final class HistoryCommand implements Callable<Integer> {
  private static final int MOST = 12;
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "PLAYBOOK", description = "One playbook only.")
  private @Nullable String playbook;

  @Option(
      names = "--show",
      paramLabel = "VERSION",
      description = "Print the files of that version.")
  private @Nullable String show;

  @Option(
      names = "--draft",
      paramLabel = "NAME",
      description = "Print the files that this person wrote and did not release.")
  private @Nullable String draft;

  @Override
  public Integer call() {
    try (App app = common.open().lookingOnly()) {
      History history = app.history();
      String asked = playbook;
      List<String> known = history.playbooks();
      if (asked != null && !known.contains(asked)) {
        throw new UnknownName(
            "there is no playbook " + asked + " in the history", Nearest.help(asked, known));
      }
      if (show == null && asked != null) {
        app.releasePlaybook().tellMissing(asked);
      }
      if (draft != null) {
        draft(app.workingCopies(), asked, draft);
      } else if (show != null) {
        files(history, asked, show);
      } else if (common.json) {
        (asked == null ? known : List.of(asked))
            .forEach(id -> json(id, history.of(id), app.workingCopies().drafts(id)));
      } else if (asked == null) {
        known.forEach(id -> newest(id, history.of(id)));
      } else {
        history.of(asked).forEach(this::tell);
        app.workingCopies().drafts(asked).forEach(this::tell);
      }
      return ExitCode.FINE;
    }
  }

  private void files(History history, @Nullable String asked, String word) {
    WhichVersion.Meant meant =
        new WhichVersion(history).of(asked == null ? List.of(word) : List.of(asked, word));
    Integer number = meant.version();
    Published version =
        history
            .version(meant.playbook(), number == null ? -1 : number)
            .orElseThrow(() -> new UnknownName("there is no version " + word, "see: tend history"));
    if (common.json) {
      common.print(
          Map.of("playbook", version.playbook(), "version", number, "files", version.files()));
    } else {
      version.files().forEach((name, text) -> common.say("==> %s%n%s", name, text));
    }
  }

  /** What somebody wrote; of the one playbook or of the only one. */
  private void draft(WorkingCopies copies, @Nullable String asked, String who) {
    if (asked == null) {
      throw new Errors.WrongUsage("of which playbook? write: history PLAYBOOK --draft " + who);
    }
    List<WorkingCopies.Draft> drafts = copies.drafts(asked);
    WorkingCopies.Draft found =
        drafts.stream()
            .filter(d -> d.who().equals(who))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownName(
                        who + " has no draft of " + asked,
                        Nearest.help(who, drafts.stream().map(WorkingCopies.Draft::who).toList())));
    if (common.json) {
      common.print(Map.of("playbook", asked, "who", who, "files", found.files()));
    } else {
      found.files().forEach((name, text) -> common.say("==> %s%n%s", name, text));
    }
  }

  private void tell(WorkingCopies.Draft draft) {
    Integer from = draft.beganFrom();
    common.say(
        "draft of %s, kept %s%s; read it with: tend history %s --draft %s",
        draft.who(),
        draft.at(),
        from == null ? "" : ", begun from version " + from,
        draft.playbook(),
        draft.who());
  }

  private void newest(String id, List<History.Entry> entries) {
    Release step = entries.get(entries.size() - 1).step();
    common.say("%-32s %s", id, line(step));
  }

  private void tell(History.Entry entry) {
    common.say("%s", line(entry.step()));
    entry.differences().stream().limit(MOST).forEach(d -> common.say("      %s", d.words()));
    int more = entry.differences().size() - MOST;
    if (more > 0) {
      common.say("      and %d more; all with --json", more);
    }
  }

  private static String line(Release step) {
    String stage =
        step.stage() == Stage.SHARE ? "share " + step.share() + " %" : step.stage().word();
    Integer looked = step.looked();
    String changed =
        looked == null ? "" : ", " + step.changed() + " of " + looked + " accounts changed";
    return "version "
        + step.version()
        + "  "
        + step.at()
        + "  "
        + step.kind().word()
        + (step.who().isEmpty() ? "" : " by " + step.who())
        + ", "
        + stage
        + changed
        + (step.why().isEmpty() ? "" : ": " + step.why());
  }

  private void json(String id, List<History.Entry> entries, List<WorkingCopies.Draft> drafts) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("playbook", id);
    view.put("steps", entries.stream().map(HistoryCommand::step).toList());
    view.put("drafts", drafts);
    common.print(view);
  }

  private static Map<String, Object> step(History.Entry entry) {
    Release step = entry.step();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("version", step.version());
    view.put("content", entry.content());
    view.put("kind", step.kind().word());
    view.put("stage", step.stage().word());
    view.put("share", step.share());
    view.put("at", step.at());
    view.put("who", step.who());
    view.put("why", step.why());
    view.put("accounts", step.looked());
    view.put("changed", step.changed());
    view.put("differences", entry.differences());
    return view;
  }
}
