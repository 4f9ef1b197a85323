package tend.playbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one form in which each file of a rules folder is written. It never changes what a file says,
 * and writing a file in its form twice changes nothing more. Threads may share it.
 */
public final class FileFormat {
  private FileFormat() {}

  /** Whether a file of that name has a form. */
  public static boolean knows(String name) {
    return name.endsWith(".dslr")
        || name.endsWith(".yaml")
        || name.endsWith(".drl")
        || name.equals("README.md");
  }

  /** The file of that name in its form. */
  public static String of(String name, String text) {
    String plain = text.replaceFirst("^\uFEFF+", "");
    if (name.endsWith(".dslr")) {
      return RuleLayout.of(plain);
    }
    List<String> lines = plain.lines().map(line -> tidy(name, line)).toList();
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isEmpty()) {
      last--;
    }
    return lines.subList(0, last).stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  private static String tidy(String name, String line) {
    String text = line.stripTrailing();
    if (name.endsWith(".yaml")) {
      return spacesFirst(text);
    }
    boolean breaks = name.equals("README.md") && !text.isEmpty() && line.endsWith("  ");
    return breaks ? text + "  " : text; // two spaces break a line in Markdown
  }

  /** YAML takes no tabs before a line's first word. */
  private static String spacesFirst(String line) {
    String rest = line.stripLeading();
    String lead = line.substring(0, line.length() - rest.length());
    return lead.replace("\t", "  ") + rest;
  }
}
