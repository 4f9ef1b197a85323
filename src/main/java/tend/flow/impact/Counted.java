package tend.flow.impact;

import java.util.function.Consumer;
import tend.flow.HowFar;

/** Tells how far work is that several threads share. */
final class Counted {
  private final int all;
  private final String what;
  private final Consumer<HowFar> to;
  private int done;

  Counted(int all, String what, Consumer<HowFar> to) {
    this.all = all;
    this.what = what;
    this.to = to;
  }

  /** One more is done. */
  synchronized void one() {
    done++;
    to.accept(new HowFar.Of(done, all, what));
  }
}
