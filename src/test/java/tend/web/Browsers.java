package tend.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium, or gets one, so that one command passes everywhere. */
final class Browsers {
  private static final List<String> FLAGS =
      List.of(
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private Browsers() {}

  /** Never lets Playwright.create() download all three browsers on its own. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright pw, Optional<Path> chromium) {
    var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
    options.setChromiumSandbox(false);
    chromium.ifPresent(options::setExecutablePath);
    return pw.chromium().launch(options);
  }

  /** CHROMIUM, then the PATH, then apt-get as root; empty means: Playwright brings its own. */
  static Optional<Path> chromium() throws IOException, InterruptedException {
    Optional<Path> found = find();
    return found.isPresent() ? found : installed();
  }

  /** Tests run in two processes, of which one installs and the other waits for it. */
  private static Optional<Path> installed() throws IOException, InterruptedException {
    Path lock = Path.of("target", "browser-install.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      Optional<Path> byTheOther = find();
      return byTheOther.isPresent() || !held.isValid() ? byTheOther : install();
    }
  }

  private static Optional<Path> install() throws IOException, InterruptedException {
    if (onPath("apt-get").isPresent() && "root".equals(System.getProperty("user.name"))) {
      System.out.println("No Chromium here: installing Debian's package …");
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
      return find();
    }
    System.out.println("No Chromium here: Playwright fetches its headless shell …");
    run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "--only-shell",
        "chromium");
    return Optional.empty();
  }

  private static Optional<Path> find() {
    String env = System.getenv("CHROMIUM");
    if (env != null && !env.isBlank()) {
      return Optional.of(Path.of(env));
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(n -> onPath(n).stream())
        .findFirst();
  }

  private static Optional<Path> onPath(String name) {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
        .filter(d -> !d.isBlank())
        .map(d -> Path.of(d, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder pb = new ProcessBuilder(command).redirectErrorStream(true);
    pb.environment().put("DEBIAN_FRONTEND", "noninteractive");
    pb.redirectOutput(new File("target/browser-install.log"));
    Process p = pb.start();
    if (!p.waitFor(8, TimeUnit.MINUTES) || p.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed, see target/browser-install.log");
    }
  }
}
