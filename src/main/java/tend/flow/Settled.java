package tend.flow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.ActivityStore;

/** Why no rule speaks of something that did come: it has its answer, or nobody waits in it. */
final class Settled {
  private static final int DEEPEST = 50;
  private final ActivityStore activity;
  private final Account account;
  private final FactSheet sheet;

  Settled(ActivityStore activity, Account account, FactSheet sheet) {
    this.activity = activity;
    this.account = account;
    this.sheet = sheet;
  }

  /** One line; empty where nothing of that key ever came. */
  Optional<String> words(String id) {
    return activity
        .find(account.name(), id)
        .filter(one -> !one.at().isAfter(sheet.at()))
        .map(one -> id + " " + words(one));
  }

  private String words(Interaction one) {
    if (one.own()) {
      return "is the account's own; rules speak of what others wrote";
    }
    Interaction opener = opener(one);
    Optional<Interaction> answer = sheet.ownReplyIn(opener.id());
    if (answer.isPresent()) {
      return "needs nothing: you answered there at " + answer.get().at();
    }
    if (!opener.id().equals(one.id())) {
      return "stands in the thread of " + opener.id() + "; ask for that one with --subject";
    }
    Instant stale = sheet.at().minus(FactSheet.STALE_AFTER);
    return one.at().isBefore(stale)
        ? "waits for more than "
            + FactSheet.STALE_AFTER.toDays()
            + " days; such threads are told of together"
        : "is nothing that waits: a like, spam or the like";
  }

  /** What opened the thread; a circle of parents ends somewhere in it. */
  private Interaction opener(Interaction one) {
    Interaction opener = one;
    for (int i = 0; i < DEEPEST; i++) {
      @Nullable String parent = opener.parent();
      Optional<Interaction> above =
          parent == null ? Optional.empty() : activity.find(account.name(), parent);
      if (above.isEmpty()) {
        return opener;
      }
      opener = above.get();
    }
    return opener;
  }
}
