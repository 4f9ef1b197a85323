package tend.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Handles;

/**
 * What the account gave each person, and when last: an answer, a visit to their own place, or a
 * word about their work to its followers. Also knows whose own places were seen. Used once, by one
 * thread.
 */
final class Attention implements Aspect {
  private static final String AT_URI = "at://";
  private final Map<String, Instant> answered = new HashMap<>();
  private final Map<String, Instant> visited = new HashMap<>();
  private final Map<String, Instant> featured = new HashMap<>();
  private final Map<String, Instant> called = new HashMap<>();
  private final Map<String, String> whose = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> made = new HashSet<>();

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      own(one, soFar);
    } else if (isOwnPlace(one)) {
      made.add(one.author());
      whose.put(one.id(), one.author());
      if (one.url() != null) {
        places.put(one.author(), one.url());
      }
    }
  }

  /** Posts stand on their writers' own pages, and so do the words in which they name others. */
  private static boolean isOwnPlace(Interaction one) {
    return one.kind() == Kind.POST
        || one.kind() == Kind.MENTION
        || (one.kind() == Kind.PEER && one.url() != null);
  }

  private void own(Interaction own, SoFar soFar) {
    switch (own.kind()) {
      case OUTREACH -> visited(own);
      case COMMENT, REPLY, MESSAGE -> answered(own, soFar);
      case SHARE -> {
        put(featured, passedOn(own, soFar), own);
        callsOut(own);
      }
      case POST -> callsOut(own);
      case MENTION, REACTION, FOLLOWER, PEER -> {
        // no attention that others would see
      }
    }
  }

  private void visited(Interaction own) {
    String host = whose(own.parent());
    String person = host != null ? host : own.parent() != null ? own.parent() : whose(own.post());
    put(visited, person, own);
    if (person != null) {
      made.add(person);
    }
  }

  private void answered(Interaction own, SoFar soFar) {
    Conversation within = soFar.conversationOf(own);
    if (within != null && !within.opener.id().equals(own.id())) {
      put(answered, within.lastAnswered(), own);
      put(answered, within.opener.author(), own);
    }
  }

  private @Nullable String passedOn(Interaction own, SoFar soFar) {
    String person = soFar.answeredBy(own);
    for (String address : new String[] {own.parent(), own.post()}) {
      person = person != null ? person : whose(address);
    }
    return person != null ? person : own.parent();
  }

  /** The writer of that row, as far as it was seen or the address says. */
  private @Nullable String whose(@Nullable String address) {
    if (address == null) {
      return null;
    }
    if (address.startsWith(AT_URI)) {
      int end = address.indexOf('/', AT_URI.length());
      return address.substring(AT_URI.length(), end < 0 ? address.length() : end);
    }
    return whose.get(address);
  }

  private void callsOut(Interaction own) {
    Handles.in(own.text()).forEach(handle -> put(called, handle, own));
  }

  private static void put(Map<String, Instant> newest, @Nullable String key, Interaction own) {
    if (key != null) {
      newest.put(key, own.at());
    }
  }

  /** Days since the account last answered them, infinite for never; null where unknown. */
  @Nullable Double answeredDays(Person person, SoFar all) {
    return all.imported().ownReplies() ? since(answered.get(person.key()), all) : null;
  }

  /** Days since the account last wrote at their place, infinite for never; null where unknown. */
  @Nullable Double visitedDays(Person person, SoFar all) {
    boolean known = all.imported().own().contains(Kind.OUTREACH);
    return known ? since(visited.get(person.key()), all) : null;
  }

  /** Days since the account last passed on or named them, infinite for never; null if unknown. */
  @Nullable Double featuredDays(Person person, SoFar all) {
    if (!all.imported().own().contains(Kind.POST) && !all.imported().own().contains(Kind.SHARE)) {
      return null;
    }
    Instant newest = featured.get(person.key());
    for (String handle : List.of(Handles.of(person.key()), Handles.of(person.shownName()))) {
      Instant then = called.get(handle);
      newest = newest == null || (then != null && then.isAfter(newest)) ? then : newest;
    }
    return since(newest, all);
  }

  /** Whether something of their own is known to be there to look at. */
  boolean hasWork(Person person) {
    return made.contains(person.key());
  }

  /**
   * Where they can be found: a place of their own where one is known, else where they last were.
   */
  @Nullable String url(Person person) {
    String own = places.get(person.key());
    return own == null ? person.url() : own;
  }

  private static double since(@Nullable Instant then, SoFar all) {
    return then == null ? Double.POSITIVE_INFINITY : History.Days.between(then, all.at());
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
