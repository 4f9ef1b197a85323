package tend.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tend.facts.Imported;
import tend.model.Kind;
import tend.store.ActivityStore;

/**
 * Which questions an account's data cannot answer, in plain sentences: what no row speaks of is
 * unknown, which is not the same as no.
 */
final class CannotTell {
  private static final Set<Kind> WORDS =
      EnumSet.of(Kind.COMMENT, Kind.REPLY, Kind.MENTION, Kind.MESSAGE);
  private final Imported imported;
  private final List<String> sentences = new ArrayList<>();

  private CannotTell(Imported imported) {
    this.imported = imported;
  }

  /** The same of what is stored of that account. */
  static List<String> in(ActivityStore activity, String account) {
    ActivityStore.Kinds kinds = activity.kinds(account);
    return from(new Imported(kinds.own(), kinds.others()));
  }

  /** The sentences, the weightiest first; none where every question has an answer. */
  static List<String> from(Imported imported) {
    CannotTell one = new CannotTell(imported);
    one.conversations();
    one.unlessOthers(
        Kind.FOLLOWER,
        "It holds no followers: how many there are and who is new among them stay unknown.");
    one.unlessOthers(
        Kind.REACTION,
        "It holds no reactions: who likes what you make without writing stays unknown.");
    one.unlessOthers(
        Kind.SHARE,
        "It holds no shares: who passed your posts on and was not thanked stays unknown.");
    if (!imported.own().contains(Kind.POST)) {
      one.sentences.add("It holds no posts of yours: your rhythm and your topics stay unknown.");
    }
    return List.copyOf(one.sentences);
  }

  private void conversations() {
    boolean others = imported.any(Set.of(), WORDS);
    if (!others && !imported.own().isEmpty()) {
      sentences.add(
          "It holds only what you wrote: who waits for an answer, your answer rate and your"
              + " regulars stay unknown. Connect the platform to know them.");
    } else if (!others) {
      sentences.add(
          "It holds nothing that others wrote: who waits for an answer, your answer rate and your"
              + " regulars stay unknown. Connect the platform to know them.");
    } else if (!imported.own().contains(Kind.REPLY)) {
      sentences.add(
          "It holds no replies of yours: whether you answered stays unknown, and every comment"
              + " looks unanswered.");
    }
  }

  private void unlessOthers(Kind kind, String sentence) {
    if (!imported.others().contains(kind)) {
      sentences.add(sentence);
    }
  }
}
