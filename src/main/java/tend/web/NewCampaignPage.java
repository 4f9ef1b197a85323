package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign before it is made.
 *
 * @param templates what to choose from; empty once one is chosen
 * @param template what was chosen; null before that
 * @param accounts where it may run
 * @param first the first day that can be chosen
 * @param problem why it cannot be made as it is typed; null where nothing is wrong
 * @param refused what platforms refuse of what is typed
 * @param would its phases on their days; empty where they are not known yet
 */
public record NewCampaignPage(
    List<CampaignsPage.Card> templates,
    @Nullable Chosen template,
    String name,
    List<On> accounts,
    String start,
    String first,
    TermsForm terms,
    @Nullable String problem,
    List<TodayPage.Refusal> refused,
    List<CampaignPage.Term> would,
    String noAdvice) {

  /** The template that was chosen. */
  public record Chosen(String id, String title, String about, String goal, String said) {}

  /** An account, with what its platform refuses whatever the terms. */
  public record On(String name, String platform, boolean chosen, List<TodayPage.Refusal> refused) {}
}
