package tend.intake;

import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fuzzer calls: any bytes as a file, which must be read or refused in one line. Run by
 * {@link IntakeFuzzTest} in a process of its own.
 */
public final class IntakeFuzz {
  private static final Path FILE = file();

  /** A key of no platform, so that no seed is refused as somebody else's. */
  static final ReadOptions OPTIONS = new ReadOptions(null, "https://me.example/", "Me", NOW);

  private IntakeFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("intake", ".fuzz");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name that the fuzzer looks for. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    block(bytes);
    Files.write(FILE, bytes);
    try {
      Reading reading = ActivityFiles.read(List.of(FILE), OPTIONS, row -> row.author());
      reading.problems().forEach(p -> oneLine(p.reason()));
      reading.notes().forEach(n -> oneLine(n.words()));
    } catch (UnreadableFile e) {
      oneLine(String.valueOf(e.getMessage()));
    }
  }

  /** As if the bytes were a block of a repository, whose id a fuzzer cannot guess. */
  private static void block(byte[] bytes) {
    try {
      new MerkleTree()
          .take(Cid.ofBlock(bytes, 0, bytes.length), DagCbor.map(bytes, 0, bytes.length));
    } catch (DagCbor.Broken e) {
      oneLine(String.valueOf(e.getMessage()));
    }
  }

  private static void oneLine(String words) {
    if (words.indexOf('\n') >= 0 || words.length() > 2_000) {
      throw new AssertionError("no line: " + words);
    }
  }
}
