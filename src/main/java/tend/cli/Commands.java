package tend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands by the words they are called by, and by what they are for. Picocli looks at every
 * option of every command it is given, which took longer than a list takes to make, so it is given
 * the one that was asked for.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  /** The first word of each group and what its commands are for. */
  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("serve", "Begin");
    ALL.put("serve", Serve.class);
    ALL.put("import", Import.class);
    ALL.put("connect", ConnectCommand.class);
    ALL.put("sync", SyncCommand.class);
    ALL.put("disconnect", DisconnectCommand.class);
    ALL.put("accounts", AccountsCommand.class);
    ALL.put("account", AccountCommand.class);
    HEADINGS.put("today", "Day by day");
    ALL.put("today", Today.class);
    ALL.put("weeks", WeeksCommand.class);
    ALL.put("answer", AnswerCommand.class);
    ALL.put("assign", AssignCommand.class);
    ALL.put("health", HealthCommand.class);
    ALL.put("draft", DraftCommand.class);
    ALL.put("calendar", CalendarCommand.class);
    ALL.put("digest", DigestCommand.class);
    ALL.put("webhook", WebhookCommand.class);
    HEADINGS.put("campaign", "Campaigns, fans and peers");
    ALL.put("campaign", CampaignCommand.class);
    ALL.put("draw", DrawCommand.class);
    ALL.put("permission", PermissionCommand.class);
    ALL.put("collaboration", CollaborationCommand.class);
    ALL.put("trial", TrialCommand.class);
    ALL.put("triage", TriageCommand.class);
    ALL.put("audience", AudienceCommand.class);
    HEADINGS.put("new", "Write playbooks");
    ALL.put("new", NewCommand.class);
    ALL.put("phrases", PhrasesCommand.class);
    ALL.put("check", Check.class);
    ALL.put("test", TestCommand.class);
    ALL.put("fmt", FmtCommand.class);
    ALL.put("watch", WatchCommand.class);
    ALL.put("analyze", AnalyzeCommand.class);
    ALL.put("explain", ExplainCommand.class);
    ALL.put("evaluate", Evaluate.class);
    HEADINGS.put("impact", "Roll out, and look back");
    ALL.put("impact", ImpactCommand.class);
    ALL.put("backtest", BacktestCommand.class);
    ALL.put("publish", PublishCommand.class);
    ALL.put("rollback", RollbackCommand.class);
    ALL.put("team", TeamCommand.class);
    ALL.put("status", StatusCommand.class);
    ALL.put("history", HistoryCommand.class);
    ALL.put("results", ResultsCommand.class);
    ALL.put("replay", ReplayCommand.class);
    ALL.put("policies", PoliciesCommand.class);
    HEADINGS.put("export", "Your data");
    ALL.put("export", ExportCommand.class);
    ALL.put("forget", ForgetCommand.class);
    ALL.put("delete", DeleteCommand.class);
    ALL.put("backup", BackupCommand.class);
    ALL.put("restore", RestoreCommand.class);
    HEADINGS.put("bench", "Measure");
    ALL.put("bench", BenchCommand.class);
  }

  private Commands() {}

  /** The words in the order they are listed. */
  static Set<String> words() {
    return ALL.keySet();
  }

  /** Gives it the command that those arguments call; all where they call none. */
  static CommandLine added(CommandLine tend, List<String> args) {
    Class<?> asked = args.isEmpty() ? null : ALL.get(args.get(0));
    if (asked == null) {
      ALL.values().forEach(tend::addSubcommand);
      tend.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::listed);
    } else {
      tend.addSubcommand(asked);
    }
    return tend;
  }

  /** As picocli lists them, under what they are for. */
  private static String listed(Help help) {
    StringBuilder listed = new StringBuilder();
    for (String line : help.commandList().split("(?<=\\n)", -1)) {
      String heading = HEADINGS.get(line.strip().split(" ", 2)[0]);
      boolean isEntry = line.startsWith("  ") && !line.startsWith("   ");
      if (isEntry && heading != null) {
        listed.append(String.format("%n%s:%n", heading));
      }
      listed.append(line);
    }
    return listed.toString();
  }
}
