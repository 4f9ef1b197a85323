package tend.web.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a playbook, as the templates show it.
 *
 * @param page where it stands alone
 * @param note that it tells of another version than the files, and why; null where it does not
 * @param scenarios null where no version was ever sound
 * @param why null where there is no account to look at, or no version
 * @param counts where the counts of its sentences are asked for
 * @param impact where its impact is asked for
 */
public record BesidePage(
    String title,
    String page,
    String playbook,
    @Nullable String note,
    List<Problem> problems,
    @Nullable Scenarios scenarios,
    @Nullable PinnedPage why,
    String counts,
    String impact) {

  /** An error of the files. */
  public record Problem(String place, String url, int line, String file, String message) {}

  /**
   * The scenarios.
   *
   * @param said how many pass
   * @param first what a person looks at
   * @param passed those that pass, folded away
   * @param missing what no scenario shows
   * @param add where one is made from a real account; null where nobody can write
   */
  public record Scenarios(
      String said,
      boolean fine,
      List<Case> first,
      List<Case> passed,
      List<String> missing,
      @Nullable String add) {}

  /**
   * One scenario.
   *
   * @param tone "good", "bad" or "warn"
   * @param state in one word, for who cannot see the mark
   * @param said a few words at its end
   * @param because the sentences that decided otherwise
   */
  public record Case(
      String name,
      String tone,
      String icon,
      String state,
      String said,
      String url,
      int line,
      boolean open,
      String expected,
      String got,
      List<String> because) {}
}
