package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All campaigns over the coming weeks as the templates show them.
 *
 * @param weeks first days of the weeks in words
 * @param today the column of today among the days of the timeline, the first being 1
 * @param over weeks that hold more than there is
 * @param overlaps campaigns that ask the same people at the same time
 * @param past those whose days are over, and those called off
 * @param templates what campaigns can be made from
 */
public record CampaignsPage(
    String said,
    List<String> weeks,
    int today,
    List<Row> rows,
    List<Time> times,
    List<WeeksPage.Warning> over,
    List<String> overlaps,
    List<Past> past,
    List<Card> templates,
    CampaignPage.@Nullable InPhase next,
    @Nullable String nextOf) {

  /** One campaign and its phases. */
  public record Row(
      String name, String about, String url, String tone, String state, List<Span> spans) {}

  /**
   * A phase on the timeline.
   *
   * @param id unique on the page
   * @param dates when it is, or that it is done
   * @param narrow whether there is room for a sign only
   * @param state ahead, blocked, open, over and the like
   * @param column the first of the timeline's days that it covers, the first being 1
   * @param days how many of them it covers; 0 where it lies outside of the timeline
   */
  public record Span(
      String id,
      String title,
      String dates,
      String icon,
      boolean narrow,
      String state,
      int column,
      int days,
      String url) {}

  /** What the weeks of one person take of their minutes. */
  public record Time(String title, String said, List<Load> loads) {}

  /**
   * What one week takes.
   *
   * @param height of the bar, of 100
   * @param limit height of what there is, of 100
   */
  public record Load(
      String week, String wanted, String minutes, boolean over, int height, int limit) {}

  /** A campaign that asks for nothing any more. */
  public record Past(String name, String said, String url) {}

  /** Something to begin with. */
  public record Card(String title, String about, String said, String url) {}
}
