package tend.facts.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * How far conversations between the account and each person went. A turn is all that one of the two
 * says before the other speaks: a comment, its answer and an answer to that are three. Used once,
 * by one thread.
 */
final class Turns implements Aspect {

  /** Those of one conversation between the account and each whom it answered there. */
  static final class Talks {
    private final Talk first;
    private Map<Person, Talk> others = Map.of();

    private Talks(Talk first) {
      this.first = first;
    }

    private @Nullable Talk with(Person person) {
      return first.with.equals(person) ? first : others.get(person);
    }

    private void add(Talk talk) {
      if (others.isEmpty()) {
        others = new HashMap<>(4);
      }
      others.put(talk.with, talk);
    }
  }

  private static final class Talk {
    private final Person with;
    private int turns = 2;
    private boolean ownLast = true;

    Talk(Person with) {
      this.with = with;
    }
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return switch (kind) {
      case COMMENT, REPLY, MENTION, MESSAGE -> true;
      case POST, OUTREACH, FOLLOWER, PEER -> own;
      case REACTION, SHARE -> false;
    };
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    Conversation within = soFar.conversationOf(one);
    if (within == null || within.isOpenedBy(one)) {
      return;
    }
    if (one.own()) {
      Person opener = within.openedBy;
      Person answered = within.lastAnswered();
      soFar.touch(opener);
      answered(within, opener);
      if (answered != null && !answered.equals(opener)) {
        soFar.touch(answered);
        answered(within, answered);
      }
    } else if (within.talks != null && soFar.came(one)) {
      Talk talk = within.talks.with(soFar.author(one));
      if (talk != null) {
        turn(talk, false);
      }
    }
  }

  /** The first answer is a second turn: what it answers was the first. */
  private static void answered(Conversation within, Person person) {
    Talks here = within.talks;
    Talk talk = here == null ? null : here.with(person);
    if (talk != null) {
      turn(talk, true);
      return;
    }
    Talk begun = new Talk(person);
    if (here == null) {
      within.talks = new Talks(begun);
    } else {
      here.add(begun);
    }
    person.longestTalk = Math.max(person.longestTalk, begun.turns);
  }

  private static void turn(Talk talk, boolean own) {
    if (talk.ownLast != own) {
      talk.ownLast = own;
      talk.turns++;
      talk.with.longestTalk = Math.max(talk.with.longestTalk, talk.turns);
    }
  }

  /** Turns of their longest conversation with the account; null where its answers are unknown. */
  static @Nullable Integer longest(Person person, boolean known) {
    int alone = person.comments() > 0 ? 1 : 0;
    return known ? Integer.valueOf(Math.max(person.longestTalk, alone)) : null;
  }

  /** Whether somebody whom the account answered there wrote again. */
  static boolean wentOn(Conversation one) {
    Talks here = one.talks;
    return here != null
        && (here.first.turns > 2
            || (!here.others.isEmpty()
                && here.others.values().stream().anyMatch(t -> t.turns > 2)));
  }

  @Override
  public List<?> facts(SoFar all) {
    return List.of();
  }
}
