package tend.signals.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tend.model.Issue.Level;
import tend.signals.Marks;
import tend.signals.Promotion;

/**
 * Whether a draft leads people away to the writer's own work: no fault where they came to it, nor
 * where they asked.
 */
final class Leading {
  private Leading() {}

  static List<Warning> warnings(Draft draft) {
    List<Warning> found = new ArrayList<>();
    boolean asked = Answered.of(draft.answered()).question();
    if (draft.place() == Draft.Place.ELSEWHERE && !asked) {
      link(draft, found);
    }
    if (!asked) {
      promotion(draft).ifPresent(found::add);
    }
    return found;
  }

  private static void link(Draft draft, List<Warning> found) {
    List<String> links = Marks.of(draft.text()).links();
    if (!links.isEmpty()) {
      found.add(
          Warning.of(
              Code.LINK_ELSEWHERE,
              "a link in somebody's thread asks for a visit; leave it out unless they asked for it",
              links.toArray(String[]::new)));
    }
  }

  private static Optional<Warning> promotion(Draft draft) {
    return switch (draft.place()) {
      case ELSEWHERE ->
          Promotion.in(draft.text())
              .map(
                  words ->
                      promotion(
                          Level.WARNING,
                          "they did not ask for your own work; answer theirs instead",
                          words));
      case UNDER_OWN ->
          Promotion.mostly(draft.text())
              .map(
                  words ->
                      promotion(
                          Level.WARNING,
                          "this only sends them on; answer what they said first",
                          words));
      case NOT_SAID ->
          Promotion.mostly(draft.text())
              .map(
                  words ->
                      promotion(
                          Level.NOTE,
                          "this is fine as your own post; in somebody's thread it is promotion, so"
                              + " name them with --to to be told",
                          words));
    };
  }

  private static Warning promotion(Level level, String message, String words) {
    return new Warning(Code.PROMOTION, level, message, List.of("it says: " + words));
  }
}
