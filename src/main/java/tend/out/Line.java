package tend.out;

import org.jspecify.annotations.Nullable;
import tend.model.DueInWords;
import tend.model.Item;
import tend.model.OneLine;
import tend.model.Subject;
import tend.model.Whose;

/**
 * One item as every form of the list shows it, each text on one line.
 *
 * @param account where several accounts share the list, else null
 * @param when by when, in words
 * @param link an address of the web; null where there is none
 */
public record Line(
    String id,
    @Nullable String account,
    String title,
    int minutes,
    String when,
    String why,
    @Nullable String link) {

  static Line of(Item item, Whose whose, java.time.Instant at) {
    return of(item, whose, DueInWords.of(item, at, whose.zone()));
  }

  static Line of(Item item, Whose whose, String when) {
    return new Line(
        item.id(),
        whose.several() ? OneLine.of(item.what().account()) : null,
        OneLine.of(item.line()),
        item.what().minutes(),
        when,
        OneLine.of(item.what().why()),
        link(item));
  }

  private static @Nullable String link(Item item) {
    String web = Subject.web(item.what().subject().url());
    return web == null ? null : OneLine.of(web);
  }

  /** The title, after the account where several share the list. */
  public String full() {
    return account == null ? title : account + ": " + title;
  }
}
