package tend.flow.out;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.UnknownName;
import tend.model.DayPlan;
import tend.model.Whose;
import tend.model.out.Digest;
import tend.model.out.Tries;
import tend.model.out.WhoseList;
import tend.out.Ahead;
import tend.out.DigestMail;
import tend.out.Mail;
import tend.out.SendMail;
import tend.out.Unsendable;
import tend.store.DigestStore;

/**
 * Lists by mail: at once, or by themselves once a day or week. What is dealt with is kept, so that
 * a restart sends nothing twice; what fails is tried again, ever more seldom, until its day or week
 * is over. Threads may share it, but only one makes rounds.
 */
public final class Digests {
  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
  private final Lists lists;
  private final DigestStore store;
  private final Supplier<SendMail> post;

  /**
   * @param post the server to give mails to; throws {@link Unsendable} where none was named
   */
  public Digests(Lists lists, DigestStore store, Supplier<SendMail> post) {
    this.lists = lists;
    this.store = store;
    this.post = post;
  }

  /** The mail as it would be sent at that moment. */
  public Mail mail(WhoseList list, String to, boolean weekly, Instant at) {
    Ahead ahead = weekly ? lists.ahead(list, at, 1) : Ahead.NOTHING;
    return DigestMail.of(lists.today(list, at), ahead, list, to, weekly);
  }

  /** Whether there is nothing to do on the list. */
  public boolean isEmpty(WhoseList list, Instant at) {
    return isEmpty(lists.today(list, at));
  }

  private static boolean isEmpty(DayPlan plan) {
    return plan.open().isEmpty() && plan.evening().isEmpty();
  }

  /**
   * Sends a mail at once.
   *
   * @throws Unsendable when it does not arrive
   */
  public void send(Mail mail, Instant at) {
    post.get().send(mail, at);
  }

  /**
   * From now on it goes by itself; the first with the next day or week whose hour is still to come.
   */
  public Digest set(
      WhoseList list, String to, boolean weekly, int hour, boolean empty, Instant at) {
    Whose whose = lists.whose(list);
    Digest one = new Digest(list, to, weekly, hour, empty, null, null, Tries.FINE);
    LocalDate period = period(one, whose, at);
    boolean begun = period.isBefore(LocalDate.ofInstant(at, whose.zone()));
    Digest kept = begun || hasCome(one, whose, at) ? one.dealtWith(period, null) : one;
    store.save(kept);
    return kept;
  }

  /**
   * No more of them.
   *
   * @throws UnknownName where there was none
   */
  public void stop(WhoseList list, String to) {
    if (!store.delete(list, to)) {
      throw new UnknownName(
          "no digest of " + list.name() + " goes to " + to, "see them with: digest list");
    }
  }

  /** All of them, by list and address. */
  public List<Digest> all() {
    return store.all();
  }

  /** Sends what is due; one that fails does not stop others, whatever it fails by. */
  public void round(Instant at) {
    for (Digest one : store.all()) {
      try {
        if (isDue(one, lists.whose(one.list()), at)) {
          store.save(sent(one, at));
        }
      } catch (UnknownName e) {
        LOG.debug("a digest of nobody: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.warn("a digest of {} did not go; it is tried again", one.list().name(), e);
      }
    }
  }

  private Digest sent(Digest one, Instant at) {
    LocalDate period = period(one, lists.whose(one.list()), at);
    if (!one.emptyToo() && isEmpty(one.list(), at)) {
      return one.dealtWith(period, null);
    }
    try {
      send(mail(one.list(), one.to(), one.weekly(), at), at);
      return one.dealtWith(period, at);
    } catch (Unsendable e) {
      LOG.warn("a digest of {} did not go: {}", one.list().name(), e.getMessage());
      return one.failed(one.tries().failedAgain(at, String.valueOf(e.getMessage())));
    }
  }

  private static boolean isDue(Digest one, Whose whose, Instant at) {
    LocalDate dealtWith = one.period();
    return (dealtWith == null || dealtWith.isBefore(period(one, whose, at)))
        && hasCome(one, whose, at)
        && !one.tries().waits(at)
        && Ringing.allowed(whose, at);
  }

  /** Whether its hour has come; one that was missed still comes at such an hour, never at night. */
  private static boolean hasCome(Digest one, Whose whose, Instant at) {
    ZonedDateTime here = at.atZone(whose.zone());
    return here.getHour() >= one.hour();
  }

  private static LocalDate period(Digest one, Whose whose, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, whose.zone());
    return one.weekly() ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
  }
}
