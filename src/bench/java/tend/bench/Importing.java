package tend.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import tend.flow.ImportActivity;
import tend.model.Account;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;

/**
 * How fast a large file comes in, each time in a process of its own with two processors and 512 MB
 * of heap, from an empty embedded database to the last row kept.
 *
 * @param perSecond rows a second of each run
 * @param heapMb the most heap that outlived a collection in each run
 */
record Importing(List<Double> perSecond, List<Double> heapMb) {
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  static Importing measure(long rows, int runs) {
    try {
      Path folder = Files.createTempDirectory("tend-bench");
      try {
        Path file = folder.resolve("activity.csv");
        ActivityFile.write(file, rows, 1);
        List<Double> perSecond = new ArrayList<>();
        List<Double> heapMb = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
          String[] said = inOwnProcess(file, folder.resolve("run-" + i)).split(" ", -1);
          perSecond.add(rows / Double.parseDouble(said[0]));
          heapMb.add(Double.valueOf(said[1]));
        }
        return new Importing(perSecond, heapMb);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inOwnProcess(Path file, Path into) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:ActiveProcessorCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                Importing.class.getName(),
                file.toString(),
                into.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** Imports {@code FILE} into {@code FOLDER} and prints seconds and megabytes. */
  public static void main(String[] args) {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (told, unused) -> most.accumulateAndGet(after(told.getUserData()), Math::max),
              null,
              null);
    }
    long start = System.nanoTime();
    try (Database database = Database.inFolder(Path.of(args[1]))) {
      new ImportActivity(
              new AccountStore(database, Account.MAIN_SPACE),
              new ActivityStore(database, Account.MAIN_SPACE))
          .run(
              new ImportActivity.Wish(
                  List.of(Path.of(args[0])), "bench", null, null, null, null, rows -> {}),
              AT);
    }
    System.out.println((System.nanoTime() - start) / 1e9 + " " + most.get() / 1e6);
  }

  private static long after(Object told) {
    return GarbageCollectionNotificationInfo.from((CompositeData) told)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .values()
        .stream()
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
