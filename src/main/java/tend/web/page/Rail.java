package tend.web.page;

import java.util.List;

/**
 * Where one can go from a page.
 *
 * @param name the list that is looked at
 * @param here the section that is looked at; empty for none of them
 * @param tabs what creators open every day; on a phone they stand at its foot
 * @param more what they open now and then
 * @param work where strategists and agencies work
 * @param foot what is set up once
 * @param lists the same section of other lists
 */
public record Rail(
    String name,
    String platform,
    String initial,
    String here,
    List<Section> tabs,
    List<Section> more,
    List<Section> work,
    List<Section> foot,
    List<Link> lists) {

  /** A place of the app; the word says which. */
  public record Section(String word, String title, String icon, String url) {}

  /** A list to look at. */
  public record Link(String name, String url, boolean here) {}
}
