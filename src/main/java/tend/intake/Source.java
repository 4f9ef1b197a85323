package tend.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A named text that can be opened again and again. UTF-8, or UTF-16 where a byte-order mark says
 * so; a byte that is neither is an error and never replaced.
 */
record Source(String name, Opener opener) {
  private static final int LONGEST_HEAD = 1 << 16;

  /** Opens the bytes from their beginning. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The text from its beginning, the byte-order mark taken off. */
  BufferedReader text() throws IOException {
    BufferedInputStream in = new BufferedInputStream(opener.open(), 1 << 16);
    in.mark(4);
    int first = in.read();
    int second = in.read();
    int third = in.read();
    in.reset();
    Charset charset = StandardCharsets.UTF_8;
    if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
      charset = StandardCharsets.UTF_16;
    } else if (first == 0xEF && second == 0xBB && third == 0xBF) {
      in.skipNBytes(3);
    }
    return new BufferedReader(strict(in, charset), 1 << 16);
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
      if (reader.readLine() == null) {
        break;
      }
    }
    return reader;
  }

  /**
   * The first line that is not blank, at most 64 Ki characters of it; empty for a file without one.
   */
  String head() throws IOException {
    try (BufferedReader reader = text()) {
      StringBuilder line = new StringBuilder();
      int c = reader.read();
      while (c >= 0 && line.length() < LONGEST_HEAD) {
        if (c == '\n' || c == '\r') {
          if (!line.toString().isBlank()) {
            break;
          }
          line.setLength(0);
        } else {
          line.append((char) c);
        }
        c = reader.read();
      }
      return line.toString().strip();
    }
  }

  /** The line of the first byte that is not UTF-8, from 1. */
  long firstBadLine() throws IOException {
    try (InputStream in = new BufferedInputStream(opener.open(), 1 << 16)) {
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
