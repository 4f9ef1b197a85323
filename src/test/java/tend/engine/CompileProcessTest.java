package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A build that would go on for minutes takes a process with it, and nothing else. */
class CompileProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String HEAD =
      "package tend.rules.x\nimport tend.facts.*\nglobal tend.engine.Outcome outcome\n";

  /** Drools' time doubles with each bracket; the checker lets nobody write so many. */
  private static final String SLOW =
      rule("slow", "words > " + "(".repeat(24) + "1" + ")".repeat(24));

  private final CompileProcess beside = new CompileProcess();

  private static String rule(String name, String constraint) {
    return HEAD
        + "rule \""
        + name
        + "\" when $settings : Settings() WaitingComment( "
        + "tend.engine.Budget.tick(\""
        + name
        + "\", $settings), "
        + constraint
        + " ) then outcome.recommend( \"x\" ); end\n";
  }

  private static List<String> fires(CompiledModule module) {
    return module.rules().evaluate(Playground.facts(), Limits.DEFAULT).fired().stream()
        .map(Fired::rule)
        .distinct()
        .toList();
  }

  private CompiledModule made(String name) {
    return beside.compile("x", rule(name, "words > 1"), LONG).orElseThrow();
  }

  private ProcessHandle process() {
    return beside.handle().orElseThrow();
  }

  @AfterEach
  void stop() {
    beside.handle().ifPresent(CompileProcessTest::kill);
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("compile"))
        .toList();
  }

  @Test
  void whatItMakesRunsAndTheProcessStaysForTheNext() {
    assertThat(fires(made("one"))).containsExactly("one");
    ProcessHandle first = process();

    assertThat(fires(made("two"))).containsExactly("two");
    assertThat(process()).isEqualTo(first);
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void aBuildThatTakesTooLongIsKilledAndTheNextOneWorks() {
    made("one");
    ProcessHandle first = process();

    assertThatThrownBy(() -> beside.compile("x", SLOW, Duration.ofSeconds(2)))
        .isInstanceOf(RuleProblem.class)
        .hasMessage("x: the rules took longer than 2 s to compile and were given up");

    assertThat(first.isAlive()).isFalse();
    assertThat(threads()).isEmpty();
    assertThat(fires(made("next"))).containsExactly("next");
    assertThat(process()).isNotEqualTo(first);
  }

  @Test
  void aProcessThatDiedIsReplaced() {
    made("one");
    ProcessHandle first = process();
    kill(first);

    assertThat(fires(made("two"))).containsExactly("two");
  }

  @Test
  void whatDroolsRefusesIsToldInItsWordsAndLeavesTheProcess() {
    made("one");
    ProcessHandle first = process();

    assertThatThrownBy(() -> beside.compile("x", rule("bad", "nosuch == 1"), LONG))
        .isInstanceOf(RuleProblem.class)
        .hasMessageStartingWith("x: Drools refused the rules; ");

    assertThat(process()).isEqualTo(first);
  }

  @Test
  void itGetsNothingOfTheEnvironment() throws IOException {
    made("one");
    Path environment = Path.of("/proc/" + process().pid() + "/environ");

    assertThat(System.getenv()).isNotEmpty();
    if (Files.exists(environment)) {
      assertThat(Files.readAllBytes(environment)).isEmpty();
    }
  }

  @Test
  void itEndsWithWhoeverStartedItThoughItIsBusy() throws Exception {
    ProcessBuilder builder = OwnJava.running(CompileWorker.class).orElseThrow();
    Process worker = builder.start();
    assertThat(worker.getInputStream().read()).isEqualTo(CompileWorker.READY);
    java.io.DataOutputStream out = new java.io.DataOutputStream(worker.getOutputStream());
    CompileWorker.write(out, "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    CompileWorker.write(out, SLOW.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    out.flush();
    assertThat(worker.waitFor(2, TimeUnit.SECONDS)).isFalse();

    out.close();

    assertThat(worker.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void rulesOfDevelopersGoThereAndSentencesDoNot() {
    CompiledModule.BESIDE.handle().ifPresent(CompileProcessTest::kill);
    CompiledModule.build("x", HEAD + "rule \"r\" when Self() then end\n");
    assertThat(CompiledModule.BESIDE.handle().filter(ProcessHandle::isAlive)).isEmpty();

    CompiledModule.build("x", rule("one", "words > 1"));
    assertThat(CompiledModule.BESIDE.handle().filter(ProcessHandle::isAlive)).isPresent();
  }
}
