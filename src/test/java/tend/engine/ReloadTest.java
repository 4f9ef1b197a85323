package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A server in which rules are edited all day loads no more classes in the evening than in the
 * morning: what a version brought is gone with it.
 */
class ReloadTest {
  /** 200 under {@code -Plong}. */
  private static final int RELOADS = Integer.getInteger("tend.reloads", 30);

  private static final int WARM = 10;

  /** Classes that the virtual machine makes for itself while it warms up. */
  private static final int OF_THE_MACHINE = 150;

  private static final long MEGABYTE = 1 << 20;
  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
  private static final List<Object> FACTS = Playground.facts();

  private static String version(int number) {
    return "package tend.rules.x\nimport tend.facts.*\nglobal tend.engine.Outcome outcome\n"
        + "rule \"r\" when $c : WaitingComment( words > 1 ) then outcome.recommendFor( $c, \"v"
        + number
        + "\" ); end\n";
  }

  private static void reload(int number) {
    List<Fired> fired =
        CompiledRules.compile("x", version(number)).evaluate(FACTS, Limits.DEFAULT).fired();
    assertThat(fired).extracting(Fired::text).containsOnly("v" + number);
  }

  /** After a collection; the last versions are remembered on purpose, so they are let go first. */
  private static int loaded() {
    CompiledRules.forget();
    System.gc();
    System.gc();
    return CLASSES.getLoadedClassCount();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  @Test
  void whatAVersionBroughtIsGoneWithIt() {
    for (int i = 0; i < WARM; i++) {
      reload(i);
    }
    int before = loaded();
    long metaspace = metaspace();
    long unloaded = CLASSES.getUnloadedClassCount();

    for (int i = WARM; i < WARM + RELOADS; i++) {
      reload(i);
    }
    int after = loaded();

    assertThat(CLASSES.getUnloadedClassCount() - unloaded).isGreaterThan(3L * RELOADS);
    assertThat(after - before).isLessThan(OF_THE_MACHINE);
    assertThat(metaspace() - metaspace).isLessThan(2 * MEGABYTE);
  }
}
