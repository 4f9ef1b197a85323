package tend.web.page;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.Changes;
import tend.flow.CheckDraft;
import tend.flow.Explain;
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
import tend.flow.agency.ChangeAccounts;
import tend.flow.agency.ReadOverview;
import tend.flow.agency.ReadVerdicts;
import tend.flow.agency.SavedViews;
import tend.flow.campaigns.Campaigns;
import tend.flow.campaigns.Collaborate;
import tend.flow.campaigns.Permissions;
import tend.flow.campaigns.ReadLoad;
import tend.flow.impact.Backtest;
import tend.flow.impact.ChooseSides;
import tend.flow.impact.Drafts;
import tend.flow.impact.Impact;
import tend.flow.out.Calendars;
import tend.flow.rules.CurrentRules;
import tend.flow.rules.EditPlaybook;
import tend.flow.rules.History;
import tend.flow.rules.ReleasePlaybook;
import tend.flow.rules.Rollouts;
import tend.flow.rules.RulesInForce;
import tend.flow.scenarios.KeepScenario;
import tend.flow.settings.ChangeSettings;
import tend.flow.weeks.PlanWeeks;

/**
 * What the pages stand on.
 *
 * @param desk what creators do besides their lists
 * @param rules what strategists work with
 * @param agency what whoever has many accounts works with
 */
public record Parts(
    Accounts accounts,
    RefreshToday today,
    GiveAnswer answers,
    HandOver handOver,
    ImportActivity imports,
    LivePlatforms live,
    Campaigns campaigns,
    ReadLoad load,
    PlanWeeks weeks,
    Calendars calendars,
    Desk desk,
    Rules rules,
    Changes changes,
    FindPeople people,
    Agency agency,
    InstantSource clock) {

  /** What whoever has many accounts works with. */
  public record Agency(
      ReadOverview overview, ChangeAccounts changes, SavedViews views, ReadVerdicts verdicts) {}

  /**
   * What creators do besides their lists.
   *
   * @param drafts reads the policies when it is asked for one
   */
  public record Desk(
      LoadSamples samples,
      ReadHealth health,
      HealthByWeek weeks,
      ReadPeople people,
      ChangeSettings settings,
      Permissions permissions,
      Collaborate collaborate,
      ForgetPerson forget,
      Supplier<CheckDraft> drafts) {}

  /**
   * What strategists work with.
   *
   * @param folder the working copy; null means the playbooks in the jar, which cannot be edited
   * @param explainAsIf explains by rules that are in force nowhere
   * @param drafts what the files say before they are in force
   * @param edit writes files, one after the other
   * @param keep makes scenarios of real accounts
   * @param user who works here, for the history
   */
  public record Rules(
      @Nullable Path folder,
      CurrentRules current,
      ReleasePlaybook release,
      Rollouts rollouts,
      History history,
      Explain explain,
      Function<RulesInForce, Explain> explainAsIf,
      Impact impact,
      ChooseSides sides,
      Backtest backtest,
      FindExamples examples,
      ReadResults results,
      Drafts drafts,
      KeepScenario keep,
      EditPlaybook edit,
      String user) {}
}
