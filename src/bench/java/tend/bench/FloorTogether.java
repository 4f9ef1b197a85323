package tend.bench;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.signals.Reading;
import tend.signals.intent.Consent;
import tend.signals.intent.Does;
import tend.signals.words.Mentions;

/** How far making something together has come with one person. */
final class FloorTogether {
  static final int NONE = 0;
  static final int ASKED = 1;
  static final int ANSWERED = 2;
  static final int AGREED = 3;
  static final int DECLINED = 4;
  static final int LIVE = 5;
  static final int THANKED = 6;

  private final String person;
  private final Set<String> places = new HashSet<>(4);

  /** What a peer is called beside their key. */
  final List<String> names = new ArrayList<>(2);

  int stage;
  long since;
  int asks;
  boolean spokenOf;
  private int said = -1;
  private long saidFrom;

  FloorTogether(String person) {
    this.person = person;
    names.add(person);
  }

  /** The step that the owner of the account wrote down; below 0 for none. */
  static int told(Interaction peer) {
    return switch (peer.more().getOrDefault(Noted.COLLABORATION, "").strip()) {
      case "idea" -> NONE;
      case "contacted" -> ASKED;
      case "agreed" -> AGREED;
      case "declined" -> DECLINED;
      case "live" -> LIVE;
      case "thanked" -> THANKED;
      default -> -1;
    };
  }

  /** When the owner says that it began; null where that cannot be told. */
  static @Nullable Instant toldFrom(Interaction peer) {
    try {
      return Instant.parse(peer.more().getOrDefault(Noted.COLLABORATION_AT, ""));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  void say(int step, long from) {
    said = step;
    saidFrom = from;
  }

  void upTo(long moment) {
    if (said >= 0 && moment >= saidFrom) {
      turn(said, saidFrom);
      asks = said == ASKED ? Math.max(1, asks) : asks;
      spokenOf = true;
      said = -1;
    }
  }

  /** Own words to that person. */
  void own(Interaction row, long when, Reading text) {
    upTo(when);
    if (stage == NONE || stage == DECLINED || stage == THANKED) {
      if (text.does(Does.PROPOSE)) {
        turn(ASKED, when);
        asks = 1;
        remember(row);
      }
    } else if (isWithin(row)) {
      remember(row);
      asks += stage == ASKED ? 1 : 0;
    }
    if (stage == LIVE && text.does(Does.THANK)) {
      turn(THANKED, when);
    }
  }

  void theirs(Interaction row, long when) {
    upTo(when);
    Kind kind = row.kind();
    if (stage == AGREED && (kind == Kind.MENTION || kind == Kind.SHARE || kind == Kind.POST)) {
      turn(LIVE, when);
    } else if (isWithin(row)) {
      remember(row);
      answer(row, when);
    }
  }

  private void answer(Interaction row, long when) {
    if (stage == AGREED) {
      if (Reading.of(row.text()).does(Does.WITHDRAW)) {
        turn(DECLINED, when);
      }
    } else if (stage == ASKED || stage == ANSWERED) {
      switch (Consent.in(row.text())) {
        case YES -> turn(AGREED, when);
        case NO -> turn(DECLINED, when);
        case UNCLEAR -> {
          if (stage == ASKED) {
            turn(ANSWERED, when);
          }
        }
      }
    }
  }

  void ownPost(Interaction post, long when) {
    upTo(when);
    if (stage == AGREED) {
      for (String name : names) {
        if (Mentions.in(post.text(), name.replace(',', ' '))) {
          turn(LIVE, when);
          return;
        }
      }
    }
  }

  private boolean isWithin(Interaction row) {
    String parent = row.parent();
    return row.kind() == Kind.MESSAGE
        || places.contains(row.id())
        || (parent != null && places.contains(parent))
        || (row.own() && Reading.of(row.text()).does(Does.PROPOSE));
  }

  private void remember(Interaction row) {
    places.add(row.id());
    String parent = row.parent();
    if (parent != null && !parent.equals(person)) {
      places.add(parent);
    }
  }

  private void turn(int to, long when) {
    stage = to;
    since = when;
  }
}
