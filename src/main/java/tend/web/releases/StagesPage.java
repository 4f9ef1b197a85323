package tend.web.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bar below a playbook: how far it has come, and what keeps it from going on.
 *
 * @param said what keeps it, or that nothing does
 * @param blocked whether something does
 * @param first where the first problem is; null where there is none to go to
 */
public record StagesPage(
    List<Step> steps,
    String said,
    boolean blocked,
    @Nullable String first,
    String release,
    String history) {
  public StagesPage {
    steps = List.copyOf(steps);
  }

  /**
   * One step of the way.
   *
   * @param state "done", "here" or "ahead"
   */
  public record Step(String title, String state) {
    public boolean here() {
      return state.equals("here");
    }
  }
}
