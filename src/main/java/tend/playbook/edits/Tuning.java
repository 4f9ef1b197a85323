package tend.playbook.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.playbook.Numbers;
import tend.playbook.PlaybookFiles;
import tend.playbook.YamlTree;

/** The files of a playbook with another number, as if its author had written it. Stateless. */
public final class Tuning {
  private static final String FILE = "settings.yaml";

  private Tuning() {}

  /** The settings that the files name, in their order; none where they cannot be read. */
  public static List<String> settings(PlaybookFiles files) {
    List<String> names = new ArrayList<>();
    root(files)
        .flatMap(r -> r.get("settings"))
        .ifPresent(all -> all.entries().keySet().forEach(key -> names.add(key.name())));
    return names;
  }

  /** What is wrong with that text as a number; empty where it is one. */
  public static Optional<String> fault(String written) {
    return Numbers.parse(written).isPresent()
        ? Optional.empty()
        : Optional.of(Numbers.fault(written) + "; " + Numbers.help(written));
  }

  /** The files with that number; the same files where they name no such setting. */
  public static PlaybookFiles with(PlaybookFiles files, String name, String number) {
    Optional<YamlTree> value =
        root(files)
            .flatMap(r -> r.get("settings"))
            .flatMap(all -> all.get(name))
            .flatMap(one -> one.get("value"));
    if (value.isEmpty()) {
      return files;
    }
    SortedMap<String, String> changed = new TreeMap<>(files.files());
    changed.computeIfPresent(FILE, (file, text) -> value.get().replacedIn(text, number));
    return new PlaybookFiles(files.id(), files.path(), changed, files.unread());
  }

  private static Optional<YamlTree> root(PlaybookFiles files) {
    try {
      return YamlTree.read(files.files().getOrDefault(FILE, ""), 1);
    } catch (YamlTree.Unreadable e) {
      return Optional.empty(); // the checker says so
    }
  }
}
