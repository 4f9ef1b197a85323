package tend.flow.rules;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.model.Later;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.playbook.Writing;
import tend.playbook.trying.Baseline;
import tend.store.PlaybookStore.Content;
import tend.store.WorkingCopies;

/**
 * A folder of rules as it was read, before the store is asked what is in force; each playbook is
 * checked when it is first asked for. Where the folder's vocabulary cannot be read, that is its one
 * problem and it holds no playbook. Threads may share it.
 */
public final class WorkingCopy {
  private static final String INSIDE = "inside tend";
  private final @Nullable Path folder;
  private final String vocabularyText;
  private final String vocabularyVersion;
  private final PolicyPacks packs;
  private final List<PlaybookFiles> playbooks;
  private final Later<Baseline> healthy;
  private final List<Issue> unread;
  private final Function<String, Map<String, String>> translated;
  private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();
  private final @Nullable Checker checker;
  private final @Nullable Writing writing;
  private final Map<PlaybookFiles, Checked> checked = new ConcurrentHashMap<>();

  private WorkingCopy(@Nullable Path folder, RulesFolder read) {
    this.folder = folder;
    this.vocabularyText = read.vocabulary();
    this.packs = PolicyPacks.read(read.policies());
    Vocabulary vocabulary = Vocabulary.read(vocabularyText);
    this.vocabularyVersion = vocabulary.version();
    this.checker = new Checker(vocabulary, packs.policies());
    this.writing = new Writing(vocabulary, packs.policies());
    this.playbooks = read.playbooks();
    this.healthy = new Later<>(() -> Baseline.read(read.baseline()));
    this.unread = List.of();
    this.translated = read::words;
  }

  private WorkingCopy(@Nullable Path folder, Vocabulary.Broken broken) {
    this.folder = folder;
    this.vocabularyText = "";
    this.vocabularyVersion = "";
    this.packs = new PolicyPacks(List.of());
    this.checker = null;
    this.writing = null;
    this.playbooks = List.of();
    this.healthy = new Later<>(Baseline::none);
    this.unread = List.of(broken.issue(shown(folder)));
    this.translated = language -> Map.of();
  }

  /**
   * Reads the folder; null means the playbooks in the jar.
   *
   * @throws UncheckedIOException when the folder is not there
   */
  public static WorkingCopy read(@Nullable Path folder) {
    try {
      return new WorkingCopy(folder, RulesFolder.read(folder));
    } catch (Vocabulary.Broken e) {
      return new WorkingCopy(folder, e);
    }
  }

  /** Reads the folder again; what says the same as before is not checked again. */
  WorkingCopy again() {
    WorkingCopy now = read(folder);
    if (vocabularyText.equals(now.vocabularyText)
        && packs.policies().equals(now.packs.policies())) {
      now.checked.putAll(checked);
      now.checked.keySet().retainAll(now.playbooks);
    }
    return now;
  }

  private static String shown(@Nullable Path folder) {
    return folder == null ? "rules" : folder.toString().replace('\\', '/');
  }

  /** The same with its sound playbooks checked and compiled. */
  public WorkingCopy compiled() {
    checked().forEach(c -> c.playbook().ifPresent(Playbook::compile));
    return this;
  }

  /** What translators wrote beside its rules, by the English words; the same map each time. */
  public Map<String, String> words(String language) {
    return words.computeIfAbsent(language, translated);
  }

  /** Names the folder in the store. */
  String key() {
    return folder == null ? INSIDE : folder.toAbsolutePath().normalize().toString();
  }

  /** Where a playbook of that id is or would be, as problems name it. */
  String path(String playbook) {
    return shown(folder) + "/" + playbook;
  }

  /** The folder on disk; null for the playbooks in the jar. */
  @Nullable Path folder() {
    return folder;
  }

  /** Whether it could be read at all. */
  boolean readable() {
    return unread.isEmpty();
  }

  List<Issue> unread() {
    return unread;
  }

  PolicyPacks packs() {
    return packs;
  }

  /** The healthy accounts on which every playbook is silent. */
  Baseline healthy() {
    return healthy.get();
  }

  /** The names of its playbooks. */
  List<String> ids() {
    return playbooks.stream().map(PlaybookFiles::id).toList();
  }

  /** Every playbook of the folder, sound or not, by name. */
  public List<Checked> checked() {
    return playbooks.stream().map(this::check).toList();
  }

  /** The playbook of that id, sound or not. */
  public Optional<Checked> checked(String id) {
    return files(id).map(this::check);
  }

  /** The files of that playbook. */
  Optional<PlaybookFiles> files(String id) {
    return playbooks.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** What is asked while somebody writes one of its playbooks. */
  Writing writing() {
    return Objects.requireNonNull(writing, "no playbook without a vocabulary");
  }

  private Checked check(PlaybookFiles files) {
    Checker by = Objects.requireNonNull(checker, "no playbook without a vocabulary");
    return checked.computeIfAbsent(files, by::check);
  }

  /** Notes that its files as they are now are, or were made from, that version. */
  void seen(WorkingCopies copies, String id, @Nullable Integer number) {
    files(id)
        .ifPresent(files -> copies.see(key(), id, new WorkingCopies.Copy(files.version(), number)));
  }

  /** The vocabulary to keep with what is checked by it. */
  Content vocabulary() {
    return new Content(
        vocabularyVersion,
        new TreeMap<>(Map.of(StoredPlaybooks.VOCABULARY_FILE, vocabularyText)),
        null);
  }

  /** The files of a playbook to keep. */
  Content content(PlaybookFiles files) {
    return new Content(files.version(), files.files(), vocabularyVersion);
  }
}
