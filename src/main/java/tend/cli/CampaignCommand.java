package tend.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tend.flow.campaigns.CampaignRefused;
import tend.flow.campaigns.Refusal;
import tend.policy.Policies;

@Command(
    name = "campaign",
    mixinStandardHelpOptions = true,
    description =
        "Campaigns over several weeks: contests, giveaways, challenges, fan content, polls, Q&A,"
            + " collaborations.",
    subcommands = {
      CampaignNew.class,
      CampaignLooks.Templates.class,
      CampaignLooks.All.class,
      CampaignLooks.Show.class,
      CampaignLooks.Next.class,
      CampaignLooks.Load.class,
      CampaignSteps.Done.class,
      CampaignSteps.Undone.class,
      CampaignSteps.Meet.class,
      CampaignChanges.Move.class,
      CampaignChanges.Terms.class,
      CampaignChanges.CallOff.class,
      CampaignChanges.Undo.class,
      CampaignChanges.Delete.class
    })
final class CampaignCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do, such as: campaign list, or campaign templates");
  }

  /** Does it; what is refused is told with who refuses it, and is a problem. */
  static int told(Common common, Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (CampaignRefused e) {
      common.err().println("tend: " + e.getMessage());
      if (common.json) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("refused", e.getMessage());
        view.put("refusals", e.refusals());
        view.put("note", Policies.NO_ADVICE);
        common.print(view);
      } else {
        e.refusals().stream().map(Refusal::words).forEach(w -> common.say("  %s", w));
        if (!e.refusals().isEmpty()) {
          common.say("  %s", Policies.NO_ADVICE);
        }
      }
      return ExitCode.PROBLEMS;
    }
  }
}
