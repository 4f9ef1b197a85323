package tend.playbook;

import java.util.List;
import java.util.TreeMap;

/**
 * A rules folder as one block. Its two hundred files one by one would have to be found among all
 * that a jar of all jars holds, each time the program starts.
 */
final class PackedFolder {
  private PackedFolder() {}

  static void write(RulesFolder folder, PackOut out) {
    out.text(folder.vocabulary());
    out.each(folder.samples(), out::text);
    out.each(folder.playbooks(), files -> write(files, out));
    out.each(folder.policies(), files -> write(files, out));
    write(folder.baseline(), out);
    write(folder.campaigns(), out);
    write(folder.sentences(), out);
  }

  static RulesFolder read(PackIn in) {
    String vocabulary = in.text();
    List<String> samples = in.each(in::text);
    List<PlaybookFiles> playbooks = in.each(() -> files(in));
    List<PlaybookFiles> policies = in.each(() -> files(in));
    return new RulesFolder(
        vocabulary, samples, playbooks, files(in), policies, files(in), files(in));
  }

  private static void write(PlaybookFiles files, PackOut out) {
    if (!files.unread().isEmpty()) {
      throw new IllegalStateException(files.unread().get(0).shown());
    }
    out.text(files.id());
    out.text(files.path());
    out.each(files.files(), out::text);
    out.each(files.words(), out::text);
    out.text(files.version());
  }

  private static PlaybookFiles files(PackIn in) {
    return PlaybookFiles.known(
        in.text(),
        in.text(),
        new TreeMap<>(in.eachByName(in::text)),
        new TreeMap<>(in.eachByName(in::text)),
        in.text());
  }
}
