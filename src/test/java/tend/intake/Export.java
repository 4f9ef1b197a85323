package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** An invented export, which reads the same as a folder and as a zip. */
final class Export {
  private final Path place;
  private final Map<String, String> files = new TreeMap<>();

  Export(Path place) {
    this.place = place;
  }

  /** What was read of it. */
  record Read(Reading reading, List<Interaction> rows) {
    Interaction row(String id) {
      return rows.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    Interaction saying(String text) {
      return rows.stream().filter(r -> text.equals(r.text())).findFirst().orElseThrow();
    }
  }

  /** A file of it, its texts as given. */
  Export with(String name, String text) {
    files.put(name, text);
    return this;
  }

  /** A file of Meta's: the bytes of its UTF-8 taken for Latin-1, each written as an escape. */
  Export withMeta(String name, String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(b < 0 ? String.format("\\u%04x", b & 0xFF) : String.valueOf((char) b));
    }
    return with(name, out.toString());
  }

  Read read() throws IOException {
    return read(null, null);
  }

  /** Its only row, where there is no problem. */
  Interaction only() throws IOException {
    Read read = read();
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    return read.rows().get(0);
  }

  /** Reads it both ways. */
  Read read(@Nullable String me, @Nullable String platform) throws IOException {
    Read folder = read(folder(), me, platform);
    assertThat(read(zip(), me, platform).rows()).isEqualTo(folder.rows());
    return folder;
  }

  static Read read(Path path, @Nullable String me, @Nullable String platform) {
    List<Interaction> rows = new ArrayList<>();
    Reading reading =
        ActivityFiles.read(
            List.of(path), new ReadOptions(null, me, null, NOW, platform), rows::add);
    return new Read(reading, rows);
  }

  Path folder() throws IOException {
    Path folder = place.resolve("export");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  Path zip() throws IOException {
    Path path = place.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return path;
  }
}
