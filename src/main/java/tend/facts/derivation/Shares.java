package tend.facts.derivation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tend.model.Interaction;

/** Who passed on own posts, and which of them the account thanked. Not shared by threads. */
final class Shares {
  private final Map<String, Share> shares = new LinkedHashMap<>();

  /** Own words by what they answer, where that is no part of a conversation. */
  private final Map<String, Interaction> thanks = new HashMap<>();

  /** The numbers of those of which something changed. */
  private final Set<Share> changed = new LinkedHashSet<>();

  /** One of them and its place among all. */
  static final class Share {
    final int number;
    private Interaction row;

    private Share(int number, Interaction row) {
      this.number = number;
      this.row = row;
    }

    Interaction row() {
      return row;
    }
  }

  void take(Interaction share) {
    Share known = shares.get(share.id());
    if (known == null) {
      known = new Share(shares.size(), share);
      shares.put(share.id(), known);
    }
    known.row = share;
    changed.add(known);
  }

  /** Those of which something changed since this was last asked. */
  List<Share> changed() {
    List<Share> was = List.copyOf(changed);
    changed.clear();
    return was;
  }

  /** Own words that answer something which may be a share. */
  void thanked(String id, Interaction own) {
    thanks.put(id, own);
    Share share = shares.get(id);
    if (share != null) {
      changed.add(share);
    }
  }

  /** Whether own words answer a row of that id which is no part of a conversation. */
  boolean isThanked(String id) {
    return thanks.containsKey(id);
  }

  /** Those that were thanked, with the newest words that did. */
  void thanked(BiConsumer<Interaction, Interaction> each) {
    if (!thanks.isEmpty()) {
      shares.forEach(
          (id, share) -> {
            Interaction own = thanks.get(id);
            if (own != null) {
              each.accept(share.row(), own);
            }
          });
    }
  }
}
