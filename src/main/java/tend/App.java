package tend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tend.connect.Http;
import tend.connect.Vault;
import tend.engine.CompiledRules;
import tend.flow.AccountLately;
import tend.flow.Accounts;
import tend.flow.AlsoToDo;
import tend.flow.Changes;
import tend.flow.CheckDraft;
import tend.flow.ConnectAccount;
import tend.flow.EvaluateAccount;
import tend.flow.EvaluateFleet;
import tend.flow.Explain;
import tend.flow.ExportAccount;
import tend.flow.FindExamples;
import tend.flow.FindPeople;
import tend.flow.ForgetPerson;
import tend.flow.GiveAnswer;
import tend.flow.HandOver;
import tend.flow.HealthByWeek;
import tend.flow.ImportActivity;
import tend.flow.LivePlatforms;
import tend.flow.LoadSamples;
import tend.flow.ReadHealth;
import tend.flow.ReadPeople;
import tend.flow.ReadResults;
import tend.flow.RefreshToday;
import tend.flow.ReplayItem;
import tend.flow.Shadows;
import tend.flow.SyncAccount;
import tend.flow.agency.Besides;
import tend.flow.agency.ChangeAccounts;
import tend.flow.agency.LookAtAccount;
import tend.flow.agency.ReadOverview;
import tend.flow.agency.ReadVerdicts;
import tend.flow.agency.SavedViews;
import tend.flow.campaigns.CampaignWork;
import tend.flow.campaigns.Campaigns;
import tend.flow.campaigns.Collaborate;
import tend.flow.campaigns.DrawWinners;
import tend.flow.campaigns.DueTogether;
import tend.flow.campaigns.Permissions;
import tend.flow.campaigns.ReadCampaigns;
import tend.flow.campaigns.ReadCollaborations;
import tend.flow.campaigns.ReadLoad;
import tend.flow.campaigns.SampleCampaigns;
import tend.flow.campaigns.Trials;
import tend.flow.impact.Backtest;
import tend.flow.impact.ChooseSides;
import tend.flow.impact.Drafts;
import tend.flow.impact.EffectOnAccounts;
import tend.flow.impact.Impact;
import tend.flow.out.Calendars;
import tend.flow.out.Digests;
import tend.flow.out.Lists;
import tend.flow.out.PlannedAhead;
import tend.flow.out.Webhooks;
import tend.flow.rules.CurrentRules;
import tend.flow.rules.EditPlaybook;
import tend.flow.rules.History;
import tend.flow.rules.PoliciesInForce;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.Rollouts;
import tend.flow.rules.RulesInForce;
import tend.flow.rules.WorkingCopy;
import tend.flow.rules.WriteBack;
import tend.flow.scenarios.KeepScenario;
import tend.flow.settings.ChangeSettings;
import tend.flow.weeks.Budgets;
import tend.flow.weeks.PlanWeeks;
import tend.model.Account;
import tend.out.MailServer;
import tend.out.SendMail;
import tend.out.SendMessage;
import tend.out.Unsendable;
import tend.playbook.CampaignTemplates;
import tend.playbook.RulesFolder;
import tend.policy.Policies;
import tend.signals.Reading;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.AgencyStore;
import tend.store.AnswerStore;
import tend.store.AssignmentStore;
import tend.store.Backup;
import tend.store.CampaignStore;
import tend.store.CollaborationStore;
import tend.store.ConnectionStore;
import tend.store.Database;
import tend.store.DigestStore;
import tend.store.DrawStore;
import tend.store.FeedStore;
import tend.store.ForgetStore;
import tend.store.ItemStore;
import tend.store.ListStamps;
import tend.store.PersonNames;
import tend.store.PlaybookStore;
import tend.store.ShadowStore;
import tend.store.TrialStore;
import tend.store.WebhookStore;
import tend.store.WeekStore;
import tend.store.WorkingCopies;
import tend.web.page.Parts;

