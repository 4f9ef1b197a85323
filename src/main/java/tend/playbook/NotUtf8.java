package tend.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import tend.model.Issue;

/**
 * The first place of a file at which it is no UTF-8, with its line as far as it can be read.
 *
 * @param line from 1
 * @param column from 1
 */
record NotUtf8(int line, int column, String source) {

  static NotUtf8 in(byte[] bytes) {
    CharBuffer before = CharBuffer.allocate(bytes.length);
    CoderResult unused = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), before, true);
    String sound = before.flip().toString();
    int start = sound.lastIndexOf('\n') + 1;
    int line = (int) sound.chars().filter(c -> c == '\n').count() + 1;
    String source = new String(bytes, UTF_8).lines().skip(line - 1L).findFirst().orElse("");
    return new NotUtf8(line, sound.length() - start + 1, source);
  }

  Issue issue(String path) {
    return new Issue(
        Issue.Level.ERROR,
        path,
        line,
        column,
        1,
        "TD001",
        "the file is not UTF-8",
        source,
        "save it as UTF-8 in your editor");
  }
}
