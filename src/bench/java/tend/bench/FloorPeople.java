package tend.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.words.Handles;

/** What the account gave each person and they it, and the one rule a day that speaks of them. */
final class FloorPeople {
  private static final String AT_URI = "at://";
  private static final int WARMEST = 10;
  private final FloorBook book;
  private final FloorPosts posts;
  private final FloorPeers peers;
  private final Map<String, FloorSoul> whose = new HashMap<>();
  private final Map<String, Long> called = new HashMap<>();
  private final Map<String, FloorSoul> calledBy = new HashMap<>();
  private @Nullable Set<String> handles;
  private final List<FloorSoul> likers = new ArrayList<>();
  private final FloorSoul[] warmest = new FloorSoul[WARMEST];
  private int places;
  private final Map<String, List<FloorSoul>> gathered = new LinkedHashMap<>();
  private boolean knowsVisits;
  private boolean knowsFeatured;
  private boolean knowsAnswers;

  FloorPeople(FloorBook book, FloorPosts posts, FloorPeers peers) {
    this.book = book;
    this.posts = posts;
    this.peers = peers;
  }

  /** Something of their own was seen. */
  void place(Interaction row, FloorSoul who) {
    who.work = true;
    whose.put(row.id(), who);
  }

  /** Somebody came, with words or by passing something on or by a like. */
  void came(Interaction row, Kind kind, long when, FloorSoul who) {
    boolean first = !who.met();
    if (first) {
      book.met.add(who);
    }
    who.met(row, kind, when, book.time.now);
    if (first && handles != null) {
      arrived(handles, row, who);
    }
    String text = row.text();
    if (text != null && text.indexOf('@') >= 0) {
      calls(Handles.in(text), who);
    }
  }

