package tend.engine.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A class loader that knows nothing but what rules may use: for everything else there is no such
 * class. Threads may share it.
 */
public final class AllowedClasses extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String CLASS = ".class";
  private final Predicate<String> loaded;
  private final Predicate<String> read;

  private AllowedClasses(Predicate<String> loaded, Predicate<String> read) {
    super("rules", AllowedClasses.class.getClassLoader());
    this.loaded = loaded;
    this.read = read;
  }

  /** For Drools and its Java compiler, which asks for classes as files. */
  public static ClassLoader forCompiling() {
    return new AllowedClasses(Allowed::whileBuilding, Allowed::whileCompiling);
  }

  /** The parent of those that load the compiled rules. */
  public static ClassLoader forRunning() {
    return new AllowedClasses(Allowed::whileRunning, name -> false);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!loaded.test(name)) {
      throw new ClassNotFoundException("rules may not use " + name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isClosed(name) ? null : super.getResource(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return isClosed(name) ? null : super.getResourceAsStream(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isClosed(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  private boolean isClosed(String name) {
    return name.endsWith(CLASS)
        && !read.test(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
  }
}
