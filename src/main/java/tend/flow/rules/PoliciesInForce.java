package tend.flow.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.PolicyPacks.Pack;
import tend.playbook.RulesFolder;
import tend.policy.Policies;
import tend.policy.Statement;
import tend.store.PlaybookStore;

/**
 * The policy packs in force: as with playbooks, one that is sound publishes itself, and a broken
 * one leaves its last good version in force and says so. Immutable.
 *
 * @param versions the version of each pack in force
 */
public record PoliciesInForce(
    Policies policies, List<Status> status, List<Issue> problems, Map<String, String> versions) {
  /** What the keys of packs in the store begin with. */
  public static final String KEYS = "policies/";

  public PoliciesInForce {
    status = List.copyOf(status);
    problems = List.copyOf(problems);
    versions = Map.copyOf(versions);
  }

  /**
   * How one pack stands.
   *
   * @param state as a playbook's
   * @param stale how many of its statements were read too long ago
   */
  public record Status(
      String pack, String state, @Nullable String version, int statements, long stale) {}

  /** Reads the packs without the playbooks; a null folder means those in the jar. */
  public static PoliciesInForce read(
      @Nullable Path folder, PlaybookStore store, Instant at, String who) {
    return load(PolicyPacks.read(RulesFolder.read(folder).policies()), store, at, who);
  }

  static PoliciesInForce load(PolicyPacks packs, PlaybookStore store, Instant at, String who) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    List<Statement> all = new ArrayList<>();
    List<Status> status = new ArrayList<>();
    List<Issue> problems = new ArrayList<>();
    Map<String, String> versions = new TreeMap<>();
    Map<String, PlaybookStore.Published> newest = store.newest();
    for (Pack written : packs.packs()) {
      PlaybookFiles files = written.files();
      problems.addAll(written.issues());
      Optional<Pack> used =
          written.sound()
              ? Optional.of(published(written, newest, store, at, who))
              : lastGood(files, store);
      String state = written.sound() ? "in force" : "last good version in force";
      used.ifPresentOrElse(
          pack -> {
            all.addAll(pack.statements());
            versions.put(key(files), pack.files().version());
            long stale = pack.statements().stream().filter(s -> s.isStaleOn(day)).count();
            status.add(
                new Status(
                    files.id(), state, pack.files().version(), pack.statements().size(), stale));
          },
          () -> status.add(new Status(files.id(), "not in force", null, 0, 0)));
    }
    return new PoliciesInForce(new Policies(all), status, problems, versions);
  }

  private static String key(PlaybookFiles files) {
    return KEYS + files.id();
  }

  private static Pack published(
      Pack pack,
      Map<String, PlaybookStore.Published> newest,
      PlaybookStore store,
      Instant at,
      String who) {
    PlaybookFiles files = pack.files();
    PlaybookStore.Published now = newest.get(key(files));
    if (now == null || !now.version().equals(files.version())) {
      store.keep(
          key(files), new PlaybookStore.Content(files.version(), files.files(), null), at, who);
    }
    return pack;
  }

  private static Optional<Pack> lastGood(PlaybookFiles files, PlaybookStore store) {
    return store
        .inForce(key(files))
        .map(p -> PolicyPacks.read(new PlaybookFiles(files.id(), files.path(), p.files())))
        .filter(Pack::sound);
  }
}
