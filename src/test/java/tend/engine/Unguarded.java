package tend.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as it comes: what hostile text does where nothing of ours stands in its way. */
final class Unguarded {
  private static final String IMPORTS =
      Playground.HEAD.substring(Playground.HEAD.indexOf("import"));

  private Unguarded() {}

  /** The text of a hostile file as the front end would hand it on, were there no screen. */
  static String text(Path file, Path marker) throws IOException {
    String text = Playground.hostile(file, marker);
    return text.startsWith("package ")
        ? text.replaceFirst("\n", "\n" + IMPORTS)
        : Playground.HEAD + text;
  }

  /** Builds, loads and fires; whatever fails on the way is the text's own affair. */
  static void run(String drl) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id = kie.newReleaseId("tend", "unguarded", "1");
    try {
      module(kie, id, drl);
      KieSession session = kie.newKieContainer(id).getKieBase().newKieSession();
      try {
        session.setGlobal("outcome", new Outcome());
        Playground.facts().forEach(session::insert);
        session.fireAllRules(100);
      } finally {
        session.dispose();
      }
    } catch (Exception | LinkageError e) {
      // the marker says how far it came
    } finally {
      kie.getRepository().removeKieModule(id);
    }
  }

  /** Builds with every class in reach, as it would be found on a disk. */
  static CompiledModule build(String drl) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id = kie.newReleaseId("tend", "unguarded", "1");
    try {
      return new CompiledModule(module(kie, id, drl).getBytes());
    } finally {
      kie.getRepository().removeKieModule(id);
    }
  }

  private static InternalKieModule module(KieServices kie, ReleaseId id, String drl) {
    KieFileSystem files = kie.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write("src/main/resources/tend/rules/x/rules.drl", drl);
    KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    return (InternalKieModule) builder.getKieModule();
  }
}
