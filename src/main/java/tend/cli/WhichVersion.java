package tend.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.rules.History;
import tend.model.Nearest;
import tend.store.PlaybookStore.Published;

/** Finds the version that the words of a command mean. */
final class WhichVersion {
  private final History history;

  WhichVersion(History history) {
    this.history = history;
  }

  /** A playbook, and a version where one was named. */
  record Meant(String playbook, @Nullable Integer version) {}

  /**
   * Reads {@code PLAYBOOK}, {@code PLAYBOOK VERSION}, {@code PLAYBOOK@VERSION}, or the first
   * letters of what one version says.
   */
  Meant of(List<String> words) {
    List<String> ids = history.playbooks();
    String first = words.get(0);
    if (words.size() == 2) {
      return ids.contains(words.get(1)) && !ids.contains(first)
          ? version(words.get(1), first)
          : version(first, words.get(1));
    }
    int at = first.lastIndexOf('@');
    if (at > 0) {
      return version(first.substring(0, at), first.substring(at + 1));
    }
    if (ids.contains(first)) {
      return new Meant(first, null);
    }
    List<Published> found =
        ids.stream()
            .filter(id -> !first.matches("\\d{1,6}"))
            .flatMap(id -> history.named(id, first).stream())
            .toList();
    if (found.size() == 1) {
      return new Meant(found.get(0).playbook(), found.get(0).number());
    }
    if (found.size() > 1 || first.matches("\\d{1,6}")) {
      throw new UnknownName(
          "version " + first + " is not of one playbook only",
          "name it, too, such as " + (ids.isEmpty() ? "my-playbook" : ids.get(0)) + "@" + first);
    }
    throw new UnknownName(
        "there is no playbook and no version " + first + " in the history",
        Nearest.help(first, ids));
  }

  private Meant version(String playbook, String word) {
    List<String> ids = history.playbooks();
    if (!ids.contains(playbook)) {
      throw new UnknownName(
          "there is no playbook " + playbook + " in the history", Nearest.help(playbook, ids));
    }
    return new Meant(
        playbook,
        history
            .named(playbook, word)
            .orElseThrow(
                () ->
                    new UnknownName(
                        "there is no version " + word + " of " + playbook,
                        "there are: " + known(playbook)))
            .number());
  }

  private String known(String playbook) {
    return history.of(playbook).stream()
        .map(e -> e.step().version() + " (" + e.content() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
