package tend.playbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tend.model.Fingerprint;

/**
 * Which files the build found without any fault, scenarios and translations included. Reading those
 * is most of what checking takes, and whoever makes a list does not need them.
 */
final class FoundSound {
  private static final int LENGTH = 32;

  private FoundSound() {}

  /** Whether the build checked exactly these files and had nothing to say. */
  static boolean before(PlaybookFiles files) {
    return FoundSound.class.getClassLoader().getResource(mark(files)) != null;
  }

  /** Notes it where the jar is packed from. */
  static void note(PlaybookFiles files, Path classes) throws IOException {
    Files.writeString(classes.resolve(mark(files)), files.id() + "\n");
  }

  private static String mark(PlaybookFiles files) {
    List<String> parts = new ArrayList<>(List.of(files.version()));
    files.words().forEach((name, text) -> Collections.addAll(parts, name, text));
    return "compiled/" + Fingerprint.of(LENGTH, parts) + ".sound";
  }
}
