package tend.web.page;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.LastUsed;

/**
 * What the page after a form says once: the address carries a word that nobody can guess, so that
 * no link makes a page say what never happened, and a reload does not say it again. Only the last
 * ones are kept, and only as long as the server runs. Threads may share it.
 */
public final class Once<T> {
  private static final int MOST = 100;
  private final Map<String, T> kept = new LastUsed<>(MOST);

  /** Keeps it; the word to ask for it by. */
  public String keep(T what) {
    String word = Unguessable.word();
    synchronized (kept) {
      kept.put(word, what);
    }
    return word;
  }

  /** What was kept under the word, which is not kept any longer. */
  public Optional<T> take(@Nullable String word) {
    synchronized (kept) {
      return word == null ? Optional.empty() : Optional.ofNullable(kept.remove(word));
    }
  }
}
