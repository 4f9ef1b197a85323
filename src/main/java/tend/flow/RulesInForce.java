package tend.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.TestRun;
import tend.playbook.Vocabulary;
import tend.policy.Policies;
import tend.store.PlaybookStore;

/**
 * The playbooks in force. The folder is the working copy: a playbook that passes check and test
 * publishes itself; a broken one leaves its last good version in force and says so. What is in
 * force is immutable; threads may share it.
 */
public final class RulesInForce {
  private final List<Playbook> playbooks;
  private final List<Status> status;
  private final List<Issue> problems;
  private final List<Broken> broken;
  private final PoliciesInForce policies;
  private final String version;

  private RulesInForce(
      List<Playbook> playbooks,
      List<Status> status,
      List<Issue> problems,
      List<Broken> broken,
      PoliciesInForce policies) {
    this.policies = policies;
    this.broken = List.copyOf(broken);
    this.playbooks = List.copyOf(playbooks);
    this.status = List.copyOf(status);
    this.problems = List.copyOf(problems);
    this.version = version(playbooks, policies);
  }

  /**
   * How one playbook stands.
   *
   * @param state "in force", "last good version in force" or "not in force"
   * @param version null when none is in force
   */
  public record Status(String playbook, String state, @Nullable String version) {}

  /**
   * A folder as it was read and checked, before the store is asked what is in force. Kept apart
   * since both take a second and neither needs the other.
   */
  public static final class WorkingCopy {
    private final RulesFolder folder;
    private final PolicyPacks packs;
    private final Checker checker;
    private final List<Checked> checked;

    private WorkingCopy(RulesFolder folder, PolicyPacks packs) {
      Checker checker = new Checker(Vocabulary.read(folder.vocabulary()), packs.policies());
      this.folder = folder;
      this.packs = packs;
      this.checker = checker;
      this.checked = folder.playbooks().stream().map(checker::check).toList();
    }

    /** Reads and checks the folder; null means the playbooks in the jar. */
    public static WorkingCopy read(@Nullable Path folder) {
      RulesFolder read = RulesFolder.read(folder);
      return new WorkingCopy(read, PolicyPacks.read(read.policies()));
    }

    /** The same with its sound playbooks compiled, too. */
    public WorkingCopy compiled() {
      checked.forEach(c -> c.playbook().ifPresent(Playbook::compile));
      return this;
    }
  }

  /** Brings in force what is sound of that copy. */
  public static RulesInForce load(WorkingCopy copy, PlaybookStore store, Instant at) {
    return new Loading(copy, store, at).load();
  }

  /** All that are in force, by id. */
  public List<Playbook> playbooks() {
    return playbooks;
  }

  /** What platforms allow, which gates what the playbooks recommend. */
  public Policies policies() {
    return policies.policies();
  }

  /** Every policy pack of the folder and how it stands. */
  public List<PoliciesInForce.Status> packs() {
    return policies.status();
  }

  /** Every playbook of the folder and how it stands. */
  public List<Status> status() {
    return status;
  }

  /** Those whose files as written are not in force; whoever reads what rules say is told. */
  public List<Broken> broken() {
    return broken;
  }

  /** Problems of the working copy, sorted by place. */
  public List<Issue> problems() {
    return problems;
  }

  /** Whether something is in force that differs from a broken working copy. */
  public boolean degraded() {
    return problems.stream().anyMatch(i -> i.level() == Issue.Level.ERROR);
  }

  /** Names what is in force; the same rules give the same twelve digits. */
  public String version() {
    return version;
  }

  private static String version(List<Playbook> playbooks, PoliciesInForce policies) {
    TreeMap<String, String> versions = new TreeMap<>(policies.versions());
    playbooks.forEach(p -> versions.put(p.id(), p.version()));
    return new PlaybookFiles("all", "rules", versions).version();
  }

  private static final class Loading {
    private final WorkingCopy copy;
    private final PlaybookStore store;
    private final Instant at;
    private final List<Playbook> playbooks = new ArrayList<>();
    private final List<Status> status = new ArrayList<>();
    private final List<Issue> problems = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    Loading(WorkingCopy copy, PlaybookStore store, Instant at) {
      this.copy = copy;
      this.store = store;
      this.at = at;
    }

    RulesInForce load() {
      for (int i = 0; i < copy.checked.size(); i++) {
        take(copy.folder.playbooks().get(i), copy.checked.get(i));
      }
      PoliciesInForce policies = PoliciesInForce.load(copy.packs, store, at);
      problems.addAll(policies.problems());
      problems.sort(Issue.BY_PLACE);
      return new RulesInForce(playbooks, status, problems, broken, policies);
    }

    private void take(PlaybookFiles files, Checked checked) {
      problems.addAll(checked.issues());
      Optional<Playbook> sound = checked.playbook().filter(this::publishedOrPasses);
      if (sound.isPresent()) {
        use(sound.get(), "in force");
        return;
      }
      Optional<Playbook> good = lastGood(files);
      good.ifPresentOrElse(
          p -> use(p, "last good version in force"),
          () -> status.add(new Status(files.id(), "not in force", null)));
      broken.add(Broken.of(files, good.isPresent(), problems));
    }

    private void use(Playbook playbook, String state) {
      playbooks.add(playbook);
      status.add(new Status(playbook.id(), state, playbook.version()));
    }

    private boolean publishedOrPasses(Playbook playbook) {
      Optional<PlaybookStore.Published> before = store.inForce(playbook.id());
      if (before.isPresent() && before.get().version().equals(playbook.version())) {
        return true;
      }
      if (playbook.isTested()) {
        publish(playbook);
        return true;
      }
      TestRun run = TestRun.of(playbook);
      run.results().stream()
          .filter(r -> r.state() == TestRun.State.FAILED)
          .forEach(r -> problems.add(failed(r)));
      if (run.passed()) {
        publish(playbook);
      }
      return run.passed();
    }

    private void publish(Playbook playbook) {
      store.publish(
          new PlaybookStore.Published(
              playbook.id(), playbook.version(), playbook.files().files(), at));
    }

    private static Issue failed(TestRun.Result result) {
      return new Issue(
          Issue.Level.ERROR,
          result.path(),
          result.line(),
          1,
          1,
          "TD030",
          "the scenario \"" + result.name() + "\" fails",
          null,
          "expected " + result.expected() + ", got " + result.got());
    }

    private Optional<Playbook> lastGood(PlaybookFiles files) {
      return store
          .inForce(files.id())
          .map(p -> new PlaybookFiles(p.playbook(), files.path(), p.files()))
          .flatMap(good -> copy.checker.check(good).playbook());
    }
  }
}
