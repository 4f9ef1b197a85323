package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.facts.derivation.LiveSheet;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Activity;
import tend.model.DayPlan.Refused;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
import tend.model.Item;
import tend.store.ActivityStore;

/**
 * The activity of accounts that are looked at again and again, kept in memory with what it means:
 * rows that came since are added to it, and neither the history is read again nor, while the moment
 * stays, derived again. What it will mean at the next moment can be made ready beside those who
 * look, since that takes as long as all rows need and a look at the next moment should not. Those
 * looked at last are kept, up to {@value #MOST_ROWS} rows of all together, which count once for
 * each moment. Threads may share it.
 */
final class Following {
  private static final int MOST_ROWS = 400_000;
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
  private final ActivityStore activity;
  private final OtherAccounts others;
  private final int mostRows;
  private final Map<String, Followed> kept = new LinkedHashMap<>(16, 0.75f, true);

  Following(ActivityStore activity, OtherAccounts others) {
    this(activity, others, MOST_ROWS);
  }

  Following(ActivityStore activity, OtherAccounts others, int mostRows) {
    this.activity = activity;
    this.others = others;
    this.mostRows = mostRows;
  }

  /**
   * What an account's activity means.
   *
   * @param stored the newest write it knows
   * @param interactions how many rows there are up to its moment
   * @param elsewhere what the creator's other accounts brought
   */
  record Seen(FactSheet sheet, long stored, int interactions, List<Effort> elsewhere) {}

  /**
   * The same with what rules say of it.
   *
   * @param items best first; those that did not change are the very ones of before
   */
  record Told(Seen seen, List<Item> items, List<Refused> refused, List<Stopped> stopped) {}

  /**
   * What somebody wants to know of an account.
   *
   * @param elsewhere the stamps of the creator's other accounts
   * @param inPeace the people that nothing is said about
   */
  record Look(
      Account account,
      Instant moment,
      SortedMap<String, Long> elsewhere,
      Set<String> inPeace,
      RulesInForce rules) {
    Look {
      inPeace = Set.copyOf(inPeace);
    }

    /** Whether both are of the same activity at the same moment. */
    boolean isLike(Look other) {
      return account.equals(other.account)
          && moment.equals(other.moment)
          && elsewhere.equals(other.elsewhere);
    }
  }

  /** All activity up to that moment, as of now. */
  Told at(Look look) {
    Followed followed = of(look.account());
    Told told = followed.at(look);
    synchronized (kept) {
      letGo();
    }
    return told;
  }

  /**
   * Makes ready what an account that was looked at will mean at a later moment, while others go on
   * looking. Does nothing where that is ready, and where there is no room for it.
   */
  void prepare(Look look) {
    Followed followed;
    synchronized (kept) {
      followed = kept.get(look.account().name());
      if (followed == null || !hasRoom(followed)) {
        return;
      }
    }
    followed.prepare(look);
  }

  /** Beside all others; one alone has it however large it is. */
  private boolean hasRoom(Followed one) {
    return kept.size() == 1 || rows() + (one.isPrepared() ? 0 : one.size) <= mostRows;
  }

  private long rows() {
    long rows = 0;
    for (Followed one : kept.values()) {
      rows += one.held();
    }
    return rows;
  }

  private Followed of(Account account) {
    synchronized (kept) {
      return kept.computeIfAbsent(account.name(), name -> new Followed());
    }
  }

  /** Of those that were looked at longest ago; one is kept however large it is. */
  private void letGo() {
    long rows = rows();
    Iterator<Followed> eldest = kept.values().iterator();
    for (int left = kept.size(); rows > mostRows && left > 1; left--) {
      rows -= eldest.next().held();
      eldest.remove();
    }
  }

  /** What it will mean at the next moment, without the rows that came while that was made. */
  private static final class Ahead {
    private final List<Interaction> since = new ArrayList<>();
    private @Nullable Meaning meaning;

    boolean is(Look look) {
      return meaning != null && meaning.is(look);
    }
  }

