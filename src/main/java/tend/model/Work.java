package tend.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants a day in the coming weeks, whole and on one day.
 *
 * @param id stable: an item's id, or of something planned that becomes an item on its day
 * @param account whose it is
 * @param minutes what it takes
 * @param value what it is worth, as the score of an item
 * @param earliest no day before this one
 * @param due the last day on which it keeps its full value; null where there is none
 * @param last the last day on which it makes sense at all; null where there is none
 * @param after ids of the works that must be done before; the same day will do
 * @param cap what it counts against, such as "youtube/post" or "x/ask"; null where nothing is
 * @param campaign the campaign it belongs to; null where none
 */
public record Work(
    String id,
    String account,
    String title,
    String why,
    Group group,
    int minutes,
    int value,
    LocalDate earliest,
    @Nullable LocalDate due,
    @Nullable LocalDate last,
    List<String> after,
    @Nullable String cap,
    @Nullable String campaign) {
  public Work {
    after = List.copyOf(after);
  }
}