/** The wiring, from the database up. One a process; close it to let go of the database. */
public final class App implements AutoCloseable {
  private final Database database;
  private final @Nullable Path rulesFolder;
  private final @Nullable CompletableFuture<WorkingCopy> early;
  private final Duration patience;
  private final Instant at;
  private final AccountStore accounts;
  private final ActivityStore activity;
  private final ItemStore items;
  private final AnswerStore answers;
  private final CollaborationStore collaborations;
  private final TrialStore trials;
  private final AssignmentStore assignments;
  private final PlaybookStore playbooks;
  private final ConnectionStore connections;
  private final Path data;
  private final WorkingCopies copies;
  private final ShadowStore shadowItems;
  private final CampaignStore campaigns;
  private final ListStamps stamps;
  private @Nullable Shadows shadows;
  private @Nullable PlanWeeks planWeeks;
  private @Nullable Impact impact;
  private @Nullable CurrentRules rules;
  private boolean releases = true;
  private @Nullable EvaluateAccount evaluate;
  private Parts.@Nullable Agency agency;

  private App(
      Path data,
      Database database,
      @Nullable Path rulesFolder,
      @Nullable CompletableFuture<WorkingCopy> early,
      Instant at,
      Duration patience) {
    this.early = early;
    this.data = data;
    this.database = database;
    this.patience = patience;
    this.rulesFolder = rulesFolder;
    this.at = at;
    String space = Account.MAIN_SPACE;
    this.accounts = new AccountStore(database, space);
    this.activity = new ActivityStore(database, space);
    this.items = new ItemStore(database, space);
    this.answers = new AnswerStore(database, space);
    this.collaborations = new CollaborationStore(database, space);
    this.trials = new TrialStore(database, space);
    this.assignments = new AssignmentStore(database, space);
    this.playbooks = new PlaybookStore(database, space);
    this.shadowItems = new ShadowStore(database, space);
    this.copies = new WorkingCopies(database, space);
    this.connections = new ConnectionStore(database, space);
    this.campaigns = new CampaignStore(database, space);
    this.stamps = new ListStamps(database, space);
  }

  /**
   * Opens the database and knows where the rules are.
   *
   * @param url a PostgreSQL database, or null for the embedded one in {@code data}
   * @param rules a folder, or null for the folder "rules" where there is one and else the playbooks
   *     in the jar
   */
  public static App open(Path data, @Nullable String url, @Nullable Path rules, Instant at) {
    CompiledRules.keepIn(data.resolve("compiled"));
    return open(data, url, rulesFolder(rules), at, Duration.ZERO, null);
  }

  /**
   * The same for whoever evaluates: the rules are read beside, while the database is opened.
   *
   * @param patience how old an evaluation may be that is looked at again
   */
  public static App open(
      Path data, @Nullable String url, @Nullable Path rules, Instant at, Duration patience) {
    @Nullable Path folder = rulesFolder(rules);
    CompiledRules.keepIn(data.resolve("compiled"));
    return open(
        data,
        url,
        folder,
        at,
        patience,
        CompletableFuture.supplyAsync(() -> WorkingCopy.read(folder).compiled()));
  }

  private static App open(
      Path data,
      @Nullable String url,
      @Nullable Path folder,
      Instant at,
      Duration patience,
      @Nullable CompletableFuture<WorkingCopy> early) {
    Database database = url == null ? Database.inFolder(data) : Database.at(url);
    return new App(data, database, folder, early, at, patience);
  }

  /**
   * Begins beside, before it is known what for, what every list takes: a library of the database,
   * and the classes and texts that facts are derived with. It only saves time.
   */
  public static void prepare() {
    Thread thread =
        new Thread(
            () -> {
              try {
                Database.prepare();
                Reading.prepare();
              } catch (RuntimeException e) {
                return; // whoever needs it is told
              }
            },
            "prepare");
    thread.setDaemon(true);
    thread.start();
  }

  /** The folder that rules are read from; null means those in the jar. */
  public static @Nullable Path rulesFolder(@Nullable Path asked) {
    Path usual = Path.of("rules");
    return asked != null ? asked : Files.exists(usual) ? usual : null;
  }

  /** What is in force now; whoever is given this does not wait for it before it is needed. */
  public RulesInForce rules() {
    return currentRules().get();
  }

