package tend.flow.agency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tend.flow.Accounts;
import tend.flow.agency.Overview.Line;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.store.ActivityStore;
import tend.store.AnswerStore;

/**
 * All accounts at once, quickly: what was last seen of each is kept, and an account is looked at
 * again only when its settings, its activity, its answers or the rules changed, or that look is
 * {@value #OLD_MINUTES} minutes old. Looking happens on one thread beside the pages; whoever asks
 * waits a moment for it and is told what there is by then, and as of when. Threads may share it;
 * close it once.
 */
public final class ReadOverview implements AutoCloseable {
  private static final int OLD_MINUTES = 5;
  private static final Duration OLD = Duration.ofMinutes(OLD_MINUTES);
  private static final Duration WAIT = Duration.ofMillis(250);
  private final Accounts accounts;
  private final LookAtAccount look;
  private final Besides besides;
  private final ActivityStore activity;
  private final AnswerStore answers;
  private final Supplier<RulesInForce> rules;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Aside aside = new Aside("overview");

  public ReadOverview(
      Accounts accounts,
      LookAtAccount look,
      Besides besides,
      ActivityStore activity,
      AnswerStore answers,
      Supplier<RulesInForce> rules) {
    this.accounts = accounts;
    this.look = look;
    this.besides = besides;
    this.activity = activity;
    this.answers = answers;
    this.rules = rules;
  }

  /** A look, and all it depends on but the moment. */
  private record Kept(Glance glance, Mark mark) {}

  /** What a look depends on. */
  private record Mark(Account account, long stored, String answered, String rules) {}

  /** What is known of all accounts, as new as can be had in a moment. */
  public Overview at(Instant at) {
    aside.run(() -> refresh(at), WAIT);
    return now(at);
  }

  /** The same, however long it takes. */
  public Overview fully(Instant at) {
    refresh(at);
    return now(at);
  }

  /** Those that were never looked at first. */
  private void refresh(Instant at) {
    Map<String, Mark> marks = marks();
    kept.keySet().retainAll(marks.keySet());
    List<Mark> unseen = new ArrayList<>();
    List<Mark> old = new ArrayList<>();
    for (Mark mark : marks.values()) {
      Kept before = kept.get(mark.account().name());
      if (before == null) {
        unseen.add(mark);
      } else if (!before.mark().equals(mark) || isOld(before.glance().at(), at)) {
        old.add(mark);
      }
    }
    unseen.addAll(old);
    for (Mark mark : unseen) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      kept.put(mark.account().name(), new Kept(look.at(mark.account(), at), mark));
    }
  }

  private Map<String, Mark> marks() {
    Map<String, Long> stored = activity.stamps();
    Map<String, String> answered = answers.marks();
    String version = rules.get().version();
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Account one : accounts.all()) {
      marks.put(
          one.name(),
          new Mark(
              one,
              stored.getOrDefault(one.name(), 0L),
              answered.getOrDefault(one.name(), ""),
              version));
    }
    return marks;
  }

  private static boolean isOld(Instant then, Instant at) {
    return then.isAfter(at) || Duration.between(then, at).compareTo(OLD) >= 0;
  }

  private Overview now(Instant at) {
    Map<String, Beside> known = besides.at(at);
    List<Line> lines = new ArrayList<>();
    List<Account> unread = new ArrayList<>();
    Instant asOf = null;
    for (Account one : accounts.all()) {
      Kept seen = kept.get(one.name());
      if (seen == null) {
        unread.add(one);
      } else {
        Glance glance = seen.glance();
        Beside beside = known.getOrDefault(one.name(), Beside.NOTHING);
        lines.add(new Line(glance, beside, WhoNeedsAPerson.needs(glance, beside)));
        asOf = asOf == null || glance.at().isBefore(asOf) ? glance.at() : asOf;
      }
    }
    lines.sort(WhoNeedsAPerson.ORDER);
    return new Overview(lines, unread, asOf);
  }

  @Override
  public void close() {
    aside.close();
  }
}
