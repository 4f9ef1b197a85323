package tend.flow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Release;
import tend.playbook.edits.Reworded;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;

/** What was done with a playbook: who, when, why, and what changed by it. */
public final class History {
  private final PlaybookStore store;

  public History(PlaybookStore store) {
    this.store = store;
  }

  /**
   * One step.
   *
   * @param content names what the version says
   * @param differences to the version that every account had before; to nothing for the first
   */
  public record Entry(Release step, String content, List<Reworded> differences) {
    public Entry {
      differences = List.copyOf(differences);
    }
  }

  /** The playbooks that have a history. */
  public List<String> playbooks() {
    return store.standings().keySet().stream().filter(StoredPlaybooks::isPlaybook).toList();
  }

  /** All steps of a playbook, oldest first. */
  public List<Entry> of(String playbook) {
    List<Entry> entries = new ArrayList<>();
    SortedMap<Integer, Published> versions = new TreeMap<>();
    store.history(playbook).forEach(v -> versions.put(v.number(), v));
    @Nullable Published before = null;
    for (Release step : store.releases(playbook)) {
      Published version = versions.get(step.version());
      if (version == null) {
        throw new IllegalStateException(playbook + " has no version " + step.version());
      }
      boolean first = before == null;
      SortedMap<String, String> was = before == null ? new TreeMap<>() : before.files();
      entries.add(
          new Entry(
              step, version.version(), first ? List.of() : Reworded.between(was, version.files())));
      if (step.isForEveryone()) {
        before = version;
      }
    }
    return entries;
  }

  /** The number of the version that every account has. */
  public Optional<Integer> inForce(String playbook) {
    return store.inForce(playbook).map(Published::number);
  }

  /** Whether that is the version in force; without one named, whether there is no other. */
  public boolean isInForce(String playbook, @Nullable Integer number) {
    return inForce(playbook)
        .filter(now -> number == null ? store.releases(playbook).size() == 1 : now.equals(number))
        .isPresent();
  }

  /** The files of a version. */
  public Optional<Published> version(String playbook, int number) {
    return store.version(playbook, number);
  }

  /** What the files of a version say, by name. */
  public Optional<SortedMap<String, String>> texts(String playbook, int number) {
    return version(playbook, number).map(Published::files);
  }

  /** The number of the version that a person means: 3, or the first letters of its content. */
  public Optional<Published> named(String playbook, String word) {
    if (word.matches("\\d{1,6}")) {
      Optional<Published> numbered = version(playbook, Integer.parseInt(word));
      if (numbered.isPresent()) {
        return numbered;
      }
    }
    List<Published> matching =
        store.history(playbook).stream()
            .filter(v -> word.length() >= 4 && v.version().startsWith(word))
            .toList();
    return matching.isEmpty() ? Optional.empty() : Optional.of(matching.get(matching.size() - 1));
  }
}