  /** The rules are read when first needed; one for all, so that all see the same. */
  public synchronized CurrentRules currentRules() {
    CurrentRules ready = rules;
    if (ready == null) {
      ready = new CurrentRules(workingCopy(), playbooks, copies, effect(), releases, user(), at);
      rules = ready;
    }
    return ready;
  }

  /** From now on what was saved is only looked at; to be said before the rules are needed. */
  public App lookingOnly() {
    releases = false;
    return this;
  }

  /** Releases playbooks and takes them back. */
  public ReleasePlaybook releasePlaybook() {
    return new ReleasePlaybook(currentRules(), playbooks, copies, effect());
  }

  /** Writes versions into the folder. */
  public WriteBack writeBack() {
    return new WriteBack(currentRules(), playbooks, copies);
  }

  /** What was released, by whom and why. */
  public History history() {
    return new History(playbooks);
  }

  /** How far playbooks have come on their way to everyone. */
  public Rollouts rollouts() {
    return new Rollouts(currentRules(), playbooks, copies, shadowItems, writeBack());
  }

  /** What is written and not released. */
  public WorkingCopies workingCopies() {
    return copies;
  }

  /** Who works here, for the history. */
  public static String user() {
    return System.getProperty("user.name", "");
  }

  /** The one that was begun with the start, or where none was or that went wrong, a new one. */
  private WorkingCopy workingCopy() {
    try {
      return early == null ? WorkingCopy.read(rulesFolder) : early.join();
    } catch (CompletionException e) {
      return WorkingCopy.read(rulesFolder);
    }
  }

  public Accounts accounts() {
    return new Accounts(accounts, activity);
  }

  /** Changes the settings of accounts. */
  public ChangeSettings changeSettings() {
    return new ChangeSettings(accounts());
  }

  public ImportActivity importActivity() {
    return new ImportActivity(accounts, activity);
  }

  /** Connects accounts with live platforms; the clock is for their limits. */
  public ConnectAccount connectAccount(InstantSource clock) {
    return new ConnectAccount(accounts, connections, vault(), new Http(clock, Http.Limits.USUAL));
  }

  /** Reads live platforms; the clock is for their limits. */
  public SyncAccount syncAccount(InstantSource clock) {
    return new SyncAccount(connections, activity, vault(), new Http(clock, Http.Limits.USUAL));
  }

  /** The key of the tokens lies beside the embedded database, or where TEND_KEY says it. */
  private Vault vault() {
    String key = System.getenv("TEND_KEY");
    return key == null || key.isBlank()
        ? Vault.inFile(data.resolve("tokens.key"))
        : Vault.withKey(key);
  }

  public LoadSamples loadSamples() {
    return new LoadSamples(accounts, activity, new SampleCampaigns(campaigns()));
  }

  public ForgetPerson forgetPerson() {
    return new ForgetPerson(accounts(), new ForgetStore(database, Account.MAIN_SPACE));
  }

  public ExportAccount exportAccount() {
    return new ExportAccount(activity, answers, assignments, collaborations, trials, campaigns);
  }

  public DrawWinners drawWinners() {
    return new DrawWinners(activity, new DrawStore(database, Account.MAIN_SPACE));
  }

  public Permissions permissions() {
    return new Permissions(accounts(), activity);
  }

  public Collaborate collaborate() {
    return new Collaborate(activity, collaborations, readCollaborations());
  }

  /** What is made together with whom. */
  public ReadCollaborations readCollaborations() {
    return new ReadCollaborations(activity, collaborations);
  }

  public Trials trials() {
    return new Trials(activity, trials);
  }

  /** Copies the embedded database into a new file. */
  public void backUp(Path file) {
    Backup.of(database, file);
  }

  public ReadHealth readHealth() {
    return new ReadHealth(activity);
  }

  /** The people of accounts. */
  public ReadPeople readPeople() {
    return new ReadPeople(
        evaluateAccount(), activity, items, answers, permissions(), readCollaborations());
  }

  /** The health of an account week by week. */
  public HealthByWeek healthByWeek() {
    return new HealthByWeek(activity, evaluateAccount());
  }

