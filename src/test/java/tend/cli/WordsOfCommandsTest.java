package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class WordsOfCommandsTest {
  private static CommandLine called(String... args) {
    return Commands.added(new CommandLine(new Tend()), List.of(args));
  }

  @Test
  void everyCommandIsCalledByTheWordItIsFoundBy() {
    assertThat(Commands.words())
        .allSatisfy(word -> assertThat(called(word).getSubcommands()).containsOnlyKeys(word));
  }

  @Test
  void helpAndWrongWordsKnowAllCommands() {
    assertThat(called("--help").getSubcommands().keySet())
        .containsExactlyElementsOf(Commands.words());
    assertThat(called("tody").getSubcommands()).hasSameSizeAs(Commands.words());
    assertThat(called().getSubcommands()).hasSameSizeAs(Commands.words());
  }

  @Test
  void helpListsCommandsByWhatTheyAreFor() {
    List<String> lines = called("--help").getUsageMessage().lines().toList();
    assertThat(lines).contains("Begin:", "Day by day:", "Write playbooks:", "Your data:");
    assertThat(lines.indexOf("Day by day:")).isLessThan(place(lines, "today"));
    assertThat(place(lines, "today")).isLessThan(lines.indexOf("Write playbooks:"));
    assertThat(Commands.words()).allSatisfy(word -> assertThat(place(lines, word)).isNotNegative());
  }

  private static int place(List<String> lines, String word) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("  " + word + " "))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void noHelpBreaksOffInTheMiddleOfASentence() {
    assertThat(broken(called("--help"))).isEmpty();
  }

  /** The list of commands shows the first paragraph of each, and each begins a line of its own. */
  private static List<String> broken(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    List<String> broken = new ArrayList<>(broken(spec.usageMessage().description()));
    spec.args().forEach(arg -> broken.addAll(broken(arg.description())));
    command.getSubcommands().values().forEach(sub -> broken.addAll(broken(sub)));
    return broken;
  }

  private static List<String> broken(String... paragraphs) {
    return Stream.of(paragraphs).filter(one -> !one.matches("(?s).*[.:]|printf .*")).toList();
  }

  @Test
  void everyValueIsNamedInWords() {
    assertThat(unnamed(called("--help"))).isEmpty();
  }

  /** Picocli calls a value by the field's name, such as {@code <excludeSuspicious>}. */
  private static List<String> unnamed(CommandLine command) {
    List<String> unnamed = new ArrayList<>();
    for (ArgSpec arg : command.getCommandSpec().args()) {
      if (arg.arity().max() > 0 && arg.paramLabel().startsWith("<")) {
        unnamed.add(command.getCommandSpec().qualifiedName() + " " + arg.paramLabel());
      }
    }
    command.getSubcommands().values().forEach(sub -> unnamed.addAll(unnamed(sub)));
    return unnamed;
  }
}
