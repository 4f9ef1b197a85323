package tend.load;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tend.App;
import tend.flow.ImportActivity;
import tend.model.Json;

/**
 * Many creators with an open Today on a server of its own on this computer: {@code [CREATORS
 * [REQUESTS-A-SECOND [SECONDS [ROWS-OF-EACH]]]]}, 100, 50, 20 and 1000 where nothing is said. Two
 * of three requests look at a list, one ticks an item or takes a tick back; each change is followed
 * by a look of the page that is told of it, counted apart. Requests are sent at their time whether
 * or not earlier ones were answered, and a late start counts as waiting.
 */
public final class LoadOfToday {
  private static final int SLOTS = 64;
  private static final double NANOS_A_MILLI = 1e6;
  private final int creators;
  private final int rate;
  private final int seconds;
  private final int rows;
  private final Path folder;
  private volatile Latencies counting = new Latencies();

  private LoadOfToday(int creators, int rate, int seconds, int rows, Path folder) {
    this.creators = creators;
    this.rate = rate;
    this.seconds = seconds;
    this.rows = rows;
    this.folder = folder;
  }

  /** Something that may go wrong on the way to the server. */
  private interface Asking {
    boolean done() throws IOException, InterruptedException;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int[] wanted = {100, 50, 20, 1000};
    for (int i = 0; i < args.length && i < wanted.length; i++) {
      wanted[i] = Integer.parseInt(args[i]);
    }
    Path folder = Files.createTempDirectory("tend-load");
    new LoadOfToday(wanted[0], wanted[1], wanted[2], wanted[3], folder).run();
    System.exit(0);
  }

  private void run() throws Exception {
    bringIn();
    Process server = serve();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      URI site =
          URI.create(
              Json.read(said.readLine(), new TypeReference<Map<String, String>>() {}).get("url"));
      ask(site);
    } finally {
      server.destroy();
      server.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private void bringIn() throws IOException {
    Instant now = Instant.now();
    try (App app = App.open(folder.resolve("data"), null, Path.of("rules"), now)) {
      for (int i = 0; i < creators; i++) {
        Path file = folder.resolve(account(i) + ".csv");
        InventedActivity.write(file, rows, i, now);
        app.importActivity()
            .run(
                new ImportActivity.Wish(
                    List.of(file), account(i), "instagram", null, null, null, n -> {}),
                now);
      }
    }
    System.out.println(creators + " creators with " + rows + " interactions each");
  }

  private static String account(int i) {
    return "creator-" + i;
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "tend.Main",
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            "0",
            "--json")
        .redirectError(folder.resolve("server.log").toFile())
        .start();
  }

  private void ask(URI site) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Creator> all = new ArrayList<>();
    for (int i = 0; i < creators; i++) {
      all.add(new Creator(client, site, account(i)));
    }
    long cold = System.nanoTime();
    for (Creator one : all) {
      one.look();
    }
    System.out.printf("first look of all: %.1f s%n", (System.nanoTime() - cold) / 1e9);
    ExecutorService slots = Executors.newFixedThreadPool(SLOTS);
    System.out.println(follow(all, slots) + " pages follow their list");
    System.out.println("warming up for " + seconds + " s");
    load(all, slots);
    System.out.println(rate + " requests a second for " + seconds + " s");
    counting = new Latencies();
    load(all, slots);
    slots.shutdown();
    slots.awaitTermination(30, TimeUnit.SECONDS);
    counting.print();
  }

  private int follow(List<Creator> all, ExecutorService slots) throws Exception {
    int following = 0;
    for (Creator one : all) {
      Runnable again =
          () -> {
            long due = System.nanoTime();
            slots.execute(() -> timed("followed", one::look, due));
          };
      if (one.follow(again).get(10, TimeUnit.SECONDS) == 200) {
        following++;
      }
    }
    return following;
  }

  private void load(List<Creator> all, ExecutorService slots) {
    Random random = new Random(1);
    AtomicInteger left = new AtomicInteger(rate * seconds);
    long began = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = began + i * Duration.ofSeconds(1).toNanos() / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Creator one = all.get(random.nextInt(all.size()));
      boolean looks = random.nextInt(3) > 0;
      slots.execute(
          () -> {
            timed(looks ? "look" : "tick", looks ? one::look : one::answer, due);
            left.decrementAndGet();
          });
    }
    while (left.get() > 0) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private void timed(String kind, Asking asking, long due) {
    Latencies latencies = counting;
    try {
      if (!asking.done()) {
        latencies.failed();
      }
      latencies.add(kind, (System.nanoTime() - due) / NANOS_A_MILLI);
    } catch (IOException e) {
      latencies.failed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
