package tend.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.model.SaidRights;
import tend.model.Visibility;
import tend.signals.Reading;
import tend.signals.intent.Consent;
import tend.signals.intent.Does;

/** One work of somebody else's and the permission to show it. */
@SuppressWarnings("ReferenceEquality") // each person is one object
final class FloorWork {
  static final int NONE = 0;
  static final int ASKED = 1;
  static final int GRANTED = 2;
  static final int DECLINED = 3;
  static final int EXPIRED = 4;
  static final int WITHDRAWN = 5;

  final Interaction row;
  boolean shared;
  boolean unallowed;
  boolean thanked;
  String turn;
  long since;
  private final FloorSoul maker;
  private final Deque<SaidRights> toCome = new ArrayDeque<>(0);
  private final boolean told;
  private int state;
  private long until = Long.MAX_VALUE;

  FloorWork(Interaction row, FloorSoul maker, long when) {
    this.row = row;
    this.maker = maker;
    this.turn = row.id();
    this.since = when;
    int written = -1;
    if (!row.more().isEmpty()) {
      toCome.addAll(SaidRights.in(row.more()));
      written = of(row.more().getOrDefault(Noted.RIGHTS, ""));
    }
    this.told = written >= 0 && toCome.isEmpty();
    this.state = told ? written : NONE;
  }

  private static int of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> NONE;
      case "asked" -> ASKED;
      case "granted" -> GRANTED;
      case "declined" -> DECLINED;
      case "expired" -> EXPIRED;
      case "withdrawn" -> WITHDRAWN;
      default -> -1;
    };
  }

  /**
   * @param who null for the account itself
   */
  void take(Interaction one, Kind kind, long when, @Nullable FloorSoul who) {
    if (who != null) {
      if (who == maker) {
        theirs(one, when);
      }
    } else if (kind == Kind.POST || kind == Kind.SHARE) {
      shown(kind, at(when));
    } else if (kind != Kind.REACTION) {
      own(one, when);
    }
  }

  private void shown(Kind kind, int now) {
    shared = true;
    Visibility visibility = row.visibility();
    boolean passedOn = kind == Kind.SHARE && (visibility == null || visibility.quotable());
    unallowed |= passedOn ? refused(now) : now != GRANTED;
  }

  private void own(Interaction one, long when) {
    int now = at(when);
    if (!told
        && !refused(now)
        && now != GRANTED
        && Reading.of(one.text()).does(Does.ASK_PERMISSION)) {
      turn(ASKED, one.id(), when);
    }
    thanked |= !thanked && at(when) == GRANTED && Reading.of(one.text()).does(Does.THANK);
  }

  private void theirs(Interaction one, long when) {
    upTo(when);
    if (told || refused(state)) {
      return;
    }
    if (Reading.of(one.text()).does(Does.WITHDRAW)) {
      turn(state == ASKED ? DECLINED : WITHDRAWN, one.id(), when);
    } else if (state == ASKED) {
      Consent said = Consent.in(one.text());
      if (said != Consent.UNCLEAR) {
        turn(said == Consent.YES ? GRANTED : DECLINED, one.id(), when);
      }
    }
  }

  private static boolean refused(int state) {
    return state == DECLINED || state == WITHDRAWN;
  }

  private void turn(int to, String by, long when) {
    state = to;
    turn = by;
    since = when;
    until = Long.MAX_VALUE;
  }

  private void upTo(long moment) {
    while (!toCome.isEmpty() && moment >= toCome.getFirst().from().toEpochMilli()) {
      SaidRights said = toCome.removeFirst();
      int now = of(said.state());
      if (now >= 0) {
        turn(now, said.from() + "/" + row.id(), said.from().toEpochMilli());
        until = said.until() == null ? Long.MAX_VALUE : said.until().toEpochMilli();
      }
    }
  }

  /** What is known of the permission at that moment; moments only go forward. */
  int at(long moment) {
    upTo(moment);
    boolean open = !told && (state == NONE || state == ASKED);
    long end = open ? since + 14 * FloorTime.DAY : state == GRANTED ? until : Long.MAX_VALUE;
    return moment >= end ? EXPIRED : state;
  }
}
