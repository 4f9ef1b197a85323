package tend.flow.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Issue;
import tend.playbook.PlaybookFiles;
import tend.playbook.Writing;

/**
 * A playbook whose files as written are not in force, with the first reason. Immutable.
 *
 * @param lastGood whether an earlier version is in force instead
 * @param cause place and words of the first problem
 * @param rules the names written in it, where they can be told
 * @param title of the playbook
 * @param first the first problem; null where the files were not read
 */
public record Broken(
    String playbook,
    boolean lastGood,
    String cause,
    List<String> rules,
    String title,
    @Nullable Issue first) {
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"\\n]+)\"");

  public Broken {
    rules = List.copyOf(rules);
  }

  static Broken of(PlaybookFiles files, boolean lastGood, List<Issue> problems) {
    Issue first =
        problems.stream()
            .filter(i -> i.level() == Issue.Level.ERROR)
            .filter(i -> i.path().equals(files.path()) || i.path().startsWith(files.path() + "/"))
            .min(Issue.BY_PLACE)
            .orElse(null);
    String cause =
        first == null
            ? "it was not read"
            : first.path() + ":" + first.line() + ": " + first.message();
    List<String> rules =
        files.files().entrySet().stream()
            .filter(f -> f.getKey().endsWith(".dslr") || f.getKey().endsWith(".drl"))
            .flatMap(f -> RULE.matcher(f.getValue()).results())
            .map((MatchResult m) -> m.group(1))
            .toList();
    return new Broken(files.id(), lastGood, cause, rules, Writing.about(files).title(), first);
  }

  /** One line for a person who reads what the rules say. */
  public String words() {
    return "the playbook " + told() + "; see all with: tend status";
  }

  /** "respond-to-comments runs its last good version: rules/…:12: this is no sentence". */
  public String told() {
    return playbook + (lastGood ? " runs its last good version: " : " is not in force: ") + cause;
  }
}
