package tend.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tend.App;
import tend.flow.UnknownName;
import tend.playbook.PhraseBook;
import tend.playbook.RulesFolder;

@Command(
    name = "phrases",
    mixinStandardHelpOptions = true,
    description =
        "The sentences a rule may use, with an example of each; all, or those with some words.")
final class PhrasesCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words to look for.")
  private List<String> words = List.of();

  @Option(names = "--markdown", description = "The whole book as a page.")
  private boolean markdown;

  @Override
  public Integer call() {
    PhraseBook book = PhraseBook.of(RulesFolder.read(App.rulesFolder(common.rules)));
    if (markdown) {
      common.out().print(book.markdown());
      return ExitCode.FINE;
    }
    String asked = String.join(" ", words);
    List<PhraseBook.Entry> found = asked.isBlank() ? book.entries() : book.find(asked);
    if (common.json) {
      common.print(Map.of("phrases", found));
    } else {
      tell(found);
    }
    if (found.isEmpty()) {
      throw new UnknownName(
          "no sentence speaks of " + asked, "list all of them with: tend phrases");
    }
    return ExitCode.FINE;
  }

  private void tell(List<PhraseBook.Entry> found) {
    String chapter = "";
    for (PhraseBook.Entry entry : found) {
      if (!entry.chapter().equals(chapter)) {
        chapter = entry.chapter();
        common.say("%n%s", chapter);
      }
      common.say("  %s  %s", entry.after(), entry.sentence());
      if (!entry.example().equals(entry.sentence())) {
        common.say("        such as: %s", entry.example());
      }
    }
  }
}
