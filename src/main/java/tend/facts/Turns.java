package tend.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * How far conversations between the account and each person went. A turn is all that one of the two
 * says before the other speaks: a comment, its answer and an answer to that are three. Used once,
 * by one thread.
 */
final class Turns implements Aspect {
  private final Map<Conversation, Map<String, Talk>> talks = new LinkedHashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private static final class Talk {
    private int turns = 2;
    private boolean ownLast = true;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    Conversation within = soFar.conversationOf(one);
    if (within == null || within.opener.id().equals(one.id())) {
      return;
    }
    if (one.own()) {
      String opener = within.opener.author();
      String answered = within.lastAnswered();
      answered(within, opener);
      if (answered != null && !answered.equals(opener)) {
        answered(within, answered);
      }
    } else if (soFar.came(one)) {
      Talk talk = talks.getOrDefault(within, Map.of()).get(one.author());
      if (talk != null) {
        turn(talk, one.author(), false);
      }
    }
  }

  /** The first answer is a second turn: what it answers was the first. */
  private void answered(Conversation within, String person) {
    Map<String, Talk> here = talks.computeIfAbsent(within, c -> new HashMap<>(2));
    Talk talk = here.get(person);
    if (talk == null) {
      here.put(person, new Talk());
      longest.merge(person, 2, Math::max);
    } else {
      turn(talk, person, true);
    }
  }

  private void turn(Talk talk, String person, boolean own) {
    if (talk.ownLast != own) {
      talk.ownLast = own;
      talk.turns++;
      longest.merge(person, talk.turns, Math::max);
    }
  }

  /** Turns of their longest conversation with the account; null where its answers are unknown. */
  @Nullable Integer longest(Person person, Imported imported) {
    int alone = person.comments() > 0 ? 1 : 0;
    return imported.ownReplies() ? longest.getOrDefault(person.key(), alone) : null;
  }

  /** Whether the account answered there. */
  boolean answered(Conversation one) {
    return talks.containsKey(one);
  }

  /** Whether somebody whom the account answered there wrote again. */
  boolean wentOn(Conversation one) {
    return talks.getOrDefault(one, Map.of()).values().stream().anyMatch(t -> t.turns > 2);
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
