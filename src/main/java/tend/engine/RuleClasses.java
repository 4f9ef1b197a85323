package tend.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import tend.engine.guard.AllowedClasses;
import tend.engine.guard.ClassScan;

/**
 * The classes of one compiled playbook as bytes, not yet loaded.
 *
 * @param model the one that stands for all its rules
 * @param bytes of each by its name
 */
record RuleClasses(String model, Map<String, byte[]> bytes) {
  private static final String CLASS = ".class";

  /** A small file can say that it is huge. */
  private static final long MOST_BYTES = 256L << 20;

  /** Where a container of Drools would begin; nothing here does. */
  private static final String ENTRY = "org.drools.project.model.";

  RuleClasses {
    bytes = Map.copyOf(bytes);
  }

  /** Those that Drools packed. */
  static RuleClasses unpacked(byte[] zip) {
    Map<String, byte[]> classes = new HashMap<>();
    String model = "";
    long left = MOST_BYTES;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(CLASS)) {
          byte[] bytes = in.readNBytes((int) (left + 1));
          left -= bytes.length;
          if (left < 0) {
            throw new RuleProblem("the compiled rules are larger than rules can be");
          }
          classes.put(name(name), bytes);
        } else if (name.endsWith("/drools-model")) {
          model = lastLine(in.readNBytes(1 << 20));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classes.keySet().removeIf(name -> name.startsWith(ENTRY));
    return new RuleClasses(model, classes);
  }

  private static String name(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }

  private static String lastLine(byte[] text) {
    String[] lines = new String(text, StandardCharsets.UTF_8).strip().split("\n", -1);
    return lines[lines.length - 1].strip();
  }

  /**
   * Holds them to what rules may do; to be called before they are loaded.
   *
   * @throws RuleProblem when they would do more
   */
  void screen() {
    List<String> refusals = ClassScan.refusals(model, bytes);
    if (!refusals.isEmpty()) {
      String more = refusals.size() == 1 ? "" : " (and " + (refusals.size() - 1) + " more)";
      throw new RuleProblem(
          "rules may do only what is listed: "
              + refusals.get(0)
              + more
              + "; nothing of it was run");
    }
  }

  CompiledRules load() {
    return made(new Loader(bytes), model);
  }

  /** The rules of a model that this loader knows. */
  static CompiledRules made(ClassLoader loader, String model) {
    try {
      Class<?> made = loader.loadClass(model);
      return CompiledRules.of((Model) made.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Drools made a model that cannot be loaded", e);
    }
  }

  /** Knows the classes of one module; gone with it. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(AllowedClasses.forRunning());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
