package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.draft.Draft.Place;

/**
 * Whom a draft goes to.
 *
 * @param keys all under which their rows stand
 * @param self whether that is the account itself
 */
record Addressee(String asked, Set<String> keys, boolean self) {
  private static final Duration CONVERSATION = Duration.ofDays(30);
  private static final Set<Kind> CAME = Set.of(Kind.COMMENT, Kind.REPLY, Kind.MESSAGE);

  static Addressee of(Account account, List<Interaction> past, String asked) {
    boolean self = asked.equals(account.name()) || asked.equals(account.me());
    Set<String> keys = new TreeSet<>();
    for (Interaction one : past) {
      if (asked.equals(one.authorId()) || asked.equalsIgnoreCase(one.shownName())) {
        self |= one.own();
        keys.add(one.author());
      }
    }
    if (keys.contains(asked)) {
      return new Addressee(asked, Set.of(asked), self);
    }
    if (keys.size() > 1) {
      throw new UnknownName(
          "several people are called " + asked, "name one by key: " + String.join(", ", keys));
    }
    return new Addressee(asked, keys.isEmpty() ? Set.of(asked) : keys, self);
  }

  boolean is(@Nullable String key) {
    return key != null && (keys.contains(key) || key.equals(asked));
  }

  /**
   * What they last said.
   *
   * @param waits whether nothing went to them since
   */
  record Said(@Nullable String text, Place place, boolean waits) {
    private static final Said NOTHING = new Said(null, Place.ELSEWHERE, false);

    /** The words that wait for an answer. */
    @Nullable String waiting() {
      return waits ? text : null;
    }
  }

  /** What they last said to the account, and where. */
  Said lastSaid(List<Interaction> past, Instant at) {
    Map<String, Interaction> rows = new HashMap<>();
    past.forEach(one -> rows.put(one.id(), one));
    Interaction last = null;
    boolean waits = false;
    for (Interaction one : past) {
      if (!one.own() && is(one.author()) && (CAME.contains(one.kind()) || mentions(one))) {
        last = one;
        waits = true;
      } else if (last != null && answers(one, last)) {
        waits = false;
      }
    }
    if (last == null) {
      return Said.NOTHING;
    }
    boolean lately = waits || !last.at().isBefore(at.minus(CONVERSATION));
    boolean under = lately && CAME.contains(last.kind()) && !isUnderVisit(last, rows);
    return new Said(last.text(), under ? Place.UNDER_OWN : Place.ELSEWHERE, waits);
  }

  private static boolean mentions(Interaction one) {
    return one.kind() == Kind.MENTION;
  }

  private boolean answers(Interaction one, Interaction last) {
    return one.own()
        && one.parent() != null
        && (one.parent().equals(last.id())
            || one.parent().equals(last.parent())
            || is(one.parent()));
  }

  /** Whether it stands under something that the account wrote in somebody else's thread. */
  private static boolean isUnderVisit(Interaction one, Map<String, Interaction> rows) {
    Interaction parent = one.parent() == null ? null : rows.get(one.parent());
    return parent != null && parent.own() && parent.kind() == Kind.OUTREACH;
  }
}
