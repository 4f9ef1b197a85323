package tend.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Fingerprint;

/**
 * Compiled playbooks kept on disk by what they were compiled from, so that a start with unchanged
 * rules compiles nothing. Only the owner may read or write it; the last used stay. It helps or it
 * does nothing: a file that is broken or cannot be read or written is as good as none. Threads and
 * processes may share it.
 */
final class CompiledFolder {
  /** Held equal to what is on the class path by a test: a jar of all jars no longer knows it. */
  static final String DROOLS = "10.2.0";

  private static final int MOST = 256;
  private static final int NAME_LENGTH = 32;

  /** Counts on when what compiled classes call is changed. */
  private static final String FORMAT = "2";

  /** Far above what two hundred rules take. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}|new\\d+\\.tmp");

  private final Path folder;
  private final int most;

  CompiledFolder(Path folder) {
    this(folder, MOST);
  }

  CompiledFolder(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /**
   * Where what came of that text is kept: by the text, the facts, Drools, Java and our own form.
   */
  Path file(String drl) {
    String java = String.valueOf(Runtime.version().feature());
    List<String> parts =
        List.of(FORMAT, Outcome.shape(), DROOLS, java, CompiledModule.resource(drl));
    return folder.resolve(Fingerprint.of(NAME_LENGTH, parts));
  }

  /** What is kept for that text and whole; it counts as used now. */
  Optional<CompiledModule> read(String drl) {
    Path file = file(drl);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      Optional<byte[]> zip = Summed.open(bytes);
      if (zip.isPresent()) {
        touch(file, bytes[0]);
      }
      return zip.map(CompiledModule::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes the first byte again, so that the system says when that was. */
  private static void touch(Path file, byte first) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.write(ByteBuffer.wrap(new byte[] {first}), 0) != 1) {
        throw new IOException("not written");
      }
    }
  }

  /** Keeps it; others see the whole file or none. */
  void write(String drl, CompiledModule module) {
    Path fresh = null;
    try {
      make();
      fresh = Files.createTempFile(folder, "new", null);
      Files.write(fresh, Summed.close(module.bytes()));
      Files.move(
          fresh, file(drl), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      prune();
    } catch (IOException | UnsupportedOperationException e) {
      delete(fresh);
    }
  }

  private void make() throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new IOException(folder + " is a link to somewhere else");
    }
    if (!Files.isDirectory(folder)) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] rights = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
      };
      Files.createDirectory(folder, posix ? rights : new FileAttribute<?>[0]);
    }
  }

  private void prune() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(CompiledFolder::isOurs).toList();
    }
    if (files.size() <= most) {
      return;
    }
    TreeMap<Path, FileTime> used = new TreeMap<>();
    for (Path file : files) {
      used.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
    }
    used.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue()))
        .limit(files.size() - most)
        .forEach(entry -> delete(entry.getKey()));
  }

  /** Nothing but what Tend wrote is ever deleted. */
  private static boolean isOurs(Path file) {
    return OURS.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // somebody else did, or the next one will
    }
  }
}
