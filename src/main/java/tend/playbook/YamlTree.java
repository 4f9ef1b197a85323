package tend.playbook;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tend.model.Nearest;

/**
 * A YAML text as a tree of scalars, lists and maps that each know their line and column, so that a
 * problem points at the key. Nothing is constructed from tags. Immutable.
 */
public final class YamlTree {
  private final Node node;
  private final int firstLine;

  private YamlTree(Node node, int firstLine) {
    this.node = node;
    this.firstLine = firstLine;
  }

  /** A YAML text that cannot be read, with the place and the reason. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    public final String problem;
    final int line;
    final int column;

    Unreadable(String problem, int line, int column) {
      super(problem);
      this.problem = problem;
      this.line = line;
      this.column = column;
    }

    void report(Problems problems) {
      problems.error("TD017", line, column, 1, problem, "mend the YAML at this place");
    }
  }

  /**
   * Reads one document.
   *
   * @param firstLine the line of the file on which the text starts, from 1
   * @return empty for a text without content
   */
  public static Optional<YamlTree> read(String text, int firstLine) throws Unreadable {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        return Optional.empty();
      }
      YamlTree tree = new YamlTree(root, firstLine);
      tree.refuseTwins(Collections.newSetFromMap(new IdentityHashMap<>()));
      return Optional.of(tree);
    } catch (MarkedYAMLException e) {
      throw unreadable(e, firstLine);
    } catch (RuntimeException e) {
      throw new Unreadable("not YAML: " + e.getMessage(), firstLine, 1);
    }
  }

  /** A key stands once in its map, and every value is written out where it stands. */
  private void refuseTwins(Set<Node> seen) throws Unreadable {
    if (!seen.add(node)) {
      throw new Unreadable(
          "an alias (*) may not stand here; write the value out", line(), column());
    }
    Set<String> names = new HashSet<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        YamlTree key = new YamlTree(tuple.getKeyNode(), firstLine);
        String name = key.text().orElse("?");
        if (!names.add(name)) {
          throw new Unreadable("\"" + name + "\" stands here twice", key.line(), key.column());
        }
        new YamlTree(tuple.getValueNode(), firstLine).refuseTwins(seen);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        new YamlTree(item, firstLine).refuseTwins(seen);
      }
    }
  }

  /** The library's words in ours, at the place where the fault began. */
  private static Unreadable unreadable(MarkedYAMLException e, int firstLine) {
    String said = e.getProblem() == null ? "" : e.getProblem();
    boolean open =
        said.contains("',' or") || said.contains("stream end") || said.contains("unexpected end");
    Mark mark = open && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    return new Unreadable(
        open ? "what begins here is never closed" : plainly(said),
        mark == null ? firstLine : mark.getLine() + firstLine,
        mark == null ? 1 : mark.getColumn() + 1);
  }

  private static String plainly(String said) {
    if (said.contains("cannot start any token")) {
      return "a tab or a sign that may not stand here; indent with spaces, put texts in quotes";
    }
    return said.contains("mapping values are not allowed")
        ? "a colon may not stand here; put the text in quotes"
        : "this line does not fit those above it; look at its indent and at what is still open";
  }

  public int line() {
    return node.getStartMark().getLine() + firstLine;
  }

  int column() {
    return node.getStartMark().getColumn() + 1;
  }

  /** How wide the value is on its first line. */
  int width() {
    return node instanceof ScalarNode scalar ? Math.max(1, scalar.getValue().length()) : 1;
  }

  /** The text that it was read from, with something else written in its place. */
  public String replacedIn(String text, String other) {
    int from = text.offsetByCodePoints(0, node.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, node.getEndMark().getIndex());
    return text.substring(0, from) + other + text.substring(to);
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text of a scalar; empty for a list or map. */
  public Optional<String> text() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** The entries of a list, or the value alone where a list was not written. */
  public List<YamlTree> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<YamlTree> items = new ArrayList<>();
    sequence.getValue().forEach(child -> items.add(new YamlTree(child, firstLine)));
    return items;
  }

  /** The entries of a map in the order written; a scalar or list has none. */
  public Map<Key, YamlTree> entries() {
    Map<Key, YamlTree> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        YamlTree key = new YamlTree(tuple.getKeyNode(), firstLine);
        entries.put(
            new Key(key.text().orElse("?"), key.line(), key.column()),
            new YamlTree(tuple.getValueNode(), firstLine));
      }
    }
    return entries;
  }

  /** The same map without that key. */
  YamlTree without(String name) {
    MappingNode mapping = (MappingNode) node;
    List<NodeTuple> left =
        mapping.getValue().stream()
            .filter(t -> !(t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(name)))
            .toList();
    return new YamlTree(
        new MappingNode(
            mapping.getTag(),
            true,
            left,
            mapping.getStartMark(),
            mapping.getEndMark(),
            mapping.getFlowStyle()),
        firstLine);
  }

  /** The value on one line, as YAML; the same for the same content, whatever its layout. */
  public String written() {
    if (isList()) {
      return items().isEmpty()
          ? "[]"
          : items().stream().map(YamlTree::written).collect(joining(", ", "[ ", " ]"));
    }
    if (isMap()) {
      return entries().entrySet().stream()
          .map(e -> e.getKey().name() + ": " + e.getValue().written())
          .collect(joining(", ", "{ ", " }"));
    }
    return quoted(text().orElse(""));
  }

  /** A scalar that YAML reads back as the same text. */
  public static String quoted(String text) {
    return text.matches("[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./ -]*") && text.strip().equals(text)
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /**
   * Whether a key is missing and none stands there that is nearly it, which is reported by itself.
   */
  boolean lacks(String key, List<String> known) {
    return get(key).isEmpty()
        && entries().keySet().stream()
            .filter(k -> !known.contains(k.name()))
            .noneMatch(k -> Nearest.to(k.name(), known).filter(key::equals).isPresent());
  }

  /** Reports keys that have no meaning here. */
  void onlyKeys(String what, List<String> known, Problems problems) {
    for (Key key : entries().keySet()) {
      if (!known.contains(key.name())) {
        problems.error(
            "TD031", key, what + " has no " + key.name(), Nearest.help(key.name(), known));
      }
    }
  }

  /** The map under that key; anything else there is reported and left out. */
  Optional<YamlTree> map(String key, Problems problems) {
    return get(key).filter(value -> value.isMap(key, problems));
  }

  /** Whether it is a map; what is none is reported. */
  boolean isMap(String what, Problems problems) {
    if (!isMap()) {
      problems.error("TD031", this, what + " is no list of names with values", "write name: value");
    }
    return isMap();
  }

  /** The maps of the list under that key; anything else there is reported and left out. */
  List<YamlTree> maps(String key, Problems problems) {
    Optional<YamlTree> value = get(key);
    if (value.isPresent() && !value.get().isList()) {
      problems.error("TD031", value.get(), key + " is no list", "begin each entry with a hyphen");
      return List.of();
    }
    return value.stream()
        .flatMap(list -> list.items().stream())
        .filter(one -> one.isMap("an entry of " + key, problems))
        .toList();
  }

  /** The value under that key. */
  public Optional<YamlTree> get(String name) {
    for (Map.Entry<Key, YamlTree> entry : entries().entrySet()) {
      if (entry.getKey().name().equals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The text under that key, or null. */
  public @Nullable String text(String name) {
    return get(name).flatMap(YamlTree::text).orElse(null);
  }

  /** A key with its place. */
  public record Key(String name, int line, int column) {}
}
