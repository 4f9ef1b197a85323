package tend;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.trying.TestRun;
import tend.signals.Reading;
import tend.store.Database;

/**
 * Run by the build: checks, tests and compiles the shipped playbooks and lays what came of it where
 * the jar is packed from. A playbook that does not pass stops the build.
 */
public final class Precompile {
  private Precompile() {}

  /** Takes the rules folder and the folder of the classes. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[1]);
    for (String before : List.of("compiled", "tend/rules", "picocli")) {
      ClassArchive.delete(classes.resolve(before));
    }
    Path scratch = Files.createTempDirectory("tend-schema");
    try {
      Database.pack(scratch, classes);
    } finally {
      ClassArchive.delete(scratch);
    }
    Reading.pack(classes);
    Reframed.lay(jarOf("picocli/CommandLine.class"), "picocli/", classes);
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
    }
  }

  /** The jar it comes from, even where an earlier build left its classes among our own. */
  private static Path jarOf(String type) throws IOException {
    for (URL place : Collections.list(Precompile.class.getClassLoader().getResources(type))) {
      if (place.openConnection() instanceof JarURLConnection jar) {
        try {
          return Path.of(jar.getJarFileURL().toURI());
        } catch (URISyntaxException e) {
          throw new IOException(e);
        }
      }
    }
    throw new IOException("no jar has " + type);
  }
}
