package tend.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a Bluesky repository that gives each record its path. Every part is walked once at
 * most, so that no tree takes longer than its size. Used by one thread.
 */
final class MerkleTree {
  private static final int DEEPEST = 200;
  private static final int LONGEST_PATH = 1024;

  private final Map<Cid, Node> nodes = new HashMap<>();
  private final Set<Cid> walked = new HashSet<>();
  private int missing;

  private record Node(@Nullable Cid left, List<Entry> entries) {}

  /** The path is the first bytes of the one before in the node, and the rest. */
  private record Entry(int shared, String rest, Cid record, @Nullable Cid right) {}

  /** A tree that cannot be one. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String reason) {
      super(reason);
    }
  }

  /** Keeps the block where it is a part of a tree. */
  void take(Cid cid, Map<String, Object> block) {
    if (block.get("e") instanceof List<?> list && !block.containsKey("$type")) {
      List<Entry> entries = new ArrayList<>();
      for (Object one : list) {
        Entry entry = entry(DagCbor.asMap(one));
        if (entry == null) {
          return;
        }
        entries.add(entry);
      }
      nodes.put(cid, new Node(block.get("l") instanceof Cid left ? left : null, entries));
    }
  }

  private static @Nullable Entry entry(Map<String, Object> entry) {
    if (entry.get("k") instanceof byte[] rest
        && entry.get("v") instanceof Cid record
        && entry.get("p") instanceof Integer shared) {
      return new Entry(
          shared,
          new String(rest, StandardCharsets.US_ASCII),
          record,
          entry.get("t") instanceof Cid right ? right : null);
    }
    return null;
  }

  /** Hands on every path and its record, in the order of the paths. */
  void walk(Cid root, BiConsumer<String, Cid> each) throws Broken {
    walk(root, 0, each);
  }

  private void walk(Cid cid, int depth, BiConsumer<String, Cid> each) throws Broken {
    if (depth > DEEPEST) {
      throw new Broken("its tree is deeper than any repository's");
    }
    if (!walked.add(cid)) {
      throw new Broken("its tree comes back to itself");
    }
    // it is not needed again, and memory is
    Node node = nodes.remove(cid);
    if (node == null) {
      missing++;
      return;
    }
    if (node.left() != null) {
      walk(node.left(), depth + 1, each);
    }
    String path = "";
    for (Entry entry : node.entries()) {
      path = path(path, entry);
      each.accept(path, entry.record());
      if (entry.right() != null) {
        walk(entry.right(), depth + 1, each);
      }
    }
  }

  private static String path(String last, Entry entry) throws Broken {
    int shared = entry.shared();
    if (shared < 0 || shared > last.length() || entry.rest().length() > LONGEST_PATH - shared) {
      throw new Broken("its tree has a path that cannot be");
    }
    return last.substring(0, shared) + entry.rest();
  }

  /** How many parts of the tree the file does not hold. */
  int missing() {
    return missing;
  }
}