  /** One account. */
  private final class Followed {
    private Activity rows = Activity.of(List.of());
    private long stored = -1;
    private Optional<Meaning> meaning = Optional.empty();
    private volatile int size;
    private volatile @Nullable Ahead ahead;

    boolean isPrepared() {
      return ahead != null;
    }

    long held() {
      return isPrepared() ? 2L * size : size;
    }

    synchronized Told at(Look look) {
      List<Interaction> added = catchUp(look.account());
      Optional<Meaning> before = meaning;
      meaning = Optional.empty(); // should it fail midway, the next look derives all anew
      Meaning now =
          before
              .filter(m -> m.is(look))
              .map(m -> m.with(added, rows))
              .or(() -> prepared(look))
              .orElseGet(() -> new Meaning(look, rows, earlier(before)));
      Told told = now.told(stored, look);
      meaning = Optional.of(now);
      return told;
    }

    private Optional<Meaning> prepared(Look look) {
      Ahead next = ahead;
      if (next == null || !next.is(look)) {
        return Optional.empty();
      }
      ahead = null;
      return Optional.of(Objects.requireNonNull(next.meaning).with(next.since, rows));
    }

    /** Holds nobody up: only what it begins with and what it comes to are looked at together. */
    void prepare(Look look) {
      Ahead next = new Ahead();
      Activity known;
      long upTo;
      List<Item> items;
      synchronized (this) {
        Ahead before = ahead;
        if (before != null && before.is(look)) {
          return;
        }
        known = rows;
        upTo = stored;
        items = earlier(meaning);
        ahead = next;
      }
      try {
        Meaning made = new Meaning(look, known, items);
        made.told(upTo, look);
        synchronized (this) {
          next.meaning = made;
        }
      } catch (RuntimeException e) {
        giveUp(next);
        throw e;
      }
    }

    /** So that it takes no room. */
    private synchronized void giveUp(Ahead one) {
      ahead = one.equals(ahead) ? null : ahead;
    }

    private static List<Item> earlier(Optional<Meaning> before) {
      return before.map(m -> m.items).orElse(List.of());
    }

    /** What came since; everything where that cannot be told, and then nothing is derived yet. */
    private List<Interaction> catchUp(Account account) {
      Optional<ActivityStore.AsOf> since =
          stored < 0 ? Optional.empty() : activity.addedSince(account.name(), stored);
      if (since.isPresent()) {
        stored = since.get().stored();
        rows = rows.with(since.get().rows());
        size = rows.size();
        if (ahead != null) {
          ahead.since.addAll(since.get().rows());
        }
        return since.get().rows();
      }
      ActivityStore.AsOf all = activity.readNow(account.name(), EVER);
      stored = all.stored();
      rows = all.activity();
      size = rows.size();
      meaning = Optional.empty();
      ahead = null;
      return List.of();
    }
  }

  /** Of one account's rows at one moment, with what its creator's other accounts had brought. */
  private final class Meaning {
    private final Look first;
    private final List<Effort> efforts;
    private final LiveSheet live;
    private @Nullable Advised advised;
    private boolean isFirst = true;

    /** Those of the moment before until there are some of this one. */
    private List<Item> items;

    Meaning(Look first, Activity rows, List<Item> earlier) {
      this.first = first;
      this.items = earlier;
      this.efforts = List.copyOf(others.efforts(first.account(), first.moment()));
      this.live = LiveSheet.of(first.account(), rows, first.moment(), efforts);
    }

    boolean is(Look look) {
      return first.isLike(look);
    }

    Meaning with(List<Interaction> added, Activity together) {
      live.add(added, together);
      return this;
    }

    Told told(long stored, Look look) {
      FactSheet whole = live.sheet();
      Optional<LiveSheet.Changed> changed = live.takeChanges();
      isFirst = changed.isEmpty() || (isFirst && changed.get().isNone());
      Advised now = advised;
      if (now == null || changed.isEmpty() || !now.is(look)) {
        now = new Advised(whole, look, isFirst, items);
      } else {
        now.goTo(whole, changed.get());
      }
      advised = now;
      Told told = now.told(new Seen(now.sheet(), stored, live.size(), efforts));
      items = told.items();
      return told;
    }
  }
}
