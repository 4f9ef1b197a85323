package tend.web.creator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.web.creator.HealthPage.Figure;

/**
 * Somebody, as one account knows them.
 *
 * @param people the way back
 * @param stage in a word; null where it cannot be told
 * @param said what that means
 * @param address of their own; null where none is known
 * @param older how much more history there is
 * @param suggested the newest of what was suggested about them
 * @param suggestedBefore all of it before those
 * @param told what was just done; null for nothing
 * @param problem why nothing was changed; null where nothing went wrong
 */
public record PersonPage(
    String name,
    String people,
    String here,
    @Nullable String stage,
    String tone,
    String said,
    @Nullable String address,
    List<Figure> figures,
    List<Moment> history,
    int older,
    List<Moment> suggested,
    List<Moment> suggestedBefore,
    List<Work> works,
    Together together,
    @Nullable String told,
    @Nullable String problem) {

  /** Something that happened; the text is null where none is shown. */
  public record Moment(
      String day,
      String what,
      @Nullable String text,
      @Nullable String note,
      @Nullable String url) {}

  /** Something they made, and whether it may be shown. */
  public record Work(
      String id,
      String since,
      @Nullable String url,
      String state,
      String tone,
      String next,
      List<Choice> choices) {}

  /**
   * Something made together.
   *
   * @param state how far it has come, in words; null for nothing yet
   * @param due the day of the next step, for its field
   */
  public record Together(@Nullable String state, String due, String note, List<Choice> choices) {}

  /** A word to choose, and how it reads. */
  public record Choice(String word, String title, boolean chosen) {}
}
