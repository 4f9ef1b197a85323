package tend.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a CAR file, version 1, one by one in the order of the file. What is cut off or too
 * large is an {@link UnreadableFile}. Used by one thread.
 */
final class CarFile implements Closeable {
  private static final int LARGEST_HEADER = 1 << 14;
  private static final int LARGEST_BLOCK = 2 << 20;
  private static final long MOST_BLOCKS = 2_000_000;

  private final Source source;
  private final InputStream in;
  private final Cid root;
  private long number;

  /** A block and what it claims to be. */
  static final class Block {
    private final long number;
    private final byte[] bytes;
    private final @Nullable Cid cid;

    /**
     * @param number its place in the file, from 1
     * @param bytes the identifier and the block after it
     */
    private Block(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
      this.cid = Cid.at(bytes, 0);
    }

    long number() {
      return number;
    }

    /** What it claims to be; null for kinds that no repository has. */
    @Nullable Cid cid() {
      return cid;
    }

    /** Whether the bytes are what the identifier says. */
    boolean isIntact() {
      return cid != null && cid.equals(Cid.ofBlock(bytes, Cid.LENGTH, bytes.length - Cid.LENGTH));
    }

    Map<String, Object> map() throws DagCbor.Broken {
      return DagCbor.map(bytes, Cid.LENGTH, bytes.length - Cid.LENGTH);
    }
  }

  CarFile(Source source) throws IOException {
    this.source = source;
    this.in = new BufferedInputStream(source.opener().open(), 1 << 16);
    try {
      this.root = root(section(LARGEST_HEADER));
    } catch (UnreadableFile | IOException e) {
      in.close();
      throw e;
    }
  }

  /** The block that the file is about. */
  Cid root() {
    return root;
  }

  private Cid root(byte @Nullable [] header) {
    try {
      byte[] bytes = header == null ? new byte[0] : header;
      Map<String, Object> map = DagCbor.map(bytes, 0, bytes.length);
      boolean one = map.get("version") instanceof Number version && version.intValue() == 1;
      if (one && map.get("roots") instanceof List<?> roots && roots.size() == 1) {
        if (roots.get(0) instanceof Cid cid) {
          return cid;
        }
      }
    } catch (DagCbor.Broken e) {
      throw broken("its header is no CAR header");
    }
    throw broken("it is no CAR file of version 1 with one root");
  }

  /** The next block; null after the last. */
  @Nullable Block next() throws IOException {
    byte[] bytes = section(LARGEST_BLOCK);
    if (bytes == null) {
      return null;
    }
    number++;
    if (number > MOST_BLOCKS) {
      throw broken("it has more than " + MOST_BLOCKS + " blocks");
    }
    return new Block(number, bytes);
  }

  private byte @Nullable [] section(int largest) throws IOException {
    long length = length();
    if (length < 0) {
      return null;
    }
    if (length == 0 || length > largest) {
      throw broken("block " + (number + 1) + " claims to have " + length + " bytes");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw broken("it is cut off in block " + (number + 1));
    }
    return bytes;
  }

  /** Seven bits a byte, the lowest first; negative at the end of the file. */
  private long length() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = in.read();
      if (b < 0 && shift == 0) {
        return -1;
      }
      if (b < 0) {
        throw broken("it is cut off after block " + number);
      }
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw broken("block " + (number + 1) + " has a length without an end");
  }

  private UnreadableFile broken(String reason) {
    return new UnreadableFile(source.name(), reason, "download the repository again");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
