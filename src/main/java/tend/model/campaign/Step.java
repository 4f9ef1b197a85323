package tend.model.campaign;

import java.util.List;
import tend.model.Group;

/**
 * One thing to do in a phase.
 *
 * @param id unique within its campaign
 * @param title verb first, as on a checklist
 * @param why one sentence that never blames
 * @param minutes what it takes, each time
 * @param days on which days of the phase, the first being 1; empty means once, on any day of it
 * @param daily whether it is done on every day of the phase; then {@code days} is empty
 * @param after ids of the steps that must be done before
 * @param meets words of the requirements that it meets once done; see the policy packs
 * @param optional whether the campaign is whole without it
 */
public record Step(
    String id,
    String title,
    String why,
    int minutes,
    Group group,
    List<Integer> days,
    boolean daily,
    List<String> after,
    List<String> meets,
    boolean optional) {
  public Step {
    days = List.copyOf(days);
    after = List.copyOf(after);
    meets = List.copyOf(meets);
  }
}
