package tend.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tend.model.campaign.Terms;

/** How people take part and what there is to win, as options. */
final class TermsOptions {
  @Option(
      names = "--way",
      split = ",",
      paramLabel = "WAY",
      description =
          "A way to enter or to win that platforms have a say in, such as friend-tag; see: tend"
              + " policies.")
  private @Nullable List<String> ways;

  @Option(
      names = "--hashtag",
      paramLabel = "TAG",
      description = "Where people enter by posting: the hashtag of the entries.")
  private @Nullable String hashtag;

  @Option(names = "--prize", paramLabel = "WORDS", description = "What there is to win.")
  private @Nullable String prize;

  @Option(
      names = "--country",
      split = ",",
      paramLabel = "LAND",
      description = "Where people may take part from, such as NL,BE, or everywhere.")
  private @Nullable List<String> countries;

  @Option(names = "--age", paramLabel = "YEARS", description = "The minimum age.")
  private @Nullable Integer age;

  /** What was said, the rest as it was. */
  Terms over(Terms before) {
    Integer years = age;
    if (years != null && (years < 0 || years > 120)) {
      throw new Errors.WrongUsage("--age " + years + " is no age; give years, such as 18");
    }
    return new Terms(
        ways == null ? before.ways() : ways,
        hashtag == null ? before.hashtag() : hashtag,
        prize == null ? before.prize() : prize,
        countries == null ? before.countries() : countries,
        years == null ? before.minimumAge() : years);
  }
}
