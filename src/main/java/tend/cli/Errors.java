package tend.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tend.connect.Refused;
import tend.connect.Vault;
import tend.flow.UnknownName;
import tend.flow.weeks.NotThatDay;
import tend.intake.UnreadableFile;
import tend.out.SendMessage;
import tend.out.Unsendable;
import tend.playbook.Vocabulary;
import tend.store.StoreUnavailable;

/** Every failure as one line on standard error: the thing, the reason, the next step. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final List<Class<? extends RuntimeException>> IN_WORDS =
      List.of(
          UnknownName.class,
          NotThatDay.class,
          Refused.class,
          Vault.Locked.class,
          Vocabulary.Broken.class,
          UnreadableFile.class,
          StoreUnavailable.class,
          Unsendable.class,
          SendMessage.Gone.class,
          PortTaken.class,
          WrongUsage.class);

  /** Arguments that fit the shape but not the sense. */
  static final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
      super(message);
    }
  }

  /** The port is in use. */
  static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
      super(
          "port " + port + " is in use; choose another with --port, or 0 for any free one", cause);
    }
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return told(e, parsed.originalArgs(), command.getErr());
  }

  private static int told(Exception e, List<String> args, PrintWriter err) {
    err.println("tend: " + words(e));
    if (args.contains("--verbose")) {
      e.printStackTrace(err);
    }
    return ExitCode.WRONG;
  }

  /** What a command ends with that was called with those arguments, where it fails too. */
  int guarded(Callable<Integer> command, List<String> args, PrintWriter err) {
    try {
      return command.call();
    } catch (Exception e) {
      return told(e, args, err);
    }
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("tend: " + Misspelt.words(e) + "; see " + name + " --help");
    return ExitCode.WRONG;
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    if (message != null && IN_WORDS.stream().anyMatch(c -> c.isInstance(e))) {
      return message.lines().findFirst().orElse("");
    }
    Throwable io = e instanceof UncheckedIOException wrapped ? wrapped.getCause() : e;
    if (io instanceof IOException) {
      return file(io);
    }
    LOG.debug("unexpected", e);
    return "a fault of ours: " + e + "; run it again with --verbose and report the trace";
  }

  /** A file that is not there, not of the right kind, or not ours to read or write. */
  private static String file(Throwable io) {
    String file = String.valueOf(io.getMessage()).lines().findFirst().orElse("");
    if (io instanceof NoSuchFileException) {
      return file + "; check the path";
    }
    return io instanceof AccessDeniedException
        ? file + ": you may not read or write there; check the rights"
        : "cannot read or write " + file + "; check the path and its rights";
  }
}
