package tend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;

/**
 * What is watched, as it was at one moment. Two moments are compared by what the files say, so a
 * save that changes nothing is no change. Immutable.
 */
record WorkingFiles(
    Path folder,
    String vocabulary,
    List<PlaybookFiles> playbooks,
    List<PlaybookFiles> policies,
    PlaybookFiles campaigns) {
  private static final String VOCABULARY = "/vocabulary/engagement.dsl";

  WorkingFiles {
    playbooks = List.copyOf(playbooks);
    policies = List.copyOf(policies);
  }

  /** Reads the whole folder, and keeps one playbook or all. */
  static WorkingFiles read(Path folder, @Nullable String playbook) {
    RulesFolder read = RulesFolder.read(folder);
    List<PlaybookFiles> chosen =
        read.playbooks().stream().filter(p -> playbook == null || p.id().equals(playbook)).toList();
    return new WorkingFiles(folder, read.vocabulary(), chosen, read.policies(), read.campaigns());
  }

  /**
   * Itself when the playbook that was asked for is there.
   *
   * @throws UnknownName when it is not
   */
  WorkingFiles orUnknown(@Nullable String playbook) {
    if (playbook != null && playbooks.isEmpty()) {
      List<String> ids = read(folder, null).playbooks().stream().map(PlaybookFiles::id).toList();
      throw new UnknownName(
          "there is no playbook " + playbook, "there are: " + String.join(", ", ids));
    }
    return this;
  }

  /** The files that say something else than before, are new or are gone, sorted. */
  Set<String> changedSince(WorkingFiles before) {
    Map<String, String> then = before.texts();
    Map<String, String> now = texts();
    Set<String> paths = new TreeSet<>(then.keySet());
    paths.addAll(now.keySet());
    paths.removeIf(path -> now.getOrDefault(path, "\0").equals(then.getOrDefault(path, "\0")));
    return paths;
  }

  /** The playbooks that may behave differently from before. */
  Set<String> touchedSince(WorkingFiles before) {
    List<PlaybookFiles> touched = new ArrayList<>(playbooks);
    if (before.vocabulary.equals(vocabulary)) {
      touched.removeAll(before.playbooks);
    }
    Set<String> ids = new LinkedHashSet<>();
    touched.forEach(p -> ids.add(p.id()));
    return ids;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(folder.toString().replace('\\', '/') + VOCABULARY, vocabulary);
    Stream.of(playbooks, policies, List.of(campaigns))
        .flatMap(List::stream)
        .forEach(p -> p.files().forEach((name, text) -> texts.put(p.path() + "/" + name, text)));
    playbooks.forEach(p -> p.unread().forEach(i -> texts.put(i.path(), i.message())));
    return texts;
  }
}
