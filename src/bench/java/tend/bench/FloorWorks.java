package tend.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Noted;
import tend.model.SaidRights;
import tend.model.Visibility;
import tend.signals.Reading;
import tend.signals.intent.Does;

/** What others made for the account, and whether it may be shown. */
final class FloorWorks {
  private static final String SHARE = "share-fan-work/";
  private static final Set<String> VISUAL = Set.of("photo", "video", "story", "live");
  private final FloorBook book;
  private final List<FloorWork> works = new ArrayList<>();
  private final Map<String, FloorWork> made = new HashMap<>();
  private final Map<String, FloorWork> under = new HashMap<>();
  private final Set<String> ownHashtags = new HashSet<>();

  FloorWorks(FloorBook book) {
    this.book = book;
  }

  /** Every row in its turn. */
  void take(Interaction row, Kind kind, long when, @Nullable FloorSoul who) {
    if (who == null && kind == Kind.POST) {
      ownHashtags.addAll(Reading.of(row.text()).hashtagKeys());
    }
    FloorWork work = works.isEmpty() ? null : workOf(row);
    if (work != null) {
      under.put(row.id(), work);
      work.take(row, kind, when, who);
    } else if (who != null && (isSpokenOf(row, who) || isNew(row, kind, when, who))) {
      FloorWork one = new FloorWork(row, who, when);
      works.add(one);
      made.put(row.id(), one);
      under.put(row.id(), one);
    }
  }

  private @Nullable FloorWork workOf(Interaction row) {
    String parent = row.parent();
    FloorWork work = parent == null ? null : under.get(parent);
    if (work == null && row.post() != null) {
      work = made.get(row.post());
    }
    if (work == null && !row.more().isEmpty()) {
      String answered = row.more().get("in_reply_to");
      work = answered == null ? null : under.get(answered);
    }
    return work;
  }

  private static boolean isSpokenOf(Interaction row, FloorSoul who) {
    Map<String, String> more = row.more();
    return !more.isEmpty()
        && !who.key.isEmpty()
        && (more.containsKey(Noted.RIGHTS) || more.containsKey(Noted.RIGHTS_BEFORE))
        && !SaidRights.in(more).isEmpty();
  }

  private boolean isNew(Interaction row, Kind kind, long when, FloorSoul who) {
    return (kind == Kind.MENTION || kind == Kind.POST)
        && when >= book.time.season
        && !who.key.isEmpty()
        && row.visibility() != Visibility.DIRECT
        && (hasMedia(row) || Reading.of(row.text()).does(Does.LINK) || hasOwnHashtag(row))
        && !book.ignored(row, who);
  }

  private static boolean hasMedia(Interaction row) {
    String format = row.format();
    return format != null && !format.equals("text") && !format.equals("poll");
  }

  private boolean hasOwnHashtag(Interaction row) {
    if (!ownHashtags.isEmpty()) {
      for (String key : Reading.of(row.text()).hashtagKeys()) {
        if (ownHashtags.contains(key)) {
          return true;
        }
      }
    }
    return false;
  }

  void items() {
    boolean known = book.own(Kind.POST, Kind.SHARE);
    for (FloorWork work : works) {
      int state = work.at(book.time.now);
      if (state == FloorWork.GRANTED) {
        granted(work, known);
      } else if (state == FloorWork.NONE) {
        String format = work.row.format();
        if (known && !work.shared && format != null && VISUAL.contains(format)) {
          item("ask-the-maker", work);
        }
      }
      boolean withdrawn = work.shared && state == FloorWork.WITHDRAWN;
      if (known && state != FloorWork.GRANTED && (work.unallowed || withdrawn)) {
        item("take-down-what-was-not-granted", work);
      }
    }
  }

  private void granted(FloorWork work, boolean known) {
    double days = book.time.days(work.since);
    if (days <= 7 && !work.thanked) {
      item("thank-for-the-permission", work);
    }
    if (known && days <= 14 && !work.shared) {
      item("show-what-was-granted", work);
    }
  }

  private void item(String rule, FloorWork work) {
    book.items.add(FloorItem.one(SHARE + rule, "work", work.row.id(), work.turn));
  }
}
