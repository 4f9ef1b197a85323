package tend.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process that compiles what developers wrote, one text after the other: a byte when it is
 * ready, then for each name and text on standard input a word on how it went and what came of it.
 * It ends with whoever started it, even while it compiles, and by itself when it has long had
 * nothing to do. Public only because Java starts it.
 */
public final class CompileWorker {
  static final int READY = 'T';
  static final int MADE = 'm';
  static final int REFUSED = 'r';

  /** How it ends when it had nothing to do. */
  static final int IDLE = 9;

  private static final int LONGEST_TEXT = 64 << 20;
  private static final long IDLE_MINUTES = 5;

  private CompileWorker() {}

  private record Asked(String name, String drl) {}

  /** Takes nothing; speaks on standard input and output until the input ends. */
  public static void main(String[] args) throws Exception {
    OutputStream own = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // nobody else may speak on it
    DataOutputStream out = new DataOutputStream(own);
    BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> listen(asked), "listen");
    reader.setDaemon(true);
    reader.start();
    out.write(READY);
    out.flush();
    for (Asked next = next(asked); next != null; next = next(asked)) {
      answer(next, out);
    }
    System.exit(IDLE);
  }

  private static @Nullable Asked next(BlockingQueue<Asked> asked) throws InterruptedException {
    return asked.poll(IDLE_MINUTES, TimeUnit.MINUTES);
  }

  /** The input ends with the one who asks, and then nobody waits for an answer. */
  private static void listen(BlockingQueue<Asked> asked) {
    try {
      DataInputStream in = new DataInputStream(System.in);
      while (true) {
        asked.add(new Asked(readText(in), readText(in)));
      }
    } catch (IOException | RuntimeException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void answer(Asked asked, DataOutputStream out) throws IOException {
    int word = MADE;
    byte[] answer;
    try {
      answer = CompiledModule.compile(asked.name(), "1", asked.drl()).bytes();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      word = REFUSED;
      String why = String.valueOf(CompiledModule.failed(asked.name(), e).getMessage());
      answer = why.getBytes(StandardCharsets.UTF_8);
    }
    out.write(word);
    write(out, answer);
    out.flush();
  }

  static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST_TEXT) {
      throw new IOException("a length of " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(read(in), StandardCharsets.UTF_8);
  }
}
