package tend.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, so that they can be wrong in any way. */
final class HostileZip {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** An entry as it should be. */
  HostileZip entry(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return entry(name, bytes, sum(bytes), 0);
  }

  /** An entry whose sum is that of other bytes. */
  HostileZip wrongSum(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8), 42, 0);
  }

  /** An entry that a Unix system would make a link. */
  HostileZip link(String name, String target) {
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    return entry(name, bytes, sum(bytes), 0xA1FF);
  }

  private HostileZip entry(String name, byte[] bytes, long sum, int mode) {
    int from = out.size();
    byte[] packed = deflated(bytes);
    head(out, 0x04034b50, name, packed.length, bytes.length, sum, -1, 0);
    out.writeBytes(packed);
    head(directory, 0x02014b50, name, packed.length, bytes.length, sum, from, mode);
    entries++;
    return this;
  }

  /** Another name in the directory for the entry that lies at the beginning. */
  HostileZip over(String name, String firstText) {
    byte[] bytes = firstText.getBytes(StandardCharsets.UTF_8);
    head(directory, 0x02014b50, name, deflated(bytes).length, bytes.length, sum(bytes), 0, 0);
    entries++;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(directory.toByteArray());
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) entries).putShort((short) entries);
    end.putInt(directory.size()).putInt(out.size()).putShort((short) 0);
    whole.writeBytes(end.array());
    return whole.toByteArray();
  }

  private static void head(
      ByteArrayOutputStream to,
      int kind,
      String name,
      int packed,
      int unpacked,
      long sum,
      int from,
      int mode) {
    boolean central = from >= 0;
    byte[] letters = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer head =
        ByteBuffer.allocate((central ? 46 : 30) + letters.length).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(kind);
    if (central) {
      head.putShort((short) (3 << 8 | 20));
    }
    head.putShort((short) 20).putShort((short) 0x800).putShort((short) 8).putInt(0x5A210000);
    head.putInt((int) sum).putInt(packed).putInt(unpacked).putShort((short) letters.length);
    head.putShort((short) 0);
    if (central) {
      head.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(mode << 16);
      head.putInt(from);
    }
    to.writeBytes(head.put(letters).array());
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }
}
