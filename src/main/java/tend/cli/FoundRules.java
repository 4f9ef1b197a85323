package tend.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;

/**
 * The playbooks that check and test look at, never none, and where they are. Immutable.
 *
 * @param folder null for the playbooks inside tend
 */
record FoundRules(RulesFolder read, @Nullable Path folder) {
  private static final List<String> PARTS =
      List.of("rules.dslr", "scenarios.yaml", "settings.yaml");

  /**
   * Reads that folder.
   *
   * @throws UnknownName when there is no playbook in it
   */
  static FoundRules in(@Nullable Path folder) {
    if (folder != null && isPlaybook(folder)) {
      throw new Errors.WrongUsage(
          folder
              + " is one playbook and no folder of them; name the folder "
              + folder.toAbsolutePath().normalize().getParent());
    }
    RulesFolder read = RulesFolder.read(folder);
    if (read.playbooks().stream().allMatch(files -> files.files().isEmpty())
        && read.issues().isEmpty()) {
      throw new UnknownName(
          "there is no playbook in " + (folder == null ? "tend itself" : folder),
          "begin one with: tend new playbook NAME");
    }
    return new FoundRules(read, folder);
  }

  /** Whether the folder is a playbook itself. */
  static boolean isPlaybook(Path folder) {
    return PARTS.stream().anyMatch(part -> Files.exists(folder.resolve(part)))
        && !Files.isDirectory(folder.resolve("vocabulary"));
  }

  List<PlaybookFiles> playbooks() {
    return read.playbooks();
  }

  /** For programs: the folder's path, or "inside tend". */
  String where() {
    return folder == null ? "inside tend" : folder.toString().replace('\\', '/');
  }

  /** Says so where the playbooks are not the writer's own. */
  void tell(Common common) {
    if (folder == null && !common.json) {
      common.say("These are the playbooks inside tend; there is no folder rules here.");
    }
  }
}
