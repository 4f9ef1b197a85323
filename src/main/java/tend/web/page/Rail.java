package tend.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from a page.
 *
 * @param name the list that is looked at
 * @param platform empty where there is no list yet
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

  /** All places, in the order in which they stand there. */
  public List<Section> all() {
    return Stream.of(tabs, more, work, foot).flatMap(List::stream).toList();
  }

  /** A place of the app; the word says which. */
  public record Section(String word, String title, String icon, String url) {
    private static final Map<String, String> KEYS =
        Map.ofEntries(
            Map.entry(Places.TODAY, "t"),
            Map.entry(Places.WEEKS, "w"),
            Map.entry(Places.HEALTH, "h"),
            Map.entry(Places.CAMPAIGNS, "c"),
            Map.entry(Places.PEOPLE, "p"),
            Map.entry(Places.DRAFT, "d"),
            Map.entry(Places.ACCOUNTS, "a"),
            Map.entry(Places.PLAYBOOKS, "b"),
            Map.entry(Places.RESULTS, "r"),
            Map.entry(Places.IMPORT, "i"),
            Map.entry(Places.CONNECT, "n"),
            Map.entry(Places.SETTINGS, "s"));

    /** The letter that leads there after a G; null where none does. */
    public @Nullable String key() {
      return KEYS.get(word);
    }
  }

  /** A list to look at. */
  public record Link(String name, String url, boolean here) {}
}
