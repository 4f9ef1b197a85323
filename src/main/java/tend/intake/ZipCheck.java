package tend.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Looks at the directory of a zip before anything in it is read: what lies over something else,
 * comes twice, is a link or is far too much is a trap and no export.
 */
final class ZipCheck {
  private static final int MOST_ENTRIES = 200_000;
  private static final long LARGEST_DIRECTORY = 256L << 20;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long UNSAID = 0xFFFFFFFFL;
  private static final int UNIX = 3;
  private static final int FILE_KIND = 0xF000;
  private static final int LINK = 0xA000;

  private final Path path;
  private final List<Extent> extents = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** Where an entry lies. */
  private record Extent(long from, long to) {}

  private ZipCheck(Path path) {
    this.path = path;
  }

  /**
   * Looks at it.
   *
   * @throws UnreadableFile when it is a trap
   * @throws ZipException when it is broken
   */
  static void check(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      new ZipCheck(path).directory(directoryOf(file));
    }
  }

  private static ByteBuffer directoryOf(FileChannel file) throws IOException {
    long tail = Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer end = read(file, file.size() - tail, tail);
    for (int at = end.limit() - END_LENGTH; at >= 0; at--) {
      if (end.getInt(at) == END) {
        long size = Integer.toUnsignedLong(end.getInt(at + 12));
        long from = Integer.toUnsignedLong(end.getInt(at + 16));
        return size == UNSAID || from == UNSAID
            ? directory64(file, end, at)
            : read(file, from, size);
      }
    }
    throw new ZipException("no directory");
  }

  private static ByteBuffer directory64(FileChannel file, ByteBuffer end, int at)
      throws IOException {
    if (at < 20 || end.getInt(at - 20) != LOCATOR_64) {
      throw new ZipException("no directory");
    }
    ByteBuffer large = read(file, end.getLong(at - 12), 56);
    if (large.getInt(0) != END_64) {
      throw new ZipException("no directory");
    }
    return read(file, large.getLong(48), large.getLong(40));
  }

  private static ByteBuffer read(FileChannel file, long from, long length) throws IOException {
    if (from < 0 || length < 0 || length > LARGEST_DIRECTORY || from > file.size() - length) {
      throw new ZipException("it points outside itself");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = file.read(bytes, from + bytes.position());
    }
    return bytes.flip();
  }

  private void directory(ByteBuffer bytes) throws IOException {
    while (bytes.remaining() >= ENTRY_LENGTH && bytes.getInt(bytes.position()) == ENTRY) {
      entry(bytes, bytes.position());
      if (extents.size() > MOST_ENTRIES) {
        throw trap("it holds more than " + MOST_ENTRIES + " files");
      }
    }
    extents.sort(Comparator.comparingLong(Extent::from));
    for (int i = 1; i < extents.size(); i++) {
      if (extents.get(i).from() < extents.get(i - 1).to()) {
        throw trap("its files lie over one another");
      }
    }
  }

  private void entry(ByteBuffer bytes, int at) throws IOException {
    int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
    int extraLength = Short.toUnsignedInt(bytes.getShort(at + 30));
    int whole =
        ENTRY_LENGTH + nameLength + extraLength + Short.toUnsignedInt(bytes.getShort(at + 32));
    if (whole > bytes.remaining()) {
      throw new ZipException("the directory is cut off");
    }
    byte[] name = new byte[nameLength];
    bytes.get(at + ENTRY_LENGTH, name);
    about(bytes, at, new String(name, StandardCharsets.UTF_8));
    long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
    long from = Integer.toUnsignedLong(bytes.getInt(at + 42));
    if (packed != UNSAID && from != UNSAID) {
      extents.add(new Extent(from, from + LOCAL_LENGTH + nameLength + packed));
    }
    bytes.position(at + whole);
  }

  private void about(ByteBuffer bytes, int at, String name) {
    boolean unix = bytes.get(at + 5) == UNIX;
    int mode = Short.toUnsignedInt(bytes.getShort(at + 40));
    if (unix && (mode & FILE_KIND) == LINK) {
      throw trap("it holds a link to another place: " + name);
    }
    if ((bytes.getShort(at + 8) & 1) != 0) {
      throw new UnreadableFile(
          path.toString(),
          "it is locked with a password",
          "unpack it by hand and name the folder",
          true);
    }
    if (!names.add(name)) {
      throw trap("it holds two files of one name: " + name);
    }
  }

  private UnreadableFile trap(String reason) {
    return new UnreadableFile(path.toString(), reason, "do not trust this zip", true);
  }
}
