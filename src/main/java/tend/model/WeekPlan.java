package tend.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coming weeks, a day each: what is placed where and why, and what found no place.
 *
 * @param whose the account's or the creator's name
 * @param days consecutive, beginning with a Monday; days gone by hold what was done on them
 * @param left what found no place, most valuable first
 * @param over weeks whose campaigns and daily care take more than there is, with a way out
 */
public record WeekPlan(
    String whose, Instant at, LocalDate today, List<Day> days, List<Left> left, List<Over> over) {
  public WeekPlan {
    days = List.copyOf(days);
    left = List.copyOf(left);
    over = List.copyOf(over);
  }

  /**
   * One day.
   *
   * @param minutes the budget; 0 on a day off
   * @param care minutes of the budget kept for comments that will come
   * @param off why it is a day off, such as "Rest day"; null on others
   */
  public record Day(
      LocalDate date, int minutes, int care, @Nullable String off, List<Placed> placed) {
    public Day {
      placed = List.copyOf(placed);
    }

    /** Minutes of what is placed, done or not. */
    public int planned() {
      return placed.stream().mapToInt(p -> p.work().minutes()).sum();
    }
  }

  /**
   * A work on its day.
   *
   * @param because why this day, in words
   * @param pinned whether somebody chose the day; it stays there
   */
  public record Placed(Work work, LocalDate day, String because, boolean pinned, boolean done) {}

  /** A work without a day, with the reason in words. */
  public record Left(Work work, String reason) {}

  /**
   * A week that holds more than its budget.
   *
   * @param monday its first day
   * @param minutes what there is
   * @param wanted what campaigns and care take
   * @param campaign the campaign to move; null where none helps
   * @param start its new first day; null where none helps
   * @param wayOut the next step in words
   */
  public record Over(
      LocalDate monday,
      int minutes,
      int wanted,
      @Nullable String campaign,
      @Nullable LocalDate start,
      String wayOut) {}
}
