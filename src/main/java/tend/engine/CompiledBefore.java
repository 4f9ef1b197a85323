package tend.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.MadeBefore;

/**
 * Where compiled rules come from: what this process compiled last, what the jar brings, what an
 * earlier process kept on disk, and else a build. Threads share it.
 */
final class CompiledBefore {
  private static final int KEPT = 64;
  private static final MadeBefore<String, CompiledRules> LAST = new MadeBefore<>(KEPT);
  private static volatile @Nullable CompiledFolder folder;

  private CompiledBefore() {}

  static void keepIn(@Nullable CompiledFolder compiled) {
    folder = compiled;
  }

  /** What this process remembers is compiled or loaded anew when it is asked for again. */
  static void forget() {
    LAST.forget();
  }

  static CompiledRules rules(String name, String drl) {
    return LAST.of(drl, text -> fresh(name, text, folder));
  }

  /** The same without what this process remembers. */
  static CompiledRules fresh(String name, String drl, @Nullable CompiledFolder kept) {
    return CompiledModule.packed(drl)
        .or(
            () ->
                Optional.ofNullable(kept)
                    .flatMap(folder -> folder.read(drl))
                    .flatMap(CompiledBefore::loadable))
        .orElseGet(() -> built(name, drl, kept));
  }

  /** What was kept passes the same guard as what is made; else it is made anew. */
  private static Optional<CompiledRules> loadable(CompiledModule module) {
    try {
      return Optional.of(module.rules());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static CompiledRules built(String name, String drl, @Nullable CompiledFolder kept) {
    CompiledModule module = CompiledModule.build(name, drl);
    try {
      CompiledRules rules = module.rules();
      if (kept != null) {
        kept.write(drl, module);
      }
      return rules;
    } catch (RuleProblem e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new RuleProblem(name + ": Drools could not load the rules", e);
    }
  }
}
