package tend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.TestRun;

/**
 * Run by the build: checks, tests and compiles the shipped playbooks and lays what came of it where
 * the jar is packed from. A playbook that does not pass stops the build.
 */
public final class Precompile {
  private Precompile() {}

  /** Takes the rules folder and the folder of the classes. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[1]);
    for (String before : List.of("compiled", "tend/rules")) {
      ClassArchive.delete(classes.resolve(before));
    }
    RulesFolder.read(null).pack(classes);
    RulesFolder folder = RulesFolder.read(Path.of(args[0]));
    PolicyPacks packs = PolicyPacks.read(folder.policies());
    if (!packs.packs().stream().allMatch(PolicyPacks.Pack::sound)) {
      throw new IllegalStateException("a policy pack is broken; run tend check");
    }
    Checker checker = Checker.of(folder);
    for (PlaybookFiles files : folder.playbooks()) {
      Checked checked = checker.check(files);
      Playbook playbook =
          checked
              .playbook()
              .orElseThrow(() -> new IllegalStateException(String.valueOf(checked.issues())));
      if (!TestRun.of(playbook).passed()) {
        throw new IllegalStateException(files.path() + ": a scenario fails; run tend test");
      }
      playbook.pack(classes);
      checked.pack(classes);
    }
  }
}
