package tend.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.campaigns.Campaigns;
import tend.model.campaign.Campaign;
import tend.model.campaign.Terms;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begins a campaign from a template; what a platform refuses is refused.")
final class CampaignNew implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Mixin private TermsOptions terms = new TermsOptions();

  @Parameters(paramLabel = "NAME", description = "What you call it.")
  private String name = "";

  @Option(
      names = "--template",
      required = true,
      paramLabel = "KIND",
      description = "What it is made from; see: campaign templates.")
  private String template = "";

  @Option(
      names = "--account",
      required = true,
      split = ",",
      paramLabel = "NAME",
      description = "The accounts it runs on; the steps are on the list of the first.")
  private List<String> accounts = List.of();

  @Option(
      names = "--start",
      required = true,
      paramLabel = "DATE",
      description = "The first day, such as 2026-06-09.")
  private String start = "";

  @Option(
      names = "--days",
      paramLabel = "PHASE=N",
      description = "Another length of a phase, such as run=14.")
  private Map<String, Integer> days = Map.of();

  @Option(names = "--goal", paramLabel = "WORDS", description = "What good looks like.")
  private @Nullable String goal;

  @Option(names = "--owner", paramLabel = "NAME", description = "Who sees to it.")
  private @Nullable String owner;

  @Override
  public Integer call() throws Exception {
    LocalDate first = Moments.day("--start", start);
    try (App app = common.open()) {
      return CampaignCommand.told(
          common,
          () -> {
            Campaign made =
                app.campaigns()
                    .create(
                        new Campaigns.Wish(
                            name,
                            template,
                            accounts,
                            first,
                            terms.over(Terms.NONE),
                            goal,
                            owner,
                            days),
                        common.moment());
            new CampaignWords(common).show(app.readCampaigns().standing(made, common.moment()));
            return ExitCode.FINE;
          });
    }
  }
}
