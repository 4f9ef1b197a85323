package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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
}
