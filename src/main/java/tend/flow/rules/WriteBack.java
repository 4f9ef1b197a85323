package tend.flow.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tend.flow.rules.NotReleased.Reason;
import tend.playbook.PlaybookFiles;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;
import tend.store.WorkingCopies;

/**
 * Writes a version's files into the folder. What the folder held and no version holds is kept as a
 * draft before, so that nothing is lost.
 */
public final class WriteBack {
  private final CurrentRules rules;
  private final PlaybookStore store;
  private final WorkingCopies copies;

  public WriteBack(CurrentRules rules, PlaybookStore store, WorkingCopies copies) {
    this.rules = rules;
    this.store = store;
    this.copies = copies;
  }

  /**
   * Writes them.
   *
   * @throws NotReleased where the rules have no folder on disk
   * @throws UncheckedIOException when a file cannot be written
   */
  public void write(String id, int number, String who, Instant at) {
    WorkingCopy copy = rules.copy();
    Path folder = copy.folder();
    Published version = store.version(id, number).orElseThrow();
    if (folder == null) {
      throw new NotReleased(
          Reason.NOTHING,
          "the playbooks inside tend cannot be written",
          "use a folder of your own with --rules DIR");
    }
    Optional<PlaybookFiles> written = copy.files(id);
    written.filter(w -> isNowhere(id, w)).ifPresent(w -> keep(w, who, at));
    try {
      replace(folder.resolve(id), version, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copies.see(copy.key(), id, new WorkingCopies.Copy(version.version(), number));
  }

  private boolean isNowhere(String id, PlaybookFiles written) {
    return store.content(id, written.version()).isEmpty();
  }

  private void keep(PlaybookFiles written, String who, Instant at) {
    copies.keep(new WorkingCopies.Draft(written.id(), who, null, written.files(), at));
  }

  /** Each file appears whole or not at all. */
  private static void replace(Path playbook, Published version, Optional<PlaybookFiles> written)
      throws IOException {
    Files.createDirectories(playbook);
    for (var file : version.files().entrySet()) {
      Path part = Files.createTempFile(playbook, ".", ".part");
      Files.writeString(part, file.getValue());
      Files.move(part, playbook.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
    }
    if (written.isPresent()) {
      for (String name : written.get().files().keySet()) {
        if (!version.files().containsKey(name)) {
          Files.deleteIfExists(playbook.resolve(name));
        }
      }
    }
  }
}