  /** Handles are kept from the first call on: before it nobody was called. */
  private void calls(List<String> named, FloorSoul by) {
    if (named.isEmpty()) {
      return;
    }
    Set<String> known = handles;
    if (known == null) {
      known = new HashSet<>();
      for (FloorSoul soul : book.met) {
        known.add(Handles.of(soul.key));
        known.add(Handles.of(soul.firstRow == null ? soul.key : soul.firstRow.shownName()));
      }
      handles = known;
    }
    for (String handle : named) {
      if (!known.contains(handle)) {
        calledBy.putIfAbsent(handle, by);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // each person is one object
  private void arrived(Set<String> known, Interaction row, FloorSoul who) {
    String key = Handles.of(who.key);
    String name = Handles.of(row.shownName());
    known.add(key);
    known.add(name);
    FloorSoul byKey = calledBy.get(key);
    FloorSoul by = byKey != null ? byKey : calledBy.get(name);
    if (by != null && by != who) {
      by.brought++;
    }
  }

  /** Who liked in the last week, and who wrote. */
  void lately(Kind kind, FloorSoul who) {
    if (kind == Kind.REACTION) {
      if (!who.likedThisWeek) {
        who.likedThisWeek = true;
        likers.add(who);
      }
    } else if (kind != Kind.FOLLOWER) {
      who.wroteThisWeek = true;
    }
  }

  void visited(Interaction own, long when) {
    String parent = own.parent();
    FloorSoul host = whose(parent);
    if (host == null) {
      host = parent != null ? book.soul(parent) : whose(own.post());
    }
    if (host != null) {
      host.visited = when;
      host.work = true;
    }
  }

  void answered(FloorTalk within, long when) {
    if (within.lastAnswered != null) {
      within.lastAnswered.answered = when;
    }
    within.opener.answered = when;
  }

  void passedOn(Interaction own, long when, @Nullable FloorSoul answered) {
    String parent = own.parent();
    FloorSoul person = answered != null ? answered : whose(parent);
    person = person != null ? person : whose(own.post());
    if (person == null && parent != null) {
      person = book.soul(parent);
    }
    if (person != null) {
      person.featured = when;
    }
    callsOut(own, when);
  }

  void callsOut(Interaction own, long when) {
    String text = own.text();
    if (text != null && text.indexOf('@') >= 0) {
      for (String handle : Handles.in(text)) {
        called.put(handle, when);
      }
    }
  }

  private @Nullable FloorSoul whose(@Nullable String address) {
    if (address == null) {
      return null;
    }
    if (address.startsWith(AT_URI)) {
      int end = address.indexOf('/', AT_URI.length());
      return book.soul(address.substring(AT_URI.length(), end < 0 ? address.length() : end));
    }
    return whose.get(address);
  }

  void items() {
    knowsVisits = book.own(Kind.OUTREACH);
    knowsFeatured = book.own(Kind.POST, Kind.SHARE);
    knowsAnswers = book.ownReplies();
    places();
    returning();
    for (FloorSoul who : peers.all()) {
      peer(who);
    }
    for (FloorSoul who : book.met) {
      if (who.peer == null) {
        fan(who);
      }
    }
    likers();
    for (int i = 0; i < places; i++) {
      FloorSoul who = warmest[i];
      if (!who.taken && !who.waits && who.work && quiet(who) <= 60 && featured(who) >= 90) {
        gather("thank-and-feature/feature-warm-people", who);
      }
    }
    gathered.forEach(this::gathered);
  }

  private void places() {
    for (FloorSoul who : book.met) {
      if (places < WARMEST || FloorSoul.warmer(who, warmest[places - 1]) < 0) {
        int at = places < WARMEST ? places++ : places - 1;
        while (at > 0 && FloorSoul.warmer(who, warmest[at - 1]) < 0) {
          warmest[at] = warmest[at - 1];
          at--;
        }
        warmest[at] = who;
      }
    }
    for (int i = 0; i < places; i++) {
      warmest[i].place = i + 1;
    }
  }

  private void returning() {
    int came = 0;
    int returned = 0;
    int before = 0;
    int returnedBefore = 0;
    for (FloorSoul who : book.met) {
      if (who.thisMonth) {
        came++;
        returned += who.first <= book.time.month ? 1 : 0;
      }
      if (who.monthBefore) {
        before++;
        returnedBefore += who.first <= book.time.twoMonths ? 1 : 0;
      }
    }
    double history = book.since == FloorSoul.NEVER ? 0 : book.time.exactDays(book.since);
    if (came < 20 || history < 60) {
      return;
    }
    double percent = 100.0 * returned / came;
    if (percent < 10) {
      book.whole("lasting-relationships/few-people-return");
    }
    if (history >= 90 && before > 0 && 100.0 * returnedBefore / before - percent >= 15) {
      book.whole("lasting-relationships/fewer-people-return");
    }
  }

  private void peer(FloorSoul who) {
    String rule = peers.normal(who);
    boolean gathers = false;
    boolean fan = who.met() && !who.waits;
    int stage = fan ? stage(who) : 0;
    if (rule == null && fan) {
      rule = normal(who, stage);
      gathers = rule != null;
    }
    rule = rule == null ? peers.low(who) : rule;
    if (rule == null && fan) {
      rule = low(who, stage);
      gathers = rule != null;
    }
    if (rule != null && gathers) {
      gather(rule, who);
    } else if (rule != null) {
      who.taken = true;
      book.items.add(FloorItem.one(rule, "person", who.key, book.time.firstOfMonth));
    }
  }

  private void fan(FloorSoul who) {
    if (who.waits) {
      return;
    }
    int stage = stage(who);
    String rule = normal(who, stage);
    rule = rule == null ? low(who, stage) : rule;
    if (rule != null) {
      gather(rule, who);
    }
  }

  private int stage(FloorSoul who) {
    return who.stage(book.time, book.since, book.until);
  }

  private @Nullable String normal(FloorSoul who, int stage) {
    if (who.brought >= 1 && quiet(who) <= 60) {
      return "find-advocates/thank-who-brings-others";
    }
    if (who.back != FloorSoul.NEVER && (book.time.now - who.back) / FloorTime.DAY < 30) {
      return "remember-people/greet-who-came-back";
    }
    if (stage == FloorSoul.NEW
        && who.visits >= 2
        && knowsAnswers
        && who.answered == FloorSoul.NEVER) {
      return "remember-people/welcome-new-people";
    }
    if (stage == FloorSoul.COOLING && who.love >= 6) {
      return "remember-people/look-in-on-the-cooling";
    }
    return who.shares >= 3 && quiet(who) <= 60 && featured(who) >= 90
        ? "thank-and-feature/feature-frequent-sharers"
        : null;
  }

  private @Nullable String low(FloorSoul who, int stage) {
    boolean often = stage == FloorSoul.REGULAR || stage == FloorSoul.RISING;
    boolean early = posts.knowsFirstComers();
    if (often
        && (who.shares >= 2
            || (early && who.early >= 2)
            || (who.brought >= 1 && book.conversations()))) {
      return "find-advocates/keep-advocates";
    }
    if (early && who.early >= 3 && stage != 0 && !often && quiet(who) <= 60) {
      return "find-advocates/know-who-comes-first";
    }
    if (who.work && knowsVisits) {
      double unvisited = book.time.exactDays(who.visited);
      if (knowsAnswers && unvisited >= 30 && book.time.exactDays(who.answered) <= 7) {
        return "look-at-their-work/look-after-answering";
      }
      if (who.place <= 5 && unvisited >= 60) {
        return "look-at-their-work/look-at-the-warmest";
      }
    }
    if (stage == FloorSoul.RISING && knowsAnswers && book.time.exactDays(who.answered) >= 14) {
      return "remember-people/notice-rising-people";
    }
    return stage == FloorSoul.LOST && who.visits >= 5 && quiet(who) <= 365
        ? "remember-people/say-hello-to-the-lost"
        : null;
  }

  private double quiet(FloorSoul who) {
    return book.time.days(who.last);
  }

  /** Days since they were passed on or named, infinite for never; not a number where unknown. */
  private double featured(FloorSoul who) {
    if (!knowsFeatured) {
      return Double.NaN;
    }
    long newest = who.featured;
    if (!called.isEmpty()) {
      String name = who.lastRow == null ? who.key : who.lastRow.shownName();
      newest = Math.max(newest, called.getOrDefault(Handles.of(who.key), newest));
      newest = Math.max(newest, called.getOrDefault(Handles.of(name), newest));
    }
    return book.time.exactDays(newest);
  }

  private void gather(String rule, FloorSoul who) {
    who.taken = true;
    gathered.computeIfAbsent(rule, r -> new ArrayList<>()).add(who);
  }

  private void gathered(String rule, List<FloorSoul> souls) {
    souls.sort(FloorSoul::warmer);
    book.items.add(FloorItem.people(rule, book.time.firstOfMonth, FloorSoul.keys(souls)));
  }

  /** Those whom nothing else names; the warmest five of them are named here. */
  private void likers() {
    List<FloorSoul> silent = new ArrayList<>();
    int all = 0;
    for (FloorSoul who : likers) {
      if (!who.wroteThisWeek) {
        all++;
        if (!who.waits && !who.taken) {
          silent.add(who);
        }
      }
    }
    if (all < 3 || silent.isEmpty()) {
      return;
    }
    book.items.add(
        FloorItem.whole(
            "respond-to-comments/visit-people-who-like", "session", "likers", book.time.monday));
    FloorSoul[] sorted = silent.toArray(new FloorSoul[0]);
    Arrays.sort(sorted, FloorSoul::warmer);
    for (int i = 0; i < Math.min(5, sorted.length); i++) {
      sorted[i].taken = true;
    }
  }
}
