package tend.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Which conversation each row stands in, fed oldest first. Not shared by threads. */
final class Threads {
  private final Map<String, Conversation> byMember;
  private final List<Conversation> all = new ArrayList<>();

  Threads(int rows) {
    this.byMember = new HashMap<>(rows);
  }

  void enter(Interaction opener, Conversation conversation) {
    Conversation before = byMember.put(opener.id(), conversation);
    if (before != null && before.opener.id().equals(opener.id())) {
      all.set(all.lastIndexOf(before), conversation);
    } else {
      all.add(conversation);
    }
  }

  void join(Conversation within, Interaction one) {
    byMember.put(one.id(), within);
  }

  /** The one that a row of that id stands in; null where none is known. */
  @Nullable Conversation of(@Nullable String id) {
    return id == null ? null : byMember.get(id);
  }

  /** The one that a row says it stands in, by the first half of ids of the shape "thread.reply". */
  @Nullable Conversation named(Interaction one) {
    int dot = one.id().indexOf('.');
    return dot < 0 ? null : byMember.get(one.id().substring(0, dot));
  }

  /** In the order in which they began. */
  List<Conversation> all() {
    return Collections.unmodifiableList(all);
  }
}
