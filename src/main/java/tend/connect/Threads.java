package tend.connect;

import java.time.Duration;
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
  private static final int MOST_ASKED_FOR = 20;
  private static final Duration LATELY = Duration.ofDays(30);
  private final Visit visit;
  private final Predicate<Interaction> worthReading;
  private final OneThread thread;

  /** How a platform shows threads. */
  interface OneThread {
    /** Hands all entries that stand under that post of the account to {@code entries}. */
    void read(Interaction post, Entries entries);

    /** Whether what was read before under that id was deleted since; a doubt is no. */
    boolean isGone(String id);
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
    List<Interaction> posts =
        visit.kept().postsAndVisits(place.since(LATELY)).stream()
            .filter(this::worthReading)
            .toList();
    int index = next(posts, place.cursor());
    if (index >= posts.size()) {
      return new Page(List.of(), null, visit.at(), null, List.of(), List.of());
    }
    Interaction post = posts.get(index);
    Entries entries = new Entries();
    thread.read(post, entries);
    Page page = entries.page(index + 1 < posts.size() ? post.id() : null);
    return new Page(
        page.rows(), page.next(), visit.at(), null, gone(post, entries), page.leftOut());
  }

  /** Where words were read before, a look also shows whether they were deleted. */
  private boolean worthReading(Interaction post) {
    return worthReading.test(post) || !visit.kept().wordsUnder(post.id()).isEmpty();
  }

  /**
   * A thread may leave out what is hidden or lies deep, so each that is missing is asked for by
   * itself.
   */
  private List<String> gone(Interaction post, Entries entries) {
    return visit.kept().wordsUnder(post.id()).stream()
        .filter(id -> !entries.met(id))
        .limit(MOST_ASKED_FOR)
        .filter(thread::isGone)
        .toList();
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
