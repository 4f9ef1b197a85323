package tend.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * The threads under the account's own posts and visits, one a page: a conversation is judged by all
 * that stands in it, notifications name only who speaks to the account, and where a reply reached
 * the server before what it answers, there is none (seen on a real one). All threads the first
 * time, later those of the thirty days before the last visit.
 */
final class Threads {
  private static final Duration LATELY = Duration.ofDays(30);
  private final Visit visit;
  private final Predicate<Interaction> worthReading;
  private final OneThread thread;

  /** Reads one thread. */
  interface OneThread {
    /** Hands the entries that stand under that post of the account to {@code entries}. */
    void read(Interaction post, Entries entries);
  }

  Threads(Visit visit, Predicate<Interaction> worthReading, OneThread thread) {
    this.visit = visit;
    this.worthReading = worthReading;
    this.thread = thread;
  }

  /** Whether the server counted replies to it. */
  static boolean answered(Interaction post) {
    return !post.more().getOrDefault("replies", "0").equals("0");
  }

  Page page(Place place) {
    Instant complete = place.complete();
    Instant since = complete == null ? Instant.EPOCH : complete.minus(LATELY);
    List<Interaction> posts =
        visit.kept().postsAndVisits(since).stream().filter(worthReading).toList();
    int index = next(posts, place.cursor());
    Entries entries = new Entries();
    if (index < posts.size()) {
      thread.read(posts.get(index), entries);
    }
    Page page = entries.page(index + 1 < posts.size() ? posts.get(index).id() : null);
    return new Page(page.rows(), page.next(), visit.at(), null, page.leftOut());
  }

  /** After the post that the cursor names; one that is gone begins anew. */
  private static int next(List<Interaction> posts, @Nullable String cursor) {
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).id().equals(cursor)) {
        return i + 1;
      }
    }
    return 0;
  }
}
