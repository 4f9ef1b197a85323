package tend.web.playbooks;

import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tend.flow.rules.Broken;
import tend.flow.rules.RulesInForce;

/** How playbooks stand, in words. Immutable. */
final class PlaybookStates {
  private final RulesInForce rules;

  PlaybookStates(RulesInForce rules) {
    this.rules = rules;
  }

  List<PlaybooksPage.State> of(String id) {
    return rules.status().stream()
        .filter(one -> one.playbook().equals(id))
        .findFirst()
        .map(PlaybookStates::states)
        .orElseGet(() -> List.of(new PlaybooksPage.State(t("Not in force"), "quiet")));
  }

  /** What is said once its files were saved at that time. */
  String saved(String id, String clock) {
    String working =
        rules.status().stream()
            .filter(one -> one.playbook().equals(id))
            .map(RulesInForce.Status::working)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return switch (working) {
      case "" -> t("Saved {0}, in force", clock);
      case "broken" -> t("Saved {0}; the last good version stays in force", clock);
      default -> t("Saved as draft {0}", clock);
    };
  }

  /** The first problem of files that are not in force. */
  Optional<String> cause(String id) {
    return rules.broken().stream()
        .filter(one -> one.playbook().equals(id))
        .findFirst()
        .map(Broken::cause);
  }

  private static List<PlaybooksPage.State> states(RulesInForce.Status status) {
    List<PlaybooksPage.State> states = new ArrayList<>();
    String working = status.working();
    if (working != null) {
      states.add(working(working));
    }
    states.add(inForce(status.state()));
    if (status.coming() != null) {
      states.add(new PlaybooksPage.State(t("On its way"), "info"));
    }
    return states;
  }

  private static PlaybooksPage.State working(String word) {
    return switch (word) {
      case "broken" -> new PlaybooksPage.State(t("Broken"), "bad");
      case "draft" -> new PlaybooksPage.State(t("Draft"), "warn");
      case "rolled back" -> new PlaybooksPage.State(t("Rolled back"), "warn");
      default -> new PlaybooksPage.State(t("Files gone"), "bad");
    };
  }

  private static PlaybooksPage.State inForce(String state) {
    return switch (state) {
      case "in force" -> new PlaybooksPage.State(t("In force"), "good");
      case "last good version in force" ->
          new PlaybooksPage.State(t("Last good version in force"), "good");
      case "in shadow only" -> new PlaybooksPage.State(t("In shadow only"), "info");
      case "for a share only" -> new PlaybooksPage.State(t("For a share only"), "info");
      case "retired" -> new PlaybooksPage.State(t("Retired"), "quiet");
      default -> new PlaybooksPage.State(t("Not in force"), "quiet");
    };
  }
}