  public CheckDraft checkDraft() {
    Policies policies = PoliciesInForce.read(rulesFolder, playbooks, at, user()).policies();
    return new CheckDraft(activity, policies);
  }

  /** One for all, so that what it keeps is shared. */
  public synchronized EvaluateAccount evaluateAccount() {
    EvaluateAccount ready = evaluate;
    if (ready == null) {
      ready = new EvaluateAccount(activity, accounts, this::rules, patience);
      evaluate = ready;
    }
    return ready;
  }

  /** Evaluates many accounts on all cores. */
  public EvaluateFleet evaluateFleet() {
    return new EvaluateFleet(evaluateAccount(), Runtime.getRuntime().availableProcessors());
  }

  public RefreshToday refreshToday() {
    return lists(evaluateAccount(), shadows());
  }

  private RefreshToday lists(EvaluateAccount looking, @Nullable Shadows counting) {
    return new RefreshToday(
        looking,
        accounts(),
        items,
        answers,
        this::rules,
        readCampaigns().and(new DueTogether(readCollaborations())),
        counting);
  }

  /** The coming weeks; one for all, so that a plan is searched for once. */
  public synchronized PlanWeeks planWeeks() {
    PlanWeeks ready = planWeeks;
    if (ready == null) {
      ready =
          new PlanWeeks(
              refreshToday(),
              new AccountLately(evaluateAccount(), items, answers),
              activity,
              new WeekStore(database, Account.MAIN_SPACE),
              items,
              new CampaignWork(readCampaigns(), readLoad()));
      planWeeks = ready;
    }
    return ready;
  }

  /** One for all, so that an evaluation is counted once. */
  private synchronized Shadows shadows() {
    Shadows ready = shadows;
    if (ready == null) {
      ready = new Shadows(evaluateAccount(), shadowItems);
      shadows = ready;
    }
    return ready;
  }

  /** What versions in shadow would have listed. */
  public ShadowStore shadowItems() {
    return shadowItems;
  }

  /** How campaigns stand, and what they put on lists. */
  public ReadCampaigns readCampaigns() {
    return new ReadCampaigns(campaigns, accounts(), answers, this::rules);
  }

  /** Makes campaigns and changes them. */
  public Campaigns campaigns() {
    return new Campaigns(
        campaigns,
        readCampaigns(),
        accounts(),
        items,
        giveAnswer(),
        () -> CampaignTemplates.read(RulesFolder.read(rulesFolder).campaigns()),
        currentRules());
  }

  /** What the coming weeks hold against the minutes there are. */
  public ReadLoad readLoad() {
    return new ReadLoad(readCampaigns(), accounts(), answers, new Budgets(activity));
  }

  public GiveAnswer giveAnswer() {
    return new GiveAnswer(items, answers);
  }

  /** Gives items to assistants. */
  public HandOver handOver() {
    return new HandOver(accounts(), items, assignments);
  }

  public Explain explain() {
    return new Explain(evaluateAccount(), refreshToday(), currentRules(), activity);
  }

  /** Explains by rules that are in force nowhere; nothing is remembered of it. */
  public Explain explain(RulesInForce asIf) {
    EvaluateAccount trying = new EvaluateAccount(activity, accounts, () -> asIf, patience);
    RefreshToday today =
        new RefreshToday(trying, accounts(), items, answers, () -> asIf, AlsoToDo.NOTHING, null);
    return new Explain(trying, today, () -> asIf, activity);
  }

  public ReadResults readResults() {
    return new ReadResults(refreshToday(), items, answers, currentRules());
  }

  public ReplayItem replayItem() {
    return new ReplayItem(items, activity, version -> currentRules().asOf(version));
  }

  /** Shows on the accounts what analysis says of rules. */
  public FindExamples findExamples() {
    return new FindExamples(accounts, activity);
  }

  /** Both sides of an edit; nothing is published by reading them. */
  public ChooseSides sides() {
    return new ChooseSides(rulesFolder, playbooks);
  }

  /** What the files say before they are in force. */
  public Drafts drafts() {
    return new Drafts(rulesFolder, currentRules(), this::sides, this::explain);
  }

