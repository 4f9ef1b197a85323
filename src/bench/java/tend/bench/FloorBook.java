package tend.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.spam.CreatorName;

/** What all parts of the floor share: the people, who is the account itself, and what came out. */
final class FloorBook {
  final Account account;
  final FloorTime time;
  final List<FloorItem> items = new ArrayList<>();

  /** Everybody who came, in the order of their first coming. */
  final List<FloorSoul> met = new ArrayList<>();

  /** The oldest and the newest thing that others did. */
  long since = FloorSoul.NEVER;

  long until = FloorSoul.NEVER;

  private final Map<String, FloorSoul> souls = new HashMap<>();
  private final Set<String> ownKeys = new HashSet<>();
  private CreatorName ownNames = new CreatorName(List.of());
  private final Set<Kind> own = EnumSet.noneOf(Kind.class);
  private final Set<Kind> others = EnumSet.noneOf(Kind.class);

  FloorBook(Account account, FloorTime time) {
    this.account = account;
    this.time = time;
  }

  /** Learns by what names and keys the account itself went. */
  void names(List<Interaction> ownRows) {
    Set<String> names = new HashSet<>();
    names.add(account.name());
    String me = account.me();
    if (me != null) {
      ownKeys.add(me);
    }
    for (Interaction row : ownRows) {
      String name = row.authorName();
      String key = row.authorId();
      if (name != null) {
        names.add(name);
      }
      if (key != null) {
        ownKeys.add(key);
      }
    }
    ownNames = new CreatorName(names);
  }

  void seen(boolean isOwn, Kind kind) {
    (isOwn ? own : others).add(kind);
  }

  boolean own(Kind... kinds) {
    return any(own, kinds);
  }

  boolean others(Kind... kinds) {
    return any(others, kinds);
  }

  private static boolean any(Set<Kind> seen, Kind... kinds) {
    for (Kind kind : kinds) {
      if (seen.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words of others were imported. */
  boolean conversations() {
    return others(Kind.COMMENT, Kind.MENTION, Kind.REPLY, Kind.MESSAGE);
  }

  boolean deeds() {
    return conversations() || others(Kind.SHARE, Kind.REACTION);
  }

  boolean ownReplies() {
    return own(Kind.REPLY, Kind.COMMENT, Kind.OUTREACH) || others(Kind.COMMENT);
  }

  FloorSoul soul(String key) {
    FloorSoul known = souls.get(key);
    if (known == null) {
      known = new FloorSoul(key);
      souls.put(key, known);
    }
    return known;
  }

  /** Whether it is spam or an impostor's. */
  boolean ignored(Interaction row, FloorSoul who) {
    return impostor(row, who) || (row.text() != null && Reading.of(row.text()).judgement().spam());
  }

  boolean ignored(Interaction row, FloorSoul who, Reading said) {
    return said.judgement().spam() || impostor(row, who);
  }

  private boolean impostor(Interaction row, FloorSoul who) {
    String name = row.authorName();
    if (name == null || row.authorId() == null || ownKeys.isEmpty()) {
      return false;
    }
    if (!name.equals(who.checked)) {
      who.checked = name;
      who.passes = !ownKeys.contains(who.key) && ownNames.passesFor(name);
    }
    return who.passes;
  }

  /** An item about the account, once a week. */
  void whole(String rule) {
    items.add(FloorItem.whole(rule, "account", account.name(), time.monday));
  }

  /** Counts different people: whoever carries the newest stamp was counted. */
  int stamp;

  /** An item about those own texts, given oldest first. */
  void texts(String rule, int count, IntFunction<Interaction> oldestFirst) {
    String[] ids = new String[count];
    for (int i = 0; i < count; i++) {
      ids[i] = oldestFirst.apply(count - 1 - i).id();
    }
    items.add(FloorItem.texts(rule, ids));
  }
}
