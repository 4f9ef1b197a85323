package tend.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a process of its own, which is killed when that takes too long and stays warm
 * otherwise: inside this one nothing stops Drools. One text at a time; threads may share it.
 */
final class CompileProcess {
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final int OUT_OF_MEMORY = 3;
  private @Nullable Process process;
  private boolean impossible;

  /** What was made, or why nothing was. */
  private record Answer(@Nullable CompiledModule made, String refused) {
    static Answer read(DataInputStream in) throws IOException {
      return in.readUnsignedByte() == CompileWorker.MADE
          ? new Answer(new CompiledModule(CompileWorker.read(in)), "")
          : new Answer(null, CompileWorker.readText(in));
    }
  }

  /**
   * What comes of that text; empty where no such process can be had on this machine.
   *
   * @throws RuleProblem when Drools refuses it, takes too long or dies of it
   */
  synchronized Optional<CompiledModule> compile(String name, String drl, Duration longest) {
    Process ready = ready();
    if (ready == null) {
      return Optional.empty();
    }
    Answer answer = answer(ready, name, drl, longest);
    if (answer == null) {
      return compile(name, drl, longest);
    }
    if (answer.made() == null) {
      throw new RuleProblem(answer.refused());
    }
    return Optional.of(answer.made());
  }

  /** The process that stays warm, if there is one. */
  synchronized Optional<ProcessHandle> handle() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }

  private @Nullable Process ready() {
    if (!impossible && (process == null || !process.isAlive())) {
      process = OwnJava.running(CompileWorker.class).map(CompileProcess::started).orElse(null);
      impossible = process == null;
    }
    return process;
  }

  private static @Nullable Process started(ProcessBuilder builder) {
    try {
      Process fresh = builder.start();
      int said = within(fresh, LONGEST_START, () -> fresh.getInputStream().read());
      return said == CompileWorker.READY ? fresh : null;
    } catch (IOException | TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Null when the process had ended by itself just before, for want of work. */
  private static @Nullable Answer answer(
      Process process, String name, String drl, Duration longest) {
    try {
      return within(process, longest, () -> exchange(process, name, drl));
    } catch (TimeoutException e) {
      throw new RuleProblem(name + ": " + CompiledModule.tookTooLong(longest), e);
    } catch (ExecutionException e) {
      if (process.exitValue() == CompileWorker.IDLE) {
        return null;
      }
      boolean memory = process.exitValue() == OUT_OF_MEMORY;
      String why = memory ? "the rules take too much memory" : "Drools failed on the rules";
      throw new RuleProblem(name + ": " + why + " and were given up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuleProblem(name + ": the compile was interrupted", e);
    }
  }

  private static Answer exchange(Process process, String name, String drl) throws IOException {
    DataOutputStream out = new DataOutputStream(process.getOutputStream());
    CompileWorker.write(out, name.getBytes(StandardCharsets.UTF_8));
    CompileWorker.write(out, drl.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return Answer.read(new DataInputStream(process.getInputStream()));
  }

  /** Speaks with the process for so long; it does not outlive a talk that went wrong. */
  private static <T> T within(Process process, Duration longest, Callable<T> talk)
      throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<T> task = new FutureTask<>(talk);
    Thread talker = new Thread(task, "compile beside");
    talker.setDaemon(true);
    talker.start();
    boolean well = false;
    try {
      T said = task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      well = true;
      return said;
    } finally {
      if (!well) {
        process.destroyForcibly().waitFor();
        talker.join();
      }
    }
  }
}
