package tend.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A named text that can be opened again and again. UTF-8, or UTF-16 where a byte-order mark says
 * so; a byte that is neither is an error and never replaced.
 */
record Source(String name, Opener opener) {
  private static final int LONGEST_HEAD = 1 << 16;
  private static final int LEAST_HEAD = 1 << 12;
  private static final int FIRST_BYTES = 64;

  /** Opens the bytes from their beginning. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The text from its beginning, the byte-order mark taken off. */
  BufferedReader text() throws IOException {
    BufferedInputStream in = new BufferedInputStream(opener.open(), 1 << 16);
    return new BufferedReader(strict(in, charset(in)), 1 << 16);
  }

  /** Takes a byte-order mark of UTF-8 off. */
  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(4);
    int first = in.read();
    int second = in.read();
    int third = in.read();
    in.reset();
    if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      in.skipNBytes(3);
    }
    return StandardCharsets.UTF_8;
  }

  private static Reader strict(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The text without its first lines. */
  BufferedReader textAfter(long lines) throws IOException {
    BufferedReader reader = text();
    for (long i = 0; i < lines; i++) {
      skipLine(reader);
    }
    return reader;
  }

  /** Without keeping it, as it may be of any length. */
  private static void skipLine(BufferedReader reader) throws IOException {
    int c = reader.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      c = reader.read();
    }
    reader.mark(1);
    if (c == '\r' && reader.read() != '\n') {
      reader.reset();
    }
  }

  /** Its beginning, at most 64 KiB of it, less of what is no text; see {@link Head}. */
  Head head() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(opener.open(), LEAST_HEAD)) {
      Charset charset = charset(in);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(in.readNBytes(LEAST_HEAD));
      Head head = head(charset, bytes.toByteArray());
      if (head.isText()) {
        bytes.writeBytes(in.readNBytes(LONGEST_HEAD - LEAST_HEAD));
        head = head(charset, bytes.toByteArray());
      }
      return head;
    }
  }

  private static Head head(Charset charset, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(bytes), text, false);
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, FIRST_BYTES));
    return new Head(text.flip().toString().strip(), !result.isError(), start);
  }

  /** The line of the first byte that is not UTF-8, from 1. */
  long firstBadLine() throws IOException {
    try (InputStream in = new BufferedInputStream(opener.open(), LEAST_HEAD)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      int b = in.read();
      while (b >= 0) {
        line.write(b);
        if (b == '\n' || line.size() > LONGEST_HEAD) {
          if (!utf8(line.toByteArray())) {
            return number;
          }
          number += b == '\n' ? 1 : 0;
          line.reset();
        }
        b = in.read();
      }
      return number;
    }
  }

  private static boolean utf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
