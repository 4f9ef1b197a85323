package tend.flow.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tend.flow.UnknownName;
import tend.model.Fingerprint;
import tend.model.out.CalendarFeed;
import tend.model.out.WhoseList;
import tend.out.CalendarFile;
import tend.store.FeedStore;

/**
 * Lists as calendars, and the addresses under which calendars read them. Of an address only a hash
 * is kept, since whoever reads the store or a backup of it should not be able to read along: so it
 * is shown once, and a lost one is taken back and made anew. Threads may share it.
 */
public final class Calendars {
  /** How far a feed looks ahead. */
  public static final int WEEKS = 4;

  private static final int HASH_DIGITS = 64;
  private final Lists lists;
  private final FeedStore feeds;

  public Calendars(Lists lists, FeedStore feeds) {
    this.lists = lists;
    this.feeds = feeds;
  }

  /** The list at that moment and so many weeks after it, as a calendar file. */
  public String file(WhoseList list, Instant at, int weeks) {
    return CalendarFile.of(lists.today(list, at), lists.ahead(list, at, weeks), weeks);
  }

  /**
   * Opens a feed.
   *
   * @return the path of its address, which is kept nowhere
   * @throws UnknownName where the list has one already
   */
  public String open(WhoseList list, Instant at) {
    lists.whose(list);
    Optional<CalendarFeed> before = feeds.of(list);
    if (before.isPresent()) {
      LocalDate made = LocalDate.ofInstant(before.get().made(), ZoneOffset.UTC);
      throw new UnknownName(
          list.name() + " has a feed since " + made + ", whose address is not kept",
          "take it back first with: calendar " + list.option() + " --revoke");
    }
    String secret = Secret.make();
    feeds.save(new CalendarFeed(list, hash(secret), at));
    return "/calendar/" + secret + ".ics";
  }

  /** Takes the feed of that list back. False where it had none. */
  public boolean revoke(WhoseList list) {
    return feeds.delete(list);
  }

  /** What the feed of that secret shows at that moment; empty where there is no such feed. */
  public Optional<String> read(String secret, Instant at) {
    return feeds.find(hash(secret)).map(feed -> file(feed.list(), at, WEEKS));
  }

  private static String hash(String secret) {
    return Fingerprint.of(HASH_DIGITS, List.of("calendar feed", secret));
  }
}
