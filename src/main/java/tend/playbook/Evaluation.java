package tend.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tend.facts.FactSheet;
import tend.model.DayPlan.Stopped;
import tend.model.Recommendation;

/**
 * What all playbooks in force recommend for one account at one moment, sorted, the same for the
 * same input. A playbook that fails is named and left out; the others' results stand.
 */
public record Evaluation(
    List<Recommendation> recommendations, List<Stopped> stopped, List<Yielded> yielded) {
  public Evaluation {
    recommendations = List.copyOf(recommendations);
    yielded = List.copyOf(yielded);
    stopped = List.copyOf(stopped);
  }

  /** Evaluates the playbooks that apply to the account. */
  public static Evaluation of(FactSheet sheet, Collection<Playbook> playbooks) {
    List<Match> matches = new ArrayList<>();
    List<Stopped> stopped = new ArrayList<>();
    for (Playbook playbook : playbooks) {
      if (playbook.appliesTo(sheet.account())) {
        try {
          matches.addAll(playbook.matches(sheet));
        } catch (RuntimeException e) {
          stopped.add(new Stopped(playbook.id(), reason(e, sheet)));
        }
      }
    }
    Recommending recommending = new Recommending(sheet);
    return new Evaluation(recommending.from(matches), stopped, recommending.yielded());
  }

  private static String reason(RuntimeException e, FactSheet sheet) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return said.lines().findFirst().orElse("") + " on " + sheet.account().name() + "; left out";
  }
}
