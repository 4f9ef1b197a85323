package tend.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;

/**
 * A rules folder as it was when read: the vocabulary and the files of every playbook.
 *
 * @param samples a line for each sentence of the vocabulary
 * @param baseline the files of the healthy accounts; none where there is no such folder
 * @param policies the files of every policy pack; a folder without packs of its own uses the jar's
 * @param campaigns the files of the campaign templates; without a folder of its own the jar's
 * @param sentences the vocabulary's words in other languages
 */
public record RulesFolder(
    String vocabulary,
    List<String> samples,
    List<PlaybookFiles> playbooks,
    PlaybookFiles baseline,
    List<PlaybookFiles> policies,
    PlaybookFiles campaigns,
    PlaybookFiles sentences) {
  /** Holds healthy accounts and no playbook. */
  public static final String BASELINE = "baseline";

  private static final String VOCABULARY = "vocabulary";
  private static final String POLICIES = "policies";
  private static final String CAMPAIGNS = "campaigns";
  private static final Set<String> NOT_PLAYBOOKS =
      Set.of(VOCABULARY, POLICIES, BASELINE, CAMPAIGNS);
  private static final long MOST_BYTES = 1L << 20;
  private static final String DSL = VOCABULARY + "/engagement.dsl";
  private static final String PHRASES = VOCABULARY + "/phrases.yaml";

  public RulesFolder {
    samples = List.copyOf(samples);
    playbooks = List.copyOf(playbooks);
    policies = List.copyOf(policies);
  }

  /** What problems of the vocabulary are reported under. */
  public String vocabularyPath() {
    String baseline = this.baseline.path();
    return baseline.substring(0, baseline.length() - BASELINE.length()) + DSL;
  }

  /**
   * Reads a folder on disk; null reads the playbooks inside the jar. A folder without a vocabulary
   * of its own uses the jar's.
   *
   * @throws UncheckedIOException when the folder is not there or cannot be read
   */
  public static RulesFolder read(@Nullable Path folder) {
    try {
      if (folder == null) {
        return inJar();
      }
      if (!Files.isDirectory(folder)) {
        throw new NoSuchFileException(
            folder.toString(),
            null,
            Files.exists(folder) ? "is a file and no folder" : "there is no such folder");
      }
      return from(folder, folder.toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulesFolder inJar() throws IOException {
    URI uri = resource();
    if (!uri.getScheme().equals("jar")) {
      return from(Path.of(uri), "rules");
    }
    Optional<Shipped> shipped = Shipped.inJar();
    if (shipped.isPresent()) {
      return shipped.get().folder();
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return from(jar.getPath("/rules"), "rules");
    }
  }

  /** Whether a folder of that name holds something else than a playbook. */
  public static boolean isReserved(String name) {
    return NOT_PLAYBOOKS.contains(name);
  }

  private static URI resource() {
    URL url = RulesFolder.class.getResource("/rules");
    if (url == null) {
      throw new IllegalStateException("the jar has no rules");
    }
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RulesFolder from(Path folder, String shown) throws IOException {
    List<PlaybookFiles> playbooks = folders(folder, shown, NOT_PLAYBOOKS);
    Path healthy = folder.resolve(BASELINE);
    PlaybookFiles baseline =
        Files.isDirectory(healthy)
            ? playbook(healthy, BASELINE, shown + "/" + BASELINE).only(".yaml")
            : new PlaybookFiles(BASELINE, shown + "/" + BASELINE, new TreeMap<>());
    Path dsl = folder.resolve(DSL);
    if (!Files.exists(dsl)) {
      RulesFolder jar = inJar();
      return new RulesFolder(
          jar.vocabulary(),
          jar.samples(),
          playbooks,
          baseline,
          policies(folder, shown),
          campaigns(folder, shown),
          jar.sentences());
    }
    List<String> samples = samples(folder.resolve(PHRASES));
    return new RulesFolder(
        vocabulary(dsl),
        samples,
        playbooks,
        baseline,
        policies(folder, shown),
        campaigns(folder, shown),
        playbook(folder.resolve(VOCABULARY), VOCABULARY, shown + "/" + VOCABULARY).only(".none"));
  }

  /** Lays it, and what the checker makes of it, where the jar is packed from. */
  public void pack(Path classes) throws IOException {
    Shipped.pack(this, classes);
  }

  /** What translators wrote of all of it, by the English words. */
  public Map<String, String> words(String language) {
    Map<String, String> words = new TreeMap<>();
    Stream.of(policies.stream(), playbooks.stream(), Stream.of(campaigns, sentences))
        .flatMap(s -> s)
        .forEach(files -> words.putAll(TranslatedWords.of(files, language)));
    return Map.copyOf(words);
  }

  private static PlaybookFiles campaigns(Path folder, String shown) throws IOException {
    Path own = folder.resolve(CAMPAIGNS);
    String path = shown + "/" + CAMPAIGNS;
    if (Files.isDirectory(own)) {
      return playbook(own, CAMPAIGNS, path);
    }
    return isShipped(folder)
        ? new PlaybookFiles(CAMPAIGNS, path, new TreeMap<>())
        : inJar().campaigns();
  }

  private static boolean isShipped(Path folder) {
    URI jar = resource();
    return !jar.getScheme().equals("jar") && Path.of(jar).equals(folder);
  }

  private static List<PlaybookFiles> policies(Path folder, String shown) throws IOException {
    Path own = folder.resolve(POLICIES);
    if (Files.isDirectory(own)) {
      return folders(own, shown + "/" + POLICIES, Set.of());
    }
    return isShipped(folder) ? List.of() : inJar().policies();
  }

  /** The folders in it that are not named so, by name. */
  private static List<PlaybookFiles> folders(Path folder, String shown, Set<String> but)
      throws IOException {
    List<PlaybookFiles> found = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        String name = name(child);
        if (Files.isDirectory(child) && !but.contains(name) && !name.startsWith(".")) {
          found.add(playbook(child, name, shown + "/" + name));
        }
      }
    }
    return found;
  }

  private static String vocabulary(Path file) throws IOException {
    try {
      readable(file, DSL);
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      int line = NotUtf8.in(Files.readAllBytes(file)).line();
      throw new Vocabulary.Broken(DSL, line, "is not UTF-8; save it as UTF-8 in your editor");
    }
  }

  private static void readable(Path file, String shown) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new Vocabulary.Broken(shown, 1, "is no file of at most a megabyte");
    }
  }

  private static List<String> samples(Path file) throws IOException {
    if (Files.exists(file)) {
      readable(file, PHRASES);
    }
    String text = Files.exists(file) ? Files.readString(file) : "";
    try {
      return YamlTree.read(text, 1).flatMap(t -> t.get("samples")).stream()
          .flatMap(list -> list.items().stream())
          .flatMap(s -> s.text().stream())
          .toList();
    } catch (YamlTree.Unreadable e) {
      throw new Vocabulary.Broken(PHRASES, e.line, e.problem);
    }
  }

  private static PlaybookFiles playbook(Path folder, String id, String shown) throws IOException {
    List<Issue> unread = new ArrayList<>();
    TreeMap<String, String> files = new TreeMap<>();
    TreeMap<String, String> words = new TreeMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : children.sorted().toList()) {
        String name = name(file);
        if (Files.isRegularFile(file) && TranslatedWords.isName(name)) {
          text(file, shown + "/" + name, new ArrayList<>()).ifPresent(t -> words.put(name, t));
        } else if (Files.isRegularFile(file) && isOurs(name)) {
          text(file, shown + "/" + name, unread).ifPresent(text -> files.put(name, text));
        }
      }
    }
    return new PlaybookFiles(id, shown, files, unread, words);
  }

  private static boolean isOurs(String name) {
    return name.endsWith(".dslr")
        || name.endsWith(".drl")
        || name.endsWith(".yaml")
        || name.equals("README.md");
  }

  /** A byte-order mark and line ends of Windows are accepted. */
  private static Optional<String> text(Path file, String shown, List<Issue> unread)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      unread.add(
          unread(
              shown,
              "the file is larger than a megabyte",
              "split it, or take out what is no rule"));
      return Optional.empty();
    }
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      unread.add(NotUtf8.in(Files.readAllBytes(file)).issue(shown));
      return Optional.empty();
    } catch (AccessDeniedException e) {
      unread.add(unread(shown, "the file may not be read", "give yourself the right to read it"));
      return Optional.empty();
    }
  }

  private static Issue unread(String shown, String why, String help) {
    return new Issue(Issue.Level.ERROR, shown, 1, 1, 1, "TD001", why, null, help);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).replace("/", "");
  }
}
