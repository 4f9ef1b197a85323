package tend.facts.derivation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.words.Handles;

/**
 * Notes of each person what the account gave them, and when last: an answer, a visit to their own
 * place, or a word about their work to its followers. Also whose own places were seen. Used once,
 * by one thread.
 */
final class Attention implements Aspect {
  private static final String AT_URI = "at://";
  private final Map<String, Instant> called = new HashMap<>();
  private final Map<String, String> whose = new HashMap<>();

  @Override
  public boolean wants(Kind kind, boolean own) {
    return switch (kind) {
      case POST -> true;
      case MENTION, PEER -> !own;
      case COMMENT, REPLY, MESSAGE, OUTREACH, SHARE -> own;
      case REACTION, FOLLOWER -> false;
    };
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (one.own()) {
      own(one, soFar);
    } else if (isOwnPlace(one)) {
      Person person = soFar.author(one);
      person.hasWork = true;
      whose.put(one.id(), one.author());
      if (one.url() != null) {
        person.place = one.url();
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
      case OUTREACH -> visited(own, soFar);
      case COMMENT, REPLY, MESSAGE -> answered(own, soFar);
      case SHARE -> {
        String person = passedOn(own, soFar);
        if (person != null) {
          soFar.person(person).featured = own.at();
        }
        callsOut(own, soFar);
      }
      case POST -> callsOut(own, soFar);
      case MENTION, REACTION, FOLLOWER, PEER -> {
        // no attention that others would see
      }
    }
  }

  private void visited(Interaction own, SoFar soFar) {
    String host = whose(own.parent());
    String key = host != null ? host : own.parent() != null ? own.parent() : whose(own.post());
    if (key != null) {
      Person person = soFar.person(key);
      person.visited = own.at();
      person.hasWork = true;
    }
  }

  private static void answered(Interaction own, SoFar soFar) {
    Conversation within = soFar.conversationOf(own);
    if (within != null && !within.isOpenedBy(own)) {
      Person opener = within.openedBy;
      soFar.touch(opener);
      opener.answered = own.at();
      Person last = within.lastAnswered();
      if (last != null && !last.equals(opener)) {
        soFar.touch(last);
        last.answered = own.at();
      }
    }
  }

  private @Nullable String passedOn(Interaction own, SoFar soFar) {
    String person = soFar.answeredBy(own);
    person = person != null ? person : whose(own.parent());
    person = person != null ? person : whose(own.post());
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

  private void callsOut(Interaction own, SoFar soFar) {
    for (String handle : soFar.reading(own).handles()) {
      called.put(handle, own.at());
    }
  }

  /** When an own post or share last passed on or named them; null for never. */
  @Nullable Instant featured(Person person) {
    Instant newest = person.featured;
    if (!called.isEmpty()) {
      newest = later(newest, called.get(Handles.of(person.key())));
      newest = later(newest, called.get(Handles.of(person.shownName())));
    }
    return newest;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
