package tend.playbook;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tend.model.Issue;
import tend.policy.Policies;

/**
 * What is asked while somebody writes a playbook: what is wrong, what may be written, and the rules
 * as cards. Nothing is compiled. Threads may share it.
 */
public final class Writing {
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"\\n]+)\"");
  private final Vocabulary vocabulary;
  private final Policies policies;
  private final Checker checker;

  public Writing(Vocabulary vocabulary, Policies policies) {
    this.vocabulary = vocabulary;
    this.policies = policies;
    this.checker = new Checker(vocabulary, policies);
  }

  /** The playbook with that text in place of one of its files. */
  public static PlaybookFiles with(PlaybookFiles files, String file, String text) {
    TreeMap<String, String> all = new TreeMap<>(files.files());
    all.put(file, text.replace("\r\n", "\n").replaceFirst("^\uFEFF", ""));
    List<Issue> unread =
        files.unread().stream().filter(i -> !i.path().equals(files.path() + "/" + file)).toList();
    return new PlaybookFiles(files.id(), files.path(), all, unread);
  }

  /** Every problem of those files. */
  public Checked check(PlaybookFiles files) {
    return checker.checkTyped(files);
  }

  /** What may be written in that playbook. */
  public Lexicon lexicon(PlaybookFiles files) {
    return Lexicon.of(
        vocabulary, settings(files).declared(), readme(files), policies, about(files).rules());
  }

  /** The rules of that file as cards. */
  public List<RuleCard> cards(PlaybookFiles files, String file) {
    return new RuleCards(vocabulary, settings(files).declared(), lexicon(files))
        .read(files.files().getOrDefault(file, ""));
  }

  /**
   * What a playbook says of itself, sound or not.
   *
   * @param rules their names in the order written
   */
  public record About(String title, String owner, String reviewed, List<String> rules) {
    public About {
      rules = List.copyOf(rules);
    }
  }

  /** What that playbook says of itself. */
  public static About about(PlaybookFiles files) {
    Readme readme = readme(files);
    List<String> rules =
        files.files().entrySet().stream()
            .filter(f -> f.getKey().endsWith(".dslr") || f.getKey().endsWith(".drl"))
            .flatMap(f -> RULE.matcher(f.getValue()).results())
            .map(m -> m.group(1))
            .toList();
    return new About(readme.title(), readme.owner(), readme.reviewed(), rules);
  }

  private static SettingsFile settings(PlaybookFiles files) {
    String text = files.files().getOrDefault("settings.yaml", "");
    return SettingsFile.read(text, null, new Problems("", text));
  }

  private static Readme readme(PlaybookFiles files) {
    String text = files.files().getOrDefault("README.md", "");
    return Readme.read(files.id(), text, new Problems("", text));
  }
}
