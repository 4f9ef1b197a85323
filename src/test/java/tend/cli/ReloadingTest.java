package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.rules.Desk;
import tend.web.Server;

/** A server takes in what is saved, and shows what is broken without breaking itself. */
class ReloadingTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private final ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor();
  @TempDir private Path folder;
  private Desk desk;
  private App app;
  private Server server;
  private Reloading reloading;

  @BeforeEach
  void serve() throws IOException {
    desk = new Desk(folder, folder.resolve("base"));
    desk.accounts("studio");
    app = App.open(desk.data, null, desk.rules, NOW, Duration.ofMinutes(5));
    server = Server.start(app.parts(() -> NOW), "127.0.0.1", 0);
    reloading = new Reloading(app.currentRules(), app.releasePlaybook(), () -> NOW);
    reloading.begin(desk.rules, beside);
  }

  @AfterEach
  void stop() {
    reloading.close();
    beside.shutdownNow();
    server.stop();
    app.close();
  }

  private double hours() {
    return app.rules().playbooks().stream()
        .mapToDouble(p -> Desk.hours(p.files().files()))
        .findFirst()
        .orElse(0);
  }

  private static void await(BooleanSupplier until) throws InterruptedException {
    long began = System.nanoTime();
    while (!until.getAsBoolean() && System.nanoTime() - began < PATIENCE_NANOS) {
      Thread.sleep(20);
    }
    assertThat(until.getAsBoolean()).isTrue();
  }

  private String get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  void aSavedFileIsLive() throws Exception {
    desk.save(6);
    await(() -> hours() == 6);
    assertThat(get("health")).contains("\"status\":\"ok\"");
  }

  @Test
  void aBrokenFileIsToldOnThePagesAndInHealthWhileTheOldVersionRuns() throws Exception {
    desk.edit("rules.dslr", "asks a question", "aks a question");
    await(() -> app.rules().degraded());
    assertThat(get("health"))
        .contains("\"status\":\"degraded\"", "rules/mine/rules.dslr:7: ")
        .contains("last good version in force");
    for (String page : new String[] {"accounts/studio/today", "import", "connect"}) {
      assertThat(get(page))
          .contains("its last good version goes on: ")
          .doesNotContain(folder.toString());
    }
    assertThat(get("accounts/studio/today")).contains("Answer the question");
    desk.edit("rules.dslr", "aks a question", "asks a question");
    await(() -> !app.rules().degraded());
    assertThat(get("accounts/studio/today")).doesNotContain("last good version");
  }

  @Test
  void aRollbackInAnotherProcessIsSeen() throws Exception {
    desk.save(6);
    await(() -> hours() == 6);
    desk.rollback(1);
    await(() -> hours() == 4);
    assertThat(desk.hoursInForce()).isEqualTo(4);
  }

  @Test
  void aFolderThatIsGoneLeavesEverythingInForceAndMayComeBack() throws Exception {
    Path aside = folder.resolve("aside");
    Files.move(desk.rules, aside);
    await(() -> app.rules().degraded());
    assertThat(get("accounts/studio/today")).contains("Answer the question");
    Files.move(aside, desk.rules);
    await(() -> !app.rules().degraded());
  }
}
