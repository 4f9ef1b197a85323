package tend.connect;

import java.time.Duration;

/**
 * Something that a platform hands out in pages, the newest first.
 *
 * @param name a word that stays, under which the place in it is kept
 * @param overlap how far a pass reads on below what an earlier one reached
 * @param pages asks for one page
 */
public record Stream(String name, Duration overlap, Pages pages) {
  public Stream(String name, Pages pages) {
    this(name, Place.OVERLAP, pages);
  }

  /** Asks the platform for a page. */
  public interface Pages {
    /**
     * The page at that place.
     *
     * @param place where the page before ended, and how far earlier passes came
     * @throws Refused when the platform does not answer
     */
    Page page(Place place);
  }
}
