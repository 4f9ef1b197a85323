package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is only measured against is not shipped. */
class NoPeersInTheJarIT {
  @Test
  void noOtherEngineIsPacked() throws Exception {
    try (JarFile jar = new JarFile(Path.of(System.getProperty("app.jar")).toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("tend/bench/Against.class")
          .noneMatch(name -> name.matches("(org/(evrete|jeasy|duckdb)|tend/bench/peers)/.*"))
          .doesNotContain("META-INF/services/tend.bench.Peer");
    }
  }
}
