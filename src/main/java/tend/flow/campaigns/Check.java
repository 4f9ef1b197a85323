package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so before a phase may open.
 *
 * @param word what to call it, such as official-rules
 * @param told it in words
 * @param how why it is met, or the next step where it is not
 * @param step the step that meets it; null where a person says so, or Tend sees it itself
 * @param confirmable whether a person may say that it is met
 * @param from who asks for it; none where Tend itself does
 */
public record Check(
    String word,
    String told,
    boolean met,
    String how,
    @Nullable String step,
    boolean confirmable,
    List<Cited> from) {
  public Check {
    from = List.copyOf(from);
  }

  /**
   * A published text.
   *
   * @param who whose words these are, such as Instagram or US FTC
   * @param says them, with whose they are
   * @param read where it stands and when it was read
   * @param stale whether that was too long ago
   */
  public record Cited(
      String account,
      String platform,
      String who,
      String says,
      String read,
      @Nullable String url,
      @JsonProperty("stale") boolean stale) {}
}
