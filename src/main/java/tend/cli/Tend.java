package tend.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tend.App;

/** The command {@code tend} with all it can do. */
@Command(
    name = "tend",
    mixinStandardHelpOptions = true,
    version = "tend 0.1",
    description = "Tells a creator what to do next for the people who pay attention to them.",
    commandListHeading = "",
    footer = {"", "tend COMMAND --help says more of one. Begin with: tend serve --demo"})
public final class Tend implements Runnable {
  /** Returned by a command that leaves a server running. */
  public static final int KEEPS_RUNNING = -1;

  /** Commands that make lists. */
  private static final Set<String> EVALUATE = Set.of("today", "evaluate", "serve");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do, such as: tend serve --demo");
  }

  /** Runs one command with the process's own streams. */
  public static int run(String[] args, InstantSource clock) {
    return run(
        List.of(args),
        clock,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  /** Runs one command; returns the exit code. */
  public static int run(List<String> args, InstantSource clock, PrintWriter out, PrintWriter err) {
    Common.clock = clock;
    if (!args.isEmpty() && EVALUATE.contains(args.get(0))) {
      App.prepare();
    }
    Errors errors = new Errors();
    Optional<Today> plain = Today.straight(args, out, err);
    int code =
        plain.isPresent()
            ? errors.guarded(plain.get(), args, err)
            : picocli(args, out, err, errors);
    out.flush();
    err.flush();
    return code;
  }

  private static int picocli(List<String> args, PrintWriter out, PrintWriter err, Errors errors) {
    CommandLine command =
        Commands.added(new CommandLine(new Tend()), args)
            .registerConverter(Instant.class, new Moment())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(errors)
            .setParameterExceptionHandler(errors);
    return command.execute(args.toArray(String[]::new));
  }

  static Instant moment(String value) {
    return new Moment().convert(value);
  }

  /** A moment with its zone. */
  private static final class Moment implements ITypeConverter<Instant> {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public Instant convert(String value) {
      try {
        Instant moment = Instant.parse(value);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
          throw new TypeConversionException(
              "\"" + value + "\" is outside the years 0001 to 9999; write 2026-03-02T09:00:00Z");
        }
        return moment;
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "\"" + value + "\" is no moment; write 2026-03-02T09:00:00Z");
      }
    }
  }
}
