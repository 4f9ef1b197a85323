package tend.signals.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tend.model.Packed;

/**
 * The lists that anyone can read (resources {@code signals/*.txt}), line by line. The build packs
 * them into one, since to find forty files in a large jar takes longer than to read them. Threads
 * may share it.
 */
public final class Lists {
  private static final String PACKED = "lists.txt";

  /** Begins the line that names the next list; no line of a list begins so. */
  private static final String NAME = "\1";

  private static final Map<String, List<String>> ALL =
      Packed.bytes(PACKED).map(Lists::unpacked).orElse(Map.of());

  private Lists() {}

  /** The lines of {@code /signals/NAME.txt}; fails where there is no such list. */
  public static List<String> named(String name) {
    List<String> packed = ALL.get(name);
    return packed != null ? packed : lines("/signals/" + name + ".txt");
  }

  /** The lines of any resource; fails where there is none. */
  public static List<String> lines(String resource) {
    try (InputStream in = Lists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, List<String>> unpacked(byte[] bytes) {
    Map<String, List<String>> all = new HashMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String list : text.split(NAME, -1)) {
      int end = list.indexOf('\n');
      if (end >= 0) {
        all.put(list.substring(0, end), list.substring(end + 1).lines().toList());
      }
    }
    return all;
  }

  /** Lays them as one where the jar is packed from, which is where they lie one by one. */
  public static void pack(Path classes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(classes.resolve("signals"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        all.append(NAME).append(name).append('\n');
        Files.readAllLines(file).forEach(line -> all.append(line).append('\n'));
      }
    }
    Packed.lay(classes, PACKED, all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
