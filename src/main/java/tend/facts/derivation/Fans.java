package tend.facts.derivation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.facts.Imported;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * What is known of each person beside what they did: their stage, whom they brought, and what the
 * account gave them. Used once, by one thread.
 */
final class Fans {
  private static final int OFTEN_EARLY = 2;
  private static final int OFTEN_SHARED = 2;
  private static final Double NEVER = Double.POSITIVE_INFINITY;
  private final Attention attention = new Attention();
  private final FirstComers firstComers = new FirstComers();
  private final Ranking ranking = new Ranking();
  private final Quiet quiet = new Quiet();
  private History history;
  private @Nullable Known known;

  Fans(History history) {
    this.history = history;
  }

  /** What must be shown the activity. */
  List<Aspect> aspects() {
    return List.of(attention, firstComers, new Brought(), new Turns());
  }

  /** Takes note of a row later than all others; not where it would begin the history. */
  boolean added(Interaction one) {
    if (History.isDeed(one.kind(), one.own())) {
      if (history.since() == null) {
        return false;
      }
      history = new History(history.since(), one.at(), history.at());
    }
    return true;
  }

  History history() {
    return history;
  }

  /** What the imports can tell of any person. */
  private record Known(
      boolean words, boolean answers, boolean visits, boolean features, boolean early) {
    static Known of(Imported imported, boolean early) {
      boolean posts = imported.own().contains(Kind.POST);
      return new Known(
          imported.conversations(),
          imported.ownReplies(),
          imported.own().contains(Kind.OUTREACH),
          posts || imported.own().contains(Kind.SHARE),
          early);
    }
  }

  /** The facts about everybody who came, as last made. */
  List<Fan> list() {
    return ranking.list();
  }

  /**
   * Makes those facts anew.
   *
   * @param touched those of whom something may have changed since that was last done
   */
  void renew(List<Person> touched, SoFar all, Changes changes) {
    Known now = Known.of(all.imported(), firstComers.known());
    if (now.equals(known)) {
      for (Person one : touched) {
        renew(one, now, all, changes);
        expect(one);
      }
      for (Person one : quiet.upTo(history.until(), all.people())) {
        renew(one, now, all, changes);
      }
    } else {
      known = now;
      ranking.fill(all.people(), (one, place) -> fan(one, place, now, all), changes);
      quiet.begin(history.until());
    }
  }

  private void expect(Person one) {
    Instant until = history.until();
    if (until != null && one.came()) {
      quiet.expect(one, until);
    }
  }

  private void renew(Person one, Known now, SoFar all, Changes changes) {
    if (one.came()) {
      ranking.renew(one, (person, place) -> fan(person, place, now, all), changes);
    }
  }

  private Fan fan(Person person, int place, Known known, SoFar all) {
    Stage stage = person.stage(history);
    Double answeredDays = known.answers() ? since(person.answered, all) : null;
    Integer early = known.early() ? Integer.valueOf(person.early) : null;
    Integer others = known.words() ? Integer.valueOf(person.brought) : null;
    return new Fan(
        person.key(),
        person.shownName(),
        person.place == null ? person.url() : person.place,
        person.love(),
        place,
        person.comments(),
        person.shares(),
        all.ago().days(person.first()),
        all.ago().days(person.last()),
        wroteDays(person, known, all),
        person.waits > 0,
        all.isPeer(person),
        stage == null ? null : stage.word(),
        person.visits(),
        person.wonBack(),
        early,
        others,
        advocate(stage, person.shares(), early, others),
        answeredDays == null ? null : person.answered != null,
        answeredDays,
        person.hasWork,
        known.visits() ? since(person.visited, all) : null,
        known.features() ? since(attention.featured(person), all) : null,
        Turns.longest(person, known.answers()));
  }

  /** In days, infinite for never. */
  private static Double since(@Nullable Instant then, SoFar all) {
    return then == null ? NEVER : Double.valueOf(History.Days.between(then, all.at()));
  }

  private static @Nullable Double wroteDays(Person person, Known known, SoFar all) {
    if (person.comments() == 0) {
      return known.words() ? NEVER : null;
    }
    return all.ago().days(person.lastWords());
  }

  static @Nullable Boolean advocate(
      @Nullable Stage stage, int shares, @Nullable Integer early, @Nullable Integer brought) {
    if (stage != null && stage != Stage.REGULAR && stage != Stage.RISING) {
      return false;
    }
    boolean helps =
        shares >= OFTEN_SHARED
            || (early != null && early >= OFTEN_EARLY)
            || (brought != null && brought >= 1);
    if (stage == null || (!helps && (early == null || brought == null))) {
      return null;
    }
    return helps;
  }
}
