package tend.bench;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.playbook.recommending.PlainRules;

/**
 * Another way to run rules, measured against ours: the same rules on the same facts must find the
 * same. Found by {@link java.util.ServiceLoader}; none is in the jar that ships.
 */
public interface Peer {
  /** As figures call it: "evrete". */
  String name();

  /**
   * Makes everything ready that is made once: rules compiled, tables filled.
   *
   * @throws Exception when it cannot run on this machine
   */
  Runner over(List<Case> cases) throws Exception;

  /** The facts of one account, and the rules that hold for it. */
  record Case(FactSheet sheet, PlainRules rules) {}

  /** Ready to run, again and again. Used by one thread. */
  interface Runner extends AutoCloseable {
    /**
     * Which rules fire for what, a list for each account, in any order.
     *
     * @param sheets facts of the same accounts, in the same order, never seen before: facts hold
     *     for one moment
     */
    List<List<PlainRules.Hit>> run(List<FactSheet> sheets);

    /**
     * The same without handing over the facts, which stand where they are asked for since the last
     * run; null where that is not to be told apart.
     */
    default @Nullable Supplier<List<List<PlainRules.Hit>>> standing() {
      return null;
    }

    /** Processor time spent in other processes so far, in nanoseconds. */
    default long elsewhereNanos() {
      return 0;
    }

    @Override
    default void close() {}
  }
}