  /** One for all, so that what it read is read once. */
  public synchronized Impact impact() {
    Impact ready = impact;
    if (ready == null) {
      ready = new Impact(activity, accounts, items, answers);
      impact = ready;
    }
    return ready;
  }

  private EffectOnAccounts effect() {
    return new EffectOnAccounts(impact(), accounts());
  }

  public Backtest backtest() {
    return new Backtest(activity, accounts);
  }

  private Lists lists() {
    return new Lists(accounts(), refreshToday(), new PlannedAhead(planWeeks(), readCampaigns()));
  }

  /** Lists as calendars. */
  public Calendars calendars() {
    return new Calendars(lists(), new FeedStore(database, Account.MAIN_SPACE));
  }

  /** Lists by mail, through the server that is named there or else by TEND_SMTP. */
  public Digests digests(@Nullable String smtp) {
    return new Digests(
        lists(), new DigestStore(database, Account.MAIN_SPACE), () -> new SendMail(server(smtp)));
  }

  private static MailServer server(@Nullable String smtp) {
    String named = smtp == null ? System.getenv("TEND_SMTP") : smtp;
    if (named == null || named.isBlank()) {
      throw new Unsendable(
          "there is no mail server",
          "none was named",
          "set TEND_SMTP to smtp://user:password@mail.example.org:587",
          null);
    }
    return MailServer.at(named);
  }

  /** Programs that are told of lists. */
  public Webhooks webhooks() {
    return new Webhooks(
        lists(),
        new WebhookStore(database, Account.MAIN_SPACE),
        vault(),
        new SendMessage(SendMessage.PAUSE));
  }

  /** What the web app stands on. */
  public Parts parts(InstantSource clock) {
    Drafts drafts = drafts();
    EditPlaybook edit = new EditPlaybook(currentRules(), releasePlaybook());
    return new Parts(
        accounts(),
        refreshToday(),
        giveAnswer(),
        handOver(),
        importActivity(),
        new LivePlatforms(connectAccount(clock), syncAccount(clock)),
        campaigns(),
        readLoad(),
        planWeeks(),
        calendars(),
        new Parts.Desk(
            loadSamples(),
            readHealth(),
            healthByWeek(),
            readPeople(),
            changeSettings(),
            permissions(),
            collaborate(),
            forgetPerson(),
            this::checkDraft),
        new Parts.Rules(
            rulesFolder,
            currentRules(),
            releasePlaybook(),
            rollouts(),
            history(),
            explain(),
            this::explain,
            impact(),
            sides(),
            backtest(),
            findExamples(),
            readResults(),
            drafts,
            new KeepScenario(drafts, edit, activity),
            edit,
            user()),
        new Changes(accounts, stamps, currentRules()),
        new FindPeople(accounts(), new PersonNames(database, Account.MAIN_SPACE)),
        agency(),
        clock);
  }

  /**
   * One for all, so that what it looked at is kept. It evaluates for itself: looking at many
   * accounts leaves kept what creators look at.
   */
  private synchronized Parts.Agency agency() {
    Parts.Agency ready = agency;
    if (ready == null) {
      EvaluateAccount looking = new EvaluateAccount(activity, accounts, currentRules(), patience);
      RefreshToday today = lists(looking, null); // nothing is remembered of them
      AgencyStore kept = new AgencyStore(database, Account.MAIN_SPACE);
      ready =
          new Parts.Agency(
              overview(kept, looking, today),
              new ChangeAccounts(accounts(), kept),
              new SavedViews(kept),
              new ReadVerdicts(new ReadResults(today, items, answers, currentRules())));
      agency = ready;
    }
    return ready;
  }

  private ReadOverview overview(AgencyStore kept, EvaluateAccount looking, RefreshToday today) {
    AccountLately lately = new AccountLately(looking, items, answers);
    return new ReadOverview(
        accounts(),
        new LookAtAccount(today, lately, activity, items, answers),
        new Besides(accounts(), kept, connections, readCampaigns()),
        activity,
        answers,
        currentRules());
  }

  @Override
  public void close() {
    stamps.close();
    Parts.Agency looking = agency;
    if (looking != null) {
      looking.overview().close();
      looking.verdicts().close();
    }
    database.close();
  }
}
