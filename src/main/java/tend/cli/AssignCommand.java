package tend.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.HandOver;
import tend.flow.UnknownName;
import tend.model.Shown;

@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = "Hands an item over to an assistant, or takes it back.")
final class AssignCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "ITEM", description = "The item, as today prints it.")
  private String id = "";

  @ArgGroup(multiplicity = "1")
  private Whom whom = new Whom();

  /** To somebody, or back. */
  static final class Whom {
    @Option(names = "--to", paramLabel = "NAME", description = "An assistant of the account.")
    private @Nullable String assistant;

    @Option(names = "--back", description = "To the creator's own list.")
    private boolean back;
  }

  @Override
  public Integer call() {
    try (App app = common.open()) {
      HandOver handOver = app.handOver();
      String to = whom.assistant;
      Shown shown =
          (whom.back || to == null ? handOver.back(id) : handOver.to(to, id, common.moment()))
              .orElseThrow(
                  () ->
                      new UnknownName(
                          "there is no item " + id, "list them with: today --account NAME"));
      if (common.json) {
        common.print(new TreeMap<>(Map.of("id", id, "assistant", to == null ? "" : to)));
      } else {
        common.say(
            "%s: %s", shown.item().what().doing(), to == null ? "yours again" : "with " + to);
      }
      return ExitCode.FINE;
    }
  }
}
