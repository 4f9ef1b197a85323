package tend.playbook;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules folder of the jar as one file. Its two hundred files one by one would have to be found
 * among all that a jar of all jars holds, each time the program starts.
 */
final class PackedFolder {
  /** Where the jar has it. */
  static final String NAME = "compiled/rules.packed";

  private PackedFolder() {}

  static byte[] written(RulesFolder folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    text(folder.vocabulary(), out);
    out.writeInt(folder.samples().size());
    for (String sample : folder.samples()) {
      text(sample, out);
    }
    all(folder.playbooks(), out);
    all(folder.policies(), out);
    all(List.of(folder.baseline(), folder.campaigns(), folder.sentences()), out);
    return bytes.toByteArray();
  }

  static RulesFolder read(InputStream packed) throws IOException {
    DataInputStream in = new DataInputStream(packed);
    String vocabulary = text(in);
    List<String> samples = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      samples.add(text(in));
    }
    List<PlaybookFiles> playbooks = all(in);
    List<PlaybookFiles> policies = all(in);
    List<PlaybookFiles> others = all(in);
    return new RulesFolder(
        vocabulary, samples, playbooks, others.get(0), policies, others.get(1), others.get(2));
  }

  private static void all(List<PlaybookFiles> all, DataOutputStream out) throws IOException {
    out.writeInt(all.size());
    for (PlaybookFiles one : all) {
      if (!one.unread().isEmpty()) {
        throw new IOException(one.unread().get(0).shown());
      }
      text(one.id(), out);
      text(one.path(), out);
      texts(one.files(), out);
      texts(one.words(), out);
      text(one.version(), out);
    }
  }

  private static List<PlaybookFiles> all(DataInputStream in) throws IOException {
    List<PlaybookFiles> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(PlaybookFiles.known(text(in), text(in), texts(in), texts(in), text(in)));
    }
    return all;
  }

  private static void texts(SortedMap<String, String> texts, DataOutputStream out)
      throws IOException {
    out.writeInt(texts.size());
    for (var one : texts.entrySet()) {
      text(one.getKey(), out);
      text(one.getValue(), out);
    }
  }

  private static SortedMap<String, String> texts(DataInputStream in) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.put(text(in), text(in));
    }
    return texts;
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
