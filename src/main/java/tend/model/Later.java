package tend.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, once. Threads may share it. */
public final class Later<T> implements Supplier<T> {
  private @Nullable Supplier<T> how;
  private volatile @Nullable T made;

  public Later(Supplier<T> how) {
    this.how = how;
  }

  @Override
  public T get() {
    T ready = made;
    return ready == null ? make() : ready;
  }

  private synchronized T make() {
    T ready = made;
    Supplier<T> asked = how;
    if (ready == null && asked != null) {
      ready = asked.get();
      made = ready;
      how = null; // what it was made of may go
    }
    if (ready == null) {
      throw new IllegalStateException("it was made of itself");
    }
    return ready;
  }
}
