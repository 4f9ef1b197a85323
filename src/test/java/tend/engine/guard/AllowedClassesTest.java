package tend.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.facts.Settings;
import tend.facts.WaitingComment;

/** For rules there are no classes but those on the list. */
class AllowedClassesTest {
  private static final String SINCE_21 = "java.util.SequencedCollection";
  private static final ClassLoader RUNNING = AllowedClasses.forRunning();
  private static final ClassLoader COMPILING = AllowedClasses.forCompiling();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.io.File",
        "java.io.FileOutputStream",
        "java.lang.ClassLoader",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.Runtime",
        "java.lang.System",
        "java.lang.Thread",
        "java.lang.invoke.VarHandle",
        "java.lang.reflect.Constructor",
        "java.lang.reflect.Method",
        "java.net.Socket",
        "java.net.URL",
        "java.nio.file.Files",
        "java.util.ServiceLoader",
        "java.util.Timer",
        "java.util.regex.Pattern",
        "javax.script.ScriptEngineManager",
        "sun.misc.Unsafe",
        "org.drools.core.rule.consequence.KnowledgeHelper",
        "org.kie.api.runtime.KieSession",
        "tend.Main",
        "tend.engine.CompiledRules",
        "tend.facts.FactSheet",
        "tend.facts.FactTypes",
        "tend.store.Database"
      })
  void whatIsNotListedDoesNotExist(String name) {
    String file = name.replace('.', '/') + ".class";
    for (ClassLoader loader : List.of(RUNNING, COMPILING)) {
      assertThatThrownBy(() -> loader.loadClass(name))
          .isInstanceOf(ClassNotFoundException.class)
          .hasMessage("rules may not use " + name);
      assertThat(loader.getResource(file)).isNull();
      assertThat(loader.getResourceAsStream(file)).isNull();
    }
  }

  @Test
  void theCompilerSeesMoreThanARuleCanLink() throws Exception {
    for (String name : List.of("java.lang.Class", "org.kie.api.KieServices")) {
      assertThat(COMPILING.loadClass(name)).isNotNull();
      assertThatThrownBy(() -> RUNNING.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void whatDroolsLoadsForItselfCannotBeNamedByRules() throws Exception {
    String name = "org.drools.ecj.EclipseJavaCompiler";

    assertThat(COMPILING.loadClass(name)).isNotNull();
    assertThat(COMPILING.getResource(name.replace('.', '/') + ".class")).isNull();
    assertThatThrownBy(() -> RUNNING.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void factsAreTheSameForRulesAndForTend() throws Exception {
    assertThat(RUNNING.loadClass(WaitingComment.class.getName())).isSameAs(WaitingComment.class);
    assertThat(COMPILING.loadClass(Settings.class.getName())).isSameAs(Settings.class);
  }

  /** A name that Drools gave up would stay on the list for nothing, and for somebody else. */
  @Test
  void everyNameOnTheListExists() throws Exception {
    List<String> lines;
    try (InputStream in = AllowedClasses.class.getResourceAsStream("/guard/allowed.txt")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#") || line.startsWith("[") || line.contains("#")) {
        continue;
      }
      if (line.equals(SINCE_21) && Runtime.version().feature() < 21) {
        continue;
      }
      String[] parts = line.split(":\\s*", 2);
      Class<?> type = Class.forName(parts[0], false, AllowedClassesTest.class.getClassLoader());
      if (parts.length > 1) {
        assertThat(members(type)).as(line).contains(parts[1].split("\\s+"));
      }
    }
  }

  private static List<String> members(Class<?> type) {
    return Stream.of(
            Stream.of("<init>"),
            Arrays.stream(type.getMethods()).map(m -> m.getName()),
            Arrays.stream(type.getDeclaredMethods()).map(m -> m.getName()),
            Arrays.stream(type.getFields()).map(f -> f.getName()))
        .flatMap(names -> names)
        .toList();
  }

  /** Java's own compiler makes a class that Drools' never saw. */
  @Test
  void whatWasCompiledElsewhereCannotBeLinked(@TempDir Path folder) throws Exception {
    Path marker = folder.resolve("marker");
    byte[] evil = compiled(folder, "new java.io.File(\"" + marker + "\").mkdir();");

    assertThatThrownBy(() -> run(evil, RUNNING))
        .hasRootCauseInstanceOf(ClassNotFoundException.class)
        .rootCause()
        .hasMessageContaining("java.io.File");
    assertThat(marker).doesNotExist();

    run(evil, AllowedClassesTest.class.getClassLoader());
    assertThat(marker).exists();
  }

  @Test
  void reflectionCannotBeLinkedEither(@TempDir Path folder) throws Exception {
    byte[] evil = compiled(folder, "String.class.getClassLoader().toString();");

    assertThatThrownBy(() -> run(evil, RUNNING))
        .hasRootCauseInstanceOf(ClassNotFoundException.class)
        .rootCause()
        .hasMessageContaining("java.lang.Class");
  }

  private static byte[] compiled(Path folder, String statement) throws IOException {
    Path source = folder.resolve("Evil.java");
    Files.writeString(
        source, "public class Evil { public static void run() { " + statement + " } }");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    return Files.readAllBytes(folder.resolve("Evil.class"));
  }

  private static void run(byte[] bytes, ClassLoader parent)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    new ClassLoader(parent) {
      Class<?> made() {
        return defineClass("Evil", bytes, 0, bytes.length);
      }
    }.made().getMethod("run").invoke(null);
  }
}
