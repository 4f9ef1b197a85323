package tend.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps only so many entries: those that were asked for last. Not shared by threads. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private final int most;

  /** Empty, for that many. */
  public LastUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
