package tend.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose repository a CAR file is and under which paths its records are; the records themselves stay
 * in the file.
 */
final class BlueskyRepository {
  private static final Set<String> COLLECTIONS =
      Set.of("app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.feed.repost");

  /** Keys of these collections have 13 characters. */
  private static final int LONGEST_PATH = 100;

  private final Source source;
  private final Rows rows;
  private final MerkleTree tree = new MerkleTree();
  private final Map<Cid, List<String>> paths = new HashMap<>();
  private @Nullable Commit commit;

  private record Commit(String did, Cid tree) {}

  private BlueskyRepository(Source source, Rows rows) {
    this.source = source;
    this.rows = rows;
  }

  /** Reads all but the records. What is damaged is listed, and what hangs on it is missing. */
  static BlueskyRepository of(Source source, Rows rows) throws IOException {
    BlueskyRepository repository = new BlueskyRepository(source, rows);
    repository.blocks();
    repository.walk();
    return repository;
  }

  /** The DID that the repository belongs to; null where the file does not hold it. */
  static @Nullable String did(Source source) throws IOException {
    try (CarFile car = new CarFile(source)) {
      for (CarFile.Block block = car.next(); block != null; block = car.next()) {
        if (car.root().equals(block.cid())) {
          Commit commit = commit(block.map());
          return commit == null ? null : commit.did();
        }
      }
      return null;
    } catch (DagCbor.Broken e) {
      return null;
    }
  }

  private void blocks() throws IOException {
    try (CarFile car = new CarFile(source)) {
      for (CarFile.Block block = car.next(); block != null; block = car.next()) {
        Cid cid = block.cid();
        if (cid != null) {
          block(block, cid, cid.equals(car.root()));
        }
      }
    }
  }

  private void block(CarFile.Block block, Cid cid, boolean isRoot) {
    if (!block.isIntact()) {
      damaged(block, "its bytes do not match its id");
      return;
    }
    try {
      Map<String, Object> map = block.map();
      if (isRoot) {
        commit = commit(map);
      } else {
        tree.take(cid, map);
      }
    } catch (DagCbor.Broken e) {
      damaged(block, "it is no record: " + e.getMessage());
    }
  }

  private void damaged(CarFile.Block block, String reason) {
    rows.leftOut(source, 0, "block " + block.number() + " is damaged; " + reason, null);
  }

  private static @Nullable Commit commit(Map<String, Object> map) {
    return map.get("did") instanceof String did && map.get("data") instanceof Cid tree
        ? new Commit(did, tree)
        : null;
  }

  private void walk() {
    Commit head = commit;
    if (head == null) {
      throw unreadable("it does not hold the repository's head");
    }
    try {
      tree.walk(head.tree(), this::path);
    } catch (MerkleTree.Broken e) {
      throw unreadable(e.getMessage());
    }
    if (tree.missing() > 0) {
      rows.leftOut(source, 0, "parts of the repository are missing: " + tree.missing(), null);
    }
  }

  private UnreadableFile unreadable(@Nullable String reason) {
    return new UnreadableFile(
        source.name(), String.valueOf(reason), "download the repository again");
  }

  private void path(String path, Cid record) {
    String collection = path.substring(0, Math.max(0, path.indexOf('/')));
    if (COLLECTIONS.contains(collection) && path.length() <= LONGEST_PATH) {
      paths.computeIfAbsent(record, r -> new ArrayList<>(1)).add(path);
    }
  }

  /** The addresses of that record; empty for what is no activity. */
  List<String> addresses(Cid record) {
    String did = commit == null ? "" : commit.did();
    return paths.getOrDefault(record, List.of()).stream()
        .map(p -> "at://" + did + "/" + p)
        .toList();
  }
}
