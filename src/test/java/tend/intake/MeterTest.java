package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {
  private static final String ROWS =
      "kind,id,at\ncomment,c1,2026-03-01T10:00:00Z\ncomment,c2,2026-03-01T10:00:00Z\n";
  @TempDir private Path folder;

  private void readsAll(Path path, long bytes) {
    Meter meter = Meter.of(List.of(path));
    ReadOptions options = new ReadOptions(null, null, null, NOW);
    ActivityFiles.read(List.of(path), options, one -> {}, meter);
    assertThat(List.of(meter.read(), meter.total())).isEqualTo(List.of(bytes, bytes));
  }

  @Test
  void aFileIsReadToItsEnd() throws IOException {
    readsAll(Files.writeString(folder.resolve("a.csv"), ROWS), ROWS.length());
  }

  @Test
  void aZipCountsWhatItInflatesTo() throws IOException {
    Path zip = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name : List.of("a.csv", "b.csv")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(ROWS.replace("c1", name).getBytes(StandardCharsets.UTF_8));
      }
    }
    readsAll(zip, 2L * (ROWS.length() + 3));
  }
}
