package tend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import tend.cli.Tend;

/**
 * Does once what people do every day, so that the JVM, which the build starts for it, can keep the
 * classes that takes. Compiles no rule: a JVM 17 that did could not keep its classes.
 */
public final class Rehearsal {
  private static final InstantSource DAY = () -> Instant.parse("2026-03-02T09:00:00Z");

  private Rehearsal() {}

  /** What people ask for every day; the launcher knows these commands by name. */
  private static final List<String> LISTS =
      List.of(
          "today --account marlow.bakes", "evaluate", "accounts", "health --account marlow.bakes");

  /** What lists are made of; no account has all that an account may have. */
  private static final List<String> PARTS =
      List.of("tend/facts/", "tend/signals/", "tend/model/", "tend/plan/");

  /**
   * Takes a folder for the data, the jar, and whether all is done or only what lists take, of what
   * the former left there.
   */
  public static void main(String[] args) throws IOException {
    String data = args[0];
    boolean isAll = Boolean.parseBoolean(args[2]);
    load(Path.of(args[1]));
    if (isAll) {
      try (App app = App.open(Path.of(data), null, null, DAY.instant())) {
        app.loadSamples().at(DAY.instant());
      }
    }
    for (String json : List.of("", "--json")) {
      LISTS.forEach(command -> run(data, json, command.split(" ")));
      if (isAll) {
        run(data, json, "status");
      }
    }
    if (isAll) {
      String at = DAY.instant().toString();
      Main.main(new String[] {"serve", "--port", "0", "--data", data, "--at", at});
    }
    System.exit(0);
  }

  private static void load(Path jar) throws IOException {
    try (JarFile all = new JarFile(jar.toFile())) {
      for (JarEntry one : all.stream().toList()) {
        if (JarClasses.isIn(PARTS, one)) {
          String type = JarClasses.name(one).replace('/', '.');
          Class.forName(type, false, Rehearsal.class.getClassLoader());
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static void run(String data, String json, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--data", data, "--at", DAY.instant().toString()));
    if (!json.isEmpty()) {
      args.add(json);
    }
    Tend.run(args.toArray(String[]::new), DAY);
  }
}
