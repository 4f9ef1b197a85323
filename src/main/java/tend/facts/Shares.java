package tend.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tend.model.Interaction;

/** Who passed on own posts, and which of them the account thanked. Not shared by threads. */
final class Shares {
  private final Map<String, Interaction> shares = new LinkedHashMap<>();

  /** Own words by what they answer, where that is no part of a conversation. */
  private final Map<String, Interaction> thanks = new HashMap<>();

  private boolean changed;

  void take(Interaction share) {
    shares.put(share.id(), share);
    changed = true;
  }

  /** Whether anything changed since this was last asked. */
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** Own words that answer something which may be a share. */
  void thanked(String id, Interaction own) {
    thanks.put(id, own);
    changed = true;
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
              each.accept(share, own);
            }
          });
    }
  }

  /** Those that were not, from that moment on. */
  List<Interaction> unthanked(Instant since) {
    List<Interaction> unthanked = new ArrayList<>();
    for (Interaction share : shares.values()) {
      if (!share.at().isBefore(since) && !thanks.containsKey(share.id())) {
        unthanked.add(share);
      }
    }
    return unthanked;
  }
}
