package tend.model;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map that is put together when somebody first looks at it, as {@link WhenAsked} is. Like any
 * other map for whoever looks, and unchangeable; threads may share it.
 */
public final class MapWhenAsked<K, V> extends AbstractMap<K, V> {
  private final List<Map<K, V>> made;

  private MapWhenAsked(Supplier<Map<K, V>> making) {
    made = WhenAsked.of(List.of(making), () -> List.of(Map.copyOf(making.get())));
  }

  /** What that makes, which gives the same every time. */
  public static <K, V> Map<K, V> of(Supplier<Map<K, V>> making) {
    return new MapWhenAsked<>(making);
  }

  /** An unchangeable copy; the map itself where it is made when somebody looks. */
  public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return map instanceof MapWhenAsked<K, V> ? map : Map.copyOf(map);
  }

  @Override
  public @Nullable V get(Object key) {
    return made.get(0).get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return made.get(0).containsKey(key);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return made.get(0).entrySet();
  }
}
