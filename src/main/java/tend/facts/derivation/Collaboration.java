package tend.facts.derivation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.intent.Consent;
import tend.signals.intent.Does;
import tend.signals.words.Mentions;

/**
 * How far making something together has come with one person, from the first own words that propose
 * it, fed oldest first. What the owner says of it wins from its moment on; later rows move it
 * further. What was said stays here: nothing of it is ever quoted. Not shared by threads.
 */
final class Collaboration {
  /** The steps, in their order. */
  enum Stage {
    NONE,
    ASKED,
    ANSWERED,
    AGREED,
    DECLINED,
    LIVE,
    THANKED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What the owner's word for a step means here; an idea is none yet. */
    static @Nullable Stage of(String said) {
      return switch (said.strip()) {
        case "idea" -> NONE;
        case "contacted" -> ASKED;
        case "agreed" -> AGREED;
        case "declined" -> DECLINED;
        case "live" -> LIVE;
        case "thanked" -> THANKED;
        default -> null;
      };
    }

    private boolean mayBeAskedAnew() {
      return this == NONE || this == DECLINED || this == THANKED;
    }
  }

  private final String person;
  private final Set<String> places = new HashSet<>();
  private final Set<String> names;
  private Stage stage = Stage.NONE;
  private Instant since = Instant.MIN;
  private int asks;
  private @Nullable Said said;
  private boolean spokenOf;

  /**
   * What the owner says.
   *
   * @param from the moment it holds from
   */
  record Said(Stage stage, Instant from) {}

  /**
   * @param names what the person is called, their key included
   */
  Collaboration(String person, Set<String> names) {
    this.person = person;
    this.names = names;
  }

  /** As it stands, so that a later moment may be asked for without this one going on to it. */
  Collaboration(Collaboration other) {
    this(other.person, other.names);
    this.stage = other.stage;
    this.since = other.since;
    this.asks = other.asks;
    this.said = other.said;
    this.spokenOf = other.spokenOf;
  }

  /** What the owner says, before anything is fed. */
  void say(Said owner) {
    said = owner;
  }

  /** The same as it stood at that moment, of what was fed; moments only go forward. */
  Collaboration upTo(Instant moment) {
    Said owner = said;
    if (owner != null && !moment.isBefore(owner.from())) {
      said = null;
      spokenOf = true;
      turn(owner.stage(), owner.from());
      asks = owner.stage() == Stage.ASKED ? Math.max(1, asks) : asks;
    }
    return this;
  }

  /** Whether the owner said something, so that it is known whatever was imported. */
  boolean spokenOf() {
    return spokenOf;
  }

  /** Own words to that person. */
  void own(Interaction one) {
    upTo(one.at());
    if (stage.mayBeAskedAnew()) {
      if (Reading.in(one).does(Does.PROPOSE)) {
        turn(Stage.ASKED, one.at());
        asks = 1;
        remember(one);
      }
    } else if (isWithin(one)) {
      remember(one);
      asks += stage == Stage.ASKED ? 1 : 0;
    }
    if (stage == Stage.LIVE && Reading.in(one).does(Does.THANK)) {
      turn(Stage.THANKED, one.at());
    }
  }

  /** Words of that person. */
  void theirs(Interaction one) {
    upTo(one.at());
    if (stage == Stage.AGREED && isPublicWord(one.kind())) {
      turn(Stage.LIVE, one.at());
    } else if (isWithin(one)) {
      remember(one);
      answer(one);
    }
  }

  private void answer(Interaction one) {
    if (stage == Stage.AGREED) {
      if (Reading.in(one).does(Does.WITHDRAW)) {
        turn(Stage.DECLINED, one.at());
      }
    } else if (stage == Stage.ASKED || stage == Stage.ANSWERED) {
      switch (Consent.in(one.text())) {
        case YES -> turn(Stage.AGREED, one.at());
        case NO -> turn(Stage.DECLINED, one.at());
        case UNCLEAR -> {
          if (stage == Stage.ASKED) {
            turn(Stage.ANSWERED, one.at());
          }
        }
      }
    }
  }

  /** An own post, which may be the piece itself. */
  void ownPost(Interaction post) {
    upTo(post.at());
    if (stage == Stage.AGREED
        && names.stream().anyMatch(n -> Mentions.in(post.text(), n.replace(',', ' ')))) {
      turn(Stage.LIVE, post.at());
    }
  }

  private static boolean isPublicWord(Kind kind) {
    return kind == Kind.MENTION || kind == Kind.SHARE || kind == Kind.POST;
  }

  /** Whether it belongs to the talk about it: a message, or in the thread where it was proposed. */
  private boolean isWithin(Interaction one) {
    return one.kind() == Kind.MESSAGE
        || places.contains(one.id())
        || (one.parent() != null && places.contains(one.parent()))
        || (one.own() && Reading.in(one).does(Does.PROPOSE));
  }

  private void remember(Interaction one) {
    places.add(one.id());
    String parent = one.parent();
    if (parent != null && !parent.equals(person)) {
      places.add(parent);
    }
  }

  private void turn(Stage to, Instant at) {
    stage = to;
    since = at;
  }

  Stage stage() {
    return stage;
  }

  /** Days since the stage began; null before the first. */
  @Nullable Double days(Instant at) {
    return stage == Stage.NONE ? null : Days.between(since, at);
  }

  /** How often it was proposed, reminders counted, without an answer in between. */
  int asks() {
    return asks;
  }
}
