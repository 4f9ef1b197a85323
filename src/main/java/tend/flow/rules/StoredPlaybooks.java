package tend.flow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.Vocabulary;
import tend.policy.Policies;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Content;
import tend.store.PlaybookStore.Published;

/**
 * Makes playbooks of what the store keeps, each with the vocabulary it was released with. Those of
 * the working copy that say the same are taken as they are. Used by one thread.
 */
final class StoredPlaybooks {
  static final String VOCABULARY = "vocabulary";
  static final String VOCABULARY_FILE = "engagement.dsl";
  private final PlaybookStore store;
  private final WorkingCopy copy;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final Map<String, Optional<Published>> versions = new HashMap<>();
  private final Map<String, Published> newest;
  private final Map<List<String>, Optional<Playbook>> kept;

  /**
   * @param kept what was made before; more is put into it
   */
  StoredPlaybooks(
      PlaybookStore store, WorkingCopy copy, Map<List<String>, Optional<Playbook>> kept) {
    this.store = store;
    this.copy = copy;
    this.newest = store.newest();
    this.kept = kept;
  }

  /** Whether what the store keeps under that key is a playbook. */
  static boolean isPlaybook(String key) {
    return !key.startsWith(PoliciesInForce.KEYS) && !key.equals(VOCABULARY);
  }

  /** That version, which never changes and is read once. */
  Optional<Published> version(String playbook, int number) {
    return versions.computeIfAbsent(
        playbook + "@" + number,
        key ->
            Optional.ofNullable(newest.get(playbook))
                .filter(one -> one.number() == number)
                .or(() -> store.version(playbook, number)));
  }

  /** The newest version of that content. */
  Optional<Published> content(String key, String content) {
    return Optional.ofNullable(newest.get(key))
        .filter(one -> one.version().equals(content))
        .or(() -> store.content(key, content));
  }

  /** Whether a folder's playbook is exactly that version. */
  boolean same(PlaybookFiles written, Published version) {
    return version.says(copy.content(written));
  }

  /** The playbook of that version; empty where its words are no longer understood. */
  Optional<Playbook> playbook(Published version) {
    Optional<Playbook> written =
        copy.files(version.playbook())
            .filter(files -> same(files, version))
            .flatMap(files -> copy.checked(files.id()))
            .flatMap(Checked::playbook);
    return written.isPresent()
        ? written
        : kept.computeIfAbsent(
            List.of(version.playbook(), version.version(), String.valueOf(version.vocabulary())),
            key -> check(version));
  }

  private Optional<Playbook> check(Published version) {
    Optional<Vocabulary> vocabulary = vocabulary(version);
    if (vocabulary.isEmpty()) {
      return Optional.empty();
    }
    PlaybookFiles files =
        new PlaybookFiles(version.playbook(), copy.path(version.playbook()), version.files());
    Policies policies = copy.packs().policies();
    return new Checker(vocabulary.get(), policies)
        .check(files)
        .playbook()
        .or(() -> new Checker(vocabulary.get()).check(files).playbook());
  }

  /** The sentences as they were when it was released; today's where they were not kept then. */
  private Optional<Vocabulary> vocabulary(Published version) {
    String content = version.vocabulary();
    Content written = copy.vocabulary();
    return content == null || content.equals(written.version())
        ? read(written.version(), written.files())
        : store.content(VOCABULARY, content).flatMap(p -> read(content, p.files()));
  }

  private Optional<Vocabulary> read(String name, Map<String, String> files) {
    return Optional.ofNullable(files.get(VOCABULARY_FILE))
        .map(text -> vocabularies.computeIfAbsent(name, n -> Vocabulary.read(text)));
  }
}
