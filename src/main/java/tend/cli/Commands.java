package tend.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands by the words they are called by. Picocli looks at every option of every command it
 * is given, which took longer than a list takes to make, so it is given the one that was asked for.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

  private Commands() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("serve", Serve.class);
    all.put("import", Import.class);
    all.put("connect", ConnectCommand.class);
    all.put("disconnect", DisconnectCommand.class);
    all.put("sync", SyncCommand.class);
    all.put("accounts", AccountsCommand.class);
    all.put("account", AccountCommand.class);
    all.put("today", Today.class);
    all.put("weeks", WeeksCommand.class);
    all.put("evaluate", Evaluate.class);
    all.put("answer", AnswerCommand.class);
    all.put("assign", AssignCommand.class);
    all.put("health", HealthCommand.class);
    all.put("audience", AudienceCommand.class);
    all.put("draft", DraftCommand.class);
    all.put("triage", TriageCommand.class);
    all.put("campaign", CampaignCommand.class);
    all.put("draw", DrawCommand.class);
    all.put("permission", PermissionCommand.class);
    all.put("collaboration", CollaborationCommand.class);
    all.put("trial", TrialCommand.class);
    all.put("explain", ExplainCommand.class);
    all.put("results", ResultsCommand.class);
    all.put("replay", ReplayCommand.class);
    all.put("impact", ImpactCommand.class);
    all.put("backtest", BacktestCommand.class);
    all.put("check", Check.class);
    all.put("analyze", AnalyzeCommand.class);
    all.put("test", TestCommand.class);
    all.put("new", NewCommand.class);
    all.put("phrases", PhrasesCommand.class);
    all.put("fmt", FmtCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("export", ExportCommand.class);
    all.put("forget", ForgetCommand.class);
    all.put("delete", DeleteCommand.class);
    all.put("backup", BackupCommand.class);
    all.put("restore", RestoreCommand.class);
    all.put("bench", BenchCommand.class);
    all.put("status", StatusCommand.class);
    all.put("publish", PublishCommand.class);
    all.put("rollback", RollbackCommand.class);
    all.put("history", HistoryCommand.class);
    all.put("team", TeamCommand.class);
    all.put("policies", PoliciesCommand.class);
    all.put("calendar", CalendarCommand.class);
    all.put("digest", DigestCommand.class);
    all.put("webhook", WebhookCommand.class);
    return all;
  }

  /** The words in the order they are listed. */
  static Set<String> words() {
    return ALL.keySet();
  }

  /** Gives it the command that those arguments call; all where they call none. */
  static CommandLine added(CommandLine tend, List<String> args) {
    Class<?> asked = args.isEmpty() ? null : ALL.get(args.get(0));
    if (asked == null) {
      ALL.values().forEach(tend::addSubcommand);
    } else {
      tend.addSubcommand(asked);
    }
    return tend;
  }
}
