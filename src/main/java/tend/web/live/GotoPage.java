package tend.web.live;

import java.util.List;

/**
 * Where one can go, as the templates show it.
 *
 * @param asked what was typed
 */
public record GotoPage(String asked, List<Group> groups) {

  /** Places of one kind. */
  public record Group(String word, String title, List<Hit> hits) {}

  /** One place; the note says what tells it from others of the same name. */
  public record Hit(String title, String note, String icon, String url) {}

  /** How many there are in all. */
  public int count() {
    return groups.stream().mapToInt(g -> g.hits().size()).sum();
  }
}
