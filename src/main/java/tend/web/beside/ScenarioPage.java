package tend.web.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario made of a real account, before it is kept.
 *
 * @param title of the playbook
 * @param url where it is shown and kept
 * @param back where one came from
 * @param problem why there is none; null where there is one
 * @param yaml what would be added; empty where there is a problem
 * @param said what it stands for
 * @param warning what is not as on the account; null where all is
 * @param writable whether it can be kept
 */
public record ScenarioPage(
    String title,
    String url,
    String back,
    List<PinnedPage.Choice> accounts,
    List<PinnedPage.Choice> rules,
    Asked asked,
    @Nullable String problem,
    String name,
    String yaml,
    String said,
    @Nullable String warning,
    boolean writable) {

  /** What was asked, to be asked again when it is kept. */
  public record Asked(String account, String rule, String subject, String at, String stamp) {}
}
