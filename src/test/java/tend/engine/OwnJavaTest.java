package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Another process of this program runs wherever it is known what this one runs from. */
class OwnJavaTest {
  private static ProcessBuilder seenBy(ClassLoader loader) throws Exception {
    Class<?> own = loader.loadClass(OwnJava.class.getName());
    Method running = own.getDeclaredMethod("running", Class.class);
    running.setAccessible(true);
    Optional<?> found =
        (Optional<?>) running.invoke(null, loader.loadClass(CompileWorker.class.getName()));
    return (ProcessBuilder) found.orElseThrow();
  }

  private static List<Path> classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .toList();
  }

  @Test
  void insideMavenItStartsFromWhatMavensLoaderKnows() throws Exception {
    URL[] urls = new URL[classPath().size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath().get(i).toUri().toURL();
    }
    try (URLClassLoader maven = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Process worker = seenBy(maven).start();
      try {
        assertThat(worker.getInputStream().read()).isEqualTo(CompileWorker.READY);
      } finally {
        worker.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void aLoaderThatSaysNothingGivesNoProcess() {
    ClassLoader silent = new ClassLoader(getClass().getClassLoader()) {};

    assertThat(OwnJava.classPath(silent)).isEmpty();
  }

  @Test
  void noKeyIsHandedOn() {
    ProcessBuilder builder = OwnJava.running(CompileWorker.class).orElseThrow();

    assertThat(builder.environment()).doesNotContainKeys("TEND_KEY", "PATH", "HOME");
    assertThat(String.join(" ", builder.command())).contains("-Xmx256m");
  }
}
