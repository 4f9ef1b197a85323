package tend.flow.rules;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something was saved in a folder or below, and until the saving has come to rest. It
 * may wake for nothing, and never misses a change. Used by one thread.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long REST_MILLIS = 200;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
  private final Path folder;
  private final WatchService service;

  private FolderWatch(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
  }

  public static FolderWatch of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "is no folder");
    }
    FolderWatch watch = new FolderWatch(folder, folder.getFileSystem().newWatchService());
    watch.includeNewFolders();
    return watch;
  }

  /** Returns once after any number of saves that follow each other closely. */
  public void awaitNext() throws InterruptedException, IOException {
    try {
      take(service.take());
      long began = System.nanoTime();
      @Nullable WatchKey key = service.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
      while (key != null && System.nanoTime() - began < LONGEST_NANOS) {
        take(key);
        key = service.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (key != null) {
        take(key);
      }
    } catch (ClosedWatchServiceException e) {
      throw new IOException("the folder " + folder + " can no longer be watched", e);
    }
  }

  private static void take(WatchKey key) {
    key.pollEvents();
    boolean unused = key.reset(); // false for a folder that is gone
  }

  /**
   * To be called after each wait and before the files are read: what is put into a new folder later
   * wakes the next wait, and what was put in before is read.
   */
  public void includeNewFolders() throws IOException {
    for (Path each : folders()) {
      each.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
