package tend.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of one evaluation. Immutable.
 *
 * @param fired by the rules that ran to their end; the order is Drools' and means nothing
 * @param stopped the rules that were set aside, each with the reason in words that follow its name
 */
public record Ran(List<Fired> fired, SortedMap<String, String> stopped) {
  public Ran {
    fired = List.copyOf(fired);
    stopped = Collections.unmodifiableSortedMap(new TreeMap<>(stopped));
  }
}
