package tend.model.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people take part and what there is to win.
 *
 * @param ways words of the ways to enter or to win that platforms have a say in; see the policy
 *     packs
 * @param hashtag the hashtag of entries where people enter by posting
 * @param countries where people may take part from; none means everywhere
 * @param minimumAge in years; null where none is asked
 */
public record Terms(
    List<String> ways,
    @Nullable String hashtag,
    @Nullable String prize,
    List<String> countries,
    @Nullable Integer minimumAge) {
  /** Nothing said. */
  public static final Terms NONE = new Terms(List.of(), null, null, List.of(), null);

  public Terms {
    ways = List.copyOf(ways);
    countries = List.copyOf(countries);
  }
}
