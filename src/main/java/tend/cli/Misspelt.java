package tend.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words after {@code tend}, and which were probably meant. */
final class Misspelt {
  private static final String PICOCLI = "Error: ";

  private Misspelt() {}

  /** In one line, without where to read more. */
  static String words(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched);
    }
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String bare = said.startsWith(PICOCLI) ? said.substring(PICOCLI.length()) : said;
    String plain = bare.replaceFirst("is not an? (int|long)$", "is not a whole number");
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private static String unknown(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String name = command.qualifiedName();
    String word = e.getUnmatched().get(0);
    List<String> meant = e.getSuggestions().stream().limit(1).toList();
    String instead = meant.isEmpty() ? "" : ", did you mean " + meant.get(0) + "?";
    if (e.isUnknownOption()) {
      return name + " has no option " + word + instead;
    }
    return command.subcommands().isEmpty()
        ? name + " does not take \"" + word + "\""
        : name + " has no command " + word + instead;
  }
}
