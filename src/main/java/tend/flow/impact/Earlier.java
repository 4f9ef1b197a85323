package tend.flow.impact;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tend.flow.UnknownName;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;

/** Versions that were in force once, found by their number or by the first digits of their hash. */
final class Earlier {
  private static final int FEWEST_DIGITS = 4;
  private final PlaybookStore store;
  private final Set<String> among;

  Earlier(PlaybookStore store, Set<String> among) {
    this.store = store;
    this.among = new TreeSet<>(among);
  }

  /** The one playbook that has such a version. */
  String playbook(String version) {
    List<String> owners =
        among.stream().filter(id -> !found(store.history(id), version).isEmpty()).toList();
    if (owners.size() == 1) {
      return owners.get(0);
    }
    if (among.size() == 1) {
      String only = among.iterator().next();
      throw new UnknownName(
          "there is no version " + version + " of " + only, known(store.history(only)));
    }
    throw owners.isEmpty()
        ? new UnknownName(
            "no playbook has a version " + version, "name the playbook to see the versions it has")
        : new UnknownName(
            owners.size() + " playbooks have a version " + version,
            "name the playbook: impact " + owners.get(0) + " --against " + version);
  }

  /** That version of the playbook. */
  static Published version(PlaybookStore store, String playbook, String version) {
    List<Published> history = store.history(playbook);
    List<Published> found = found(history, version);
    if (found.stream().map(Published::version).distinct().count() > 1) {
      throw new UnknownName(version + " begins several versions of " + playbook, known(history));
    }
    return found.get(found.size() - 1);
  }

  private static List<Published> found(List<Published> history, String version) {
    if (version.matches("[1-9]\\d{0,5}") && Integer.parseInt(version) <= history.size()) {
      return List.of(history.get(Integer.parseInt(version) - 1));
    }
    return version.length() < FEWEST_DIGITS
        ? List.of()
        : history.stream().filter(p -> p.version().startsWith(version)).toList();
  }

  private static String known(List<Published> history) {
    if (history.isEmpty()) {
      return "none was ever in force; leave --against out";
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Published one = history.get(i);
      LocalDate day = LocalDate.ofInstant(one.at(), ZoneOffset.UTC);
      all.add((i + 1) + " (" + one.version() + ", " + day + ")");
    }
    return "there are: " + all.stream().collect(joining(", "));
  }
}
