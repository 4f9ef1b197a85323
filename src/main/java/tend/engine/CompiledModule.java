package tend.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import tend.engine.guard.AllowedClasses;
import tend.facts.FactTypes;
import tend.model.Fingerprint;

/**
 * The classes that Drools made of one playbook. Making them takes seconds, loading them a tenth of
 * that, so the build packs those of the shipped playbooks into the jar, by the text they came from:
 * a text that differs by one character is compiled anew.
 */
public final class CompiledModule {
  private static final int NAME_LENGTH = 32;
  private static final Duration LONGEST_BUILD = Duration.ofSeconds(60);

  /** Stands in every rule that a developer wrote. */
  static final String TICKS = "tend.engine.Budget.tick(";

  static final CompileProcess BESIDE = new CompileProcess();

  /** Counts versions on, so that a build left to itself never meets a later one. */
  private static int abandoned;

  private final byte[] zip;

  CompiledModule(byte[] zip) {
    this.zip = zip;
  }

  /** Where the jar keeps what came from that text and the facts as they are. */
  public static String resource(String drl) {
    return "compiled/" + Fingerprint.of(NAME_LENGTH, List.of(drl, FactTypes.shape())) + ".model";
  }

  /**
   * What the jar brings for that text: classes like its own, screened by the build, so that the JVM
   * can map them into memory with all others.
   */
  static Optional<CompiledRules> packed(String drl) {
    return packedAt(resource(drl));
  }

  static Optional<CompiledRules> packedAt(String resource) {
    ClassLoader own = CompiledModule.class.getClassLoader();
    try (InputStream in = own.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(RuleClasses.made(own, new String(in.readAllBytes(), UTF_8).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty(); // then they are made anew
    }
  }

  /**
   * Lays the classes, and under the name of the text which of them stands for all, where the jar is
   * packed from.
   *
   * @throws RuleProblem when they would do more than rules may
   */
  public void pack(String drl, Path classes) throws IOException {
    RuleClasses unpacked = RuleClasses.unpacked(zip);
    unpacked.screen();
    for (Map.Entry<String, byte[]> one : unpacked.bytes().entrySet()) {
      write(classes.resolve(one.getKey().replace('.', '/') + ".class"), one.getValue());
    }
    write(classes.resolve(resource(drl)), unpacked.model().getBytes(UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  /**
   * Compiles; only one compile runs at a time, for it costs a core for a second.
   *
   * @throws RuleProblem when Drools refuses the text, fails on it or takes too long
   */
  public static CompiledModule build(String name, String drl) {
    return build(name, drl, LONGEST_BUILD);
  }

  /** What developers wrote is compiled in a process that can be killed, where there can be one. */
  static synchronized CompiledModule build(String name, String drl, Duration longest) {
    Optional<CompiledModule> beside =
        drl.contains(TICKS) ? BESIDE.compile(name, drl, longest) : Optional.empty();
    return beside.orElseGet(() -> buildHere(name, drl, longest));
  }

  /**
   * Sentences, which cannot make Drools slow, and all where this program cannot start itself again.
   * Nothing stops Drools, so a build that takes too long is left to itself and others go on.
   */
  private static CompiledModule buildHere(String name, String drl, Duration longest) {
    String version = String.valueOf(1 + abandoned);
    FutureTask<CompiledModule> build = new FutureTask<>(() -> compile(name, version, drl));
    Thread worker = new Thread(build, "compile " + name);
    worker.setDaemon(true);
    // Drools looks for its parts among what the thread knows, once for good; a thread of the common
    // pool knows only what Java was started with, which under Maven is Maven
    worker.setContextClassLoader(CompiledModule.class.getClassLoader());
    worker.start();
    try {
      return build.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      abandoned++;
      throw new RuleProblem(name + ": " + tookTooLong(longest), e);
    } catch (ExecutionException e) {
      throw failed(name, e.getCause());
    } catch (InterruptedException e) {
      abandoned++;
      Thread.currentThread().interrupt();
      throw new RuleProblem(name + ": the compile was interrupted", e);
    }
  }

  static String tookTooLong(Duration longest) {
    return "the rules took longer than "
        + Limits.seconds(longest)
        + " to compile and were given up";
  }

  /** In words for whoever wrote the rules. */
  static RuleProblem failed(String name, @Nullable Throwable cause) {
    if (cause instanceof RuleProblem said) {
      return said;
    }
    String why = cause instanceof StackOverflowError ? ": they are nested too deeply" : "";
    return new RuleProblem(name + ": Drools could not compile the rules" + why, cause);
  }

  static CompiledModule compile(String name, String version, String drl) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id = kie.newReleaseId("tend", name, version);
    KieFileSystem files = kie.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write(
        "src/main/resources/tend/rules/" + name.replace('-', '_') + "/rules.drl", ascii(drl));
    try {
      KieBuilder builder =
          kie.newKieBuilder(files, AllowedClasses.forCompiling())
              .buildAll(ExecutableModelProject.class);
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        StringBuilder said = new StringBuilder(name + ": Drools refused the rules");
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
          said.append("; ").append(message.getText().lines().findFirst().orElse(""));
        }
        throw new RuleProblem(said.toString());
      }
      return new CompiledModule(((InternalKieModule) builder.getKieModule()).getBytes());
    } finally {
      kie.getRepository().removeKieModule(id);
    }
  }

  /**
   * Drools hands Java's compiler bytes in whatever encoding the machine has, and where that is not
   * UTF-8 a text would say something else; as Java escapes, which the screen has let none in of,
   * every letter arrives.
   */
  static String ascii(String drl) {
    StringBuilder out = new StringBuilder(drl.length());
    for (int i = 0; i < drl.length(); i++) {
      char c = drl.charAt(i);
      out.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return out.toString();
  }

  /** The bytes to pack. */
  public byte[] bytes() {
    return zip.clone();
  }

  /**
   * Loads them, once they are known to do no more than rules may: wherever they came from, a fresh
   * build, the jar or a folder.
   *
   * @throws RuleProblem when they would do more
   */
  CompiledRules rules() {
    RuleClasses classes = RuleClasses.unpacked(zip);
    classes.screen();
    return classes.load();
  }
}
