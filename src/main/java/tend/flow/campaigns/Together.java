package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far making something together has come with one person.
 *
 * @param name for the eyes of the owner
 * @param stage idea, contacted, answered, agreed, live, thanked or declined
 * @param said whether the owner says so; else the activity tells
 * @param due the day of the next step; null for none, and where rows moved it further since
 * @param overdue whether that day is over
 * @param declinedAt when they last said no, however long ago; null for never
 */
public record Together(
    String account,
    String person,
    String name,
    String stage,
    Instant since,
    boolean said,
    @Nullable LocalDate due,
    boolean overdue,
    @Nullable String note,
    @JsonProperty("declined_at") @Nullable Instant declinedAt,
    String next) {

  /** What is next at that stage. */
  static String next(String stage, @Nullable Instant declinedAt) {
    String before = declinedAt == null ? "" : "; they said no on " + declinedAt;
    return switch (stage) {
      case "idea" -> "write to them" + before;
      case "contacted" -> "wait for their answer, remind them once" + before;
      case "answered" -> "agree on what and when" + before;
      case "agreed" -> "make it and show it";
      case "live" -> "thank them";
      case "declined" -> "leave it; they said no";
      default -> "nothing; it is done";
    };
  }
}
