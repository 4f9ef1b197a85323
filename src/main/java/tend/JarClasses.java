package tend;

import java.util.List;
import java.util.zip.ZipEntry;

/** Tells classes among what a jar holds. */
final class JarClasses {
  private static final String END = ".class";

  private JarClasses() {}

  /** Whether it is a class in one of those folders, which end with a slash. */
  static boolean isIn(List<String> folders, ZipEntry one) {
    return one.getName().endsWith(END) && folders.stream().anyMatch(one.getName()::startsWith);
  }

  /** Its name with slashes. */
  static String name(ZipEntry one) {
    return one.getName().substring(0, one.getName().length() - END.length());
  }

  /** What the jar calls the class of that name. */
  static String entry(String name) {
    return name + END;
  }
}
