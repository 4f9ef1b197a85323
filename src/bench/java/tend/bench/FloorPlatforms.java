package tend.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tend.facts.Effort;
import tend.model.Kind;

/** The creator's other accounts held against this one. */
final class FloorPlatforms {
  private static final String START = "start-where-it-works/";
  private final FloorBook book;
  private final List<Effort> elsewhere;
  private final Set<FloorSoul> people = new HashSet<>();
  private int posts;
  private int words;

  FloorPlatforms(FloorBook book, List<Effort> elsewhere) {
    this.book = book;
    this.elsewhere = elsewhere;
  }

  void own(Kind kind, long when) {
    if (when > book.time.month) {
      posts += kind == Kind.POST ? 1 : 0;
      words += kind == Kind.COMMENT || kind == Kind.REPLY ? 1 : 0;
    }
  }

  /** A comment or reply that is neither spam nor an impostor's. */
  void said(long when, FloorSoul who) {
    if (!elsewhere.isEmpty() && when > book.time.month && !who.key.isEmpty()) {
      people.add(who);
    }
  }

  void items() {
    boolean heard = !people.isEmpty();
    boolean known = heard && posts > 0;
    if (elsewhere.isEmpty() || !known) {
      return;
    }
    int acts = posts + words;
    double here = (double) people.size() / acts;
    double best = here;
    int compared = 1;
    int more = 0;
    for (Effort one : elsewhere) {
      double there = perAct(one);
      compared += there < 0 ? 0 : 1;
      more += there > here ? 1 : 0;
      best = Math.max(best, there);
    }
    for (Effort one : elsewhere) {
      if (perAct(one) >= best && acts(one) >= 10 && acts >= 10) {
        held(one, perAct(one) / here, compared, more == compared - 1);
      }
    }
  }

  private void held(Effort there, double times, int compared, boolean least) {
    Integer came = there.people();
    if (came == null || came < 5 || people.size() < 5) {
      return;
    }
    if (times >= 2) {
      item("begin-where-people-answer", there);
    }
    if (times >= 4 && least && compared >= 3) {
      item("move-some-time", there);
    }
  }

  private static int acts(Effort one) {
    Integer acts = one.acts();
    return acts == null ? 0 : acts;
  }

  /** People for each act; below 0 where unknown. */
  private static double perAct(Effort one) {
    Integer came = one.people();
    return one.acts() == null || came == null ? -1 : (double) came / acts(one);
  }

  private void item(String rule, Effort there) {
    book.items.add(FloorItem.one(START + rule, "platform", there.account(), book.time.monday));
  }
}
