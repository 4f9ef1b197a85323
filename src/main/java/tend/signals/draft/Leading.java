package tend.signals.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tend.model.Issue.Level;
import tend.signals.CommentReader;
import tend.signals.Judgement;
import tend.signals.intent.Promotion;
import tend.signals.words.Marks;

/**
 * Whether a draft leads people away to the writer's own work: no fault where they came to it, nor
 * where they asked.
 */
final class Leading {
  private static final CommentReader READER = new CommentReader();

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
          unasked(draft.text())
              .map(
                  seen ->
                      promotion(
                          Level.WARNING,
                          "this reads like advertising or spam to who did not ask; speak of what"
                              + " is theirs",
                          seen));
      case UNDER_OWN ->
          Promotion.mostly(draft.text())
              .map(
                  words ->
                      promotion(
                          Level.WARNING,
                          "this only sends them on; answer what they said first",
                          "it says: " + words));
      case NOT_SAID ->
          Promotion.mostly(draft.text())
              .map(
                  words ->
                      promotion(
                          Level.NOTE,
                          "this is fine as your own post; in somebody's thread it is promotion, so"
                              + " name them with --to to be told",
                          "it says: " + words));
    };
  }

  /** Who is not asked reads a text as strictly as one reads what strangers write. */
  private static Optional<String> unasked(String text) {
    Judgement judged = READER.read(text);
    return Promotion.in(text)
        .map(words -> "it says: " + words)
        .or(() -> judged.spam() ? judged.signals().stream().findFirst() : Optional.empty());
  }

  private static Warning promotion(Level level, String message, String seen) {
    return new Warning(Code.PROMOTION, level, message, List.of(seen));
  }
}
