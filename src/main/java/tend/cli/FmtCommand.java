package tend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.playbook.FileFormat;

@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description = "Writes rule files in their one form; what they say stays the same.")
final class FmtCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Folders or files (default: the rules folder).")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--check", description = "Change nothing; exit 1 if something would change.")
  private boolean check;

  private final List<String> changed = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private int unchanged;

  @Override
  public Integer call() {
    try {
      for (Path file : files()) {
        format(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tell();
    boolean wrong = !unreadable.isEmpty() || (check && !changed.isEmpty());
    return wrong ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private Set<Path> files() throws IOException {
    Set<Path> files = new TreeSet<>();
    for (Path path : paths.isEmpty() ? List.of(rulesFolder()) : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(within(path));
      } else if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "is no file or folder");
      } else if (!FileFormat.knows(name(path))) {
        throw new Errors.WrongUsage(
            path + " is no rule file; fmt takes .dslr, .yaml, .drl and README.md");
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private Path rulesFolder() {
    @Nullable Path folder = App.rulesFolder(common.rules);
    if (folder == null) {
      throw new Errors.WrongUsage(
          "there is no rules folder here to format; name a PATH or use --rules DIR");
    }
    return folder;
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> !isHidden(folder.relativize(p)))
          .filter(p -> FileFormat.knows(name(p)) && Files.isRegularFile(p))
          .toList();
    }
  }

  private static boolean isHidden(Path inFolder) {
    for (Path part : inFolder) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void format(Path file) throws IOException {
    String shown = file.toString().replace('\\', '/');
    try {
      String text = Files.readString(file);
      String formatted = FileFormat.of(name(file), text);
      if (formatted.equals(text)) {
        unchanged++;
        return;
      }
      if (!check) {
        replace(file.toRealPath(), formatted);
      }
      changed.add(shown);
    } catch (CharacterCodingException e) {
      unreadable.add(shown);
    }
  }

  /** At no moment does anybody find half a file; its rights stay. */
  private static void replace(Path file, String text) throws IOException {
    Path beside = file.resolveSibling("." + name(file) + ".fmt");
    try {
      Files.copy(
          file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(beside, text);
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void tell() {
    unreadable.forEach(
        file ->
            common
                .err()
                .println(
                    "tend: " + file + " is not UTF-8 and was left alone; save it as UTF-8 first"));
    if (common.json) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("changed", changed);
      view.put("unchanged", unchanged);
      view.put("unreadable", unreadable);
      common.print(view);
      return;
    }
    changed.forEach(file -> common.say("%s", file));
    int all = changed.size() + unchanged + unreadable.size();
    common.say(
        "%d of %d %s%s.",
        changed.size(), all, all == 1 ? "file" : "files", check ? " would change" : " changed");
  }
}
