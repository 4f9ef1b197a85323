package tend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import tend.bench.Workload.Load;
import tend.model.Account;
import tend.store.ActivityStore;
import tend.store.Database;

/**
 * The time from cold to the first list, by the launcher that the build made, as a multiple of a JVM
 * that only reads the account by hand, with the same flags and an archive of its own. By the clock
 * on the wall, both by turns. What is done by hand unpacks the database's library each time, as
 * that library does by itself. Only where the program runs from a jar with its launcher beside it.
 */
public final class Starting {
  private static final int ROWS = 1_000;
  private static final String NO_SERVER = "-XX:C1MaxInlineSize=25";
  private final Path folder;
  private final Path jar;
  private final String account;

  private Starting(Path folder, Path jar, String account) {
    this.folder = folder;
    this.jar = jar;
    this.account = account;
  }

  /** The ratio of each round; none where there is no launcher. */
  public static List<Double> overFloor(int rounds) {
    Path jar = Launched.jar().orElse(null);
    if (jar == null) {
      return List.of();
    }
    try (Scratch scratch = Scratch.named("start")) {
      Load load = Workload.account(0, ROWS);
      try (Database database = Database.inFolder(scratch.folder().resolve("kept"))) {
        new ActivityStore(database, Account.MAIN_SPACE)
            .write(
                load.account().name(),
                to -> {
                  load.rows().forEach(to);
                  return load.account();
                },
                one -> one);
      }
      return new Starting(scratch.folder(), jar, load.account().name()).measured(rounds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Double> measured(int rounds) throws IOException {
    handJar();
    Path archive = folder.resolve("hand.jsa");
    run(byHand("-XX:ArchiveClassesAtExit=" + archive));
    List<Double> ratios = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      double hand = run(byHand("-XX:SharedArchiveFile=" + archive));
      double list = run(list());
      if (round >= 0) {
        ratios.add(list / hand);
      }
    }
    return ratios;
  }

  private List<String> list() {
    return List.of(
        jar.resolveSibling("tend").toString(),
        "today",
        "--account",
        account,
        "--at",
        Workload.now().toString(),
        "--data",
        folder.resolve("kept").toString());
  }

  private List<String> byHand(String archive) {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(Launched.FLAGS);
    command.addAll(
        List.of(
            NO_SERVER,
            archive,
            "-Xlog:disable",
            "-cp",
            folder.resolve("hand.jar").toString(),
            ByHand.class.getName(),
            folder.resolve("kept/tend.db").toString(),
            account));
    return command;
  }

  /** Seconds until it is gone. */
  private double run(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** A jar of the driver and the one class, so that nothing else is carried along. */
  private void handJar() throws IOException {
    String hand = ByHand.class.getName().replace('.', '/') + ".class";
    try (JarFile whole = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(folder.resolve("hand.jar"));
        JarOutputStream out = new JarOutputStream(file)) {
      for (Enumeration<JarEntry> all = whole.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        boolean needed =
            name.startsWith("org/sqlite/") || name.startsWith("org/slf4j/") || name.equals(hand);
        if (needed && !name.endsWith("/")) {
          try (InputStream in = whole.getInputStream(whole.getJarEntry(name))) {
            put(out, name, in.readAllBytes());
          }
        }
      }
      byte[] driver = "org.sqlite.JDBC\n".getBytes(StandardCharsets.UTF_8);
      put(out, "META-INF/services/java.sql.Driver", driver);
    }
  }

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }
}
