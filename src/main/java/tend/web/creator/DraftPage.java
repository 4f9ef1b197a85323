package tend.web.creator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.web.creator.HealthPage.Figure;
import tend.web.creator.PersonPage.Choice;

/**
 * A text that is looked at before it is sent; nothing of it is kept.
 *
 * @param accounts who may write it; the field is left out where there is one
 * @param to whom it goes, as it was typed
 * @param people names to choose from
 * @param length how long the text is, in words
 * @param textProblem why there is nothing to check; null where there is
 * @param toProblem why it is not clear whom it goes to; null where it is
 * @param verdict null before a text was checked
 */
public record DraftPage(
    String action,
    List<Choice> accounts,
    List<Choice> platforms,
    List<String> people,
    String text,
    String to,
    String length,
    @Nullable String textProblem,
    @Nullable String toProblem,
    @Nullable Verdict verdict) {

  /**
   * What was found.
   *
   * @param unknown what could not be looked at
   * @param person what is known of whom it goes to
   */
  public record Verdict(
      String title,
      boolean clean,
      List<Remark> remarks,
      List<String> unknown,
      @Nullable String personTitle,
      List<Figure> person) {}

  /** Something to look at again. */
  public record Remark(
      String level,
      String tone,
      String code,
      String meaning,
      String message,
      List<String> evidence) {}
}
