package tend.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Group;
import tend.model.Priority;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Variant;

/**
 * Everything that may be written in the rules of one playbook, to be offered while somebody writes.
 * Immutable.
 *
 * @param annotations what may stand in each
 * @param rules the names of its rules, which scenarios speak of
 */
public record Lexicon(
    List<Said> sentences,
    List<Setting> settings,
    SortedMap<String, List<String>> annotations,
    List<String> rules) {
  public Lexicon {
    sentences = List.copyOf(sentences);
    settings = List.copyOf(settings);
    rules = List.copyOf(rules);
  }

  /**
   * A sentence.
   *
   * @param after "when" or "then"
   * @param words with typed blanks such as {hours}
   * @param needs what a sentence before it must speak of; null where it needs nothing
   * @param binds what those after it may call "that …"
   */
  public record Said(
      String after, String chapter, String words, @Nullable String needs, @Nullable String binds) {}

  /**
   * A number with a name.
   *
   * @param value as written in settings.yaml
   */
  public record Setting(String name, String unit, String value, String why) {}

  static Lexicon of(
      Vocabulary vocabulary,
      Map<String, SettingsFile.Declared> settings,
      Readme readme,
      Policies policies,
      List<String> rules) {
    TreeMap<String, List<String>> annotations = new TreeMap<>();
    RuleChecker.annotations().forEach(name -> annotations.put(name, List.of()));
    annotations.put("priority", Arrays.stream(Priority.values()).map(Priority::word).toList());
    annotations.put("group", Arrays.stream(Group.values()).map(Group::word).toList());
    annotations.put("done", RuleChecker.EVIDENCE);
    annotations.put("effort", List.of("30 s", "1 min", "2 min", "5 min", "10 min", "30 min"));
    annotations.put("within", List.of("4 h", "9 h", "18 h", "45 h"));
    annotations.put("source", sources(readme, policies));
    annotations.put("action", actions());
    return new Lexicon(
        vocabulary.sentences().stream().map(Lexicon::said).toList(),
        settings.values().stream()
            .filter(one -> !one.name().equals(SettingsFile.UNREAD))
            .map(s -> new Setting(s.name(), s.unit(), Numbers.exact(s.value()), s.why()))
            .toList(),
        annotations,
        rules);
  }

  private static List<String> sources(Readme readme, Policies policies) {
    return Stream.concat(readme.sources().keySet().stream(), policies.keys().stream()).toList();
  }

  private static List<String> actions() {
    return Stream.concat(
            Arrays.stream(GatedAction.values())
                .filter(GatedAction::maySuggest)
                .map(GatedAction::word),
            Variant.words().stream())
        .toList();
  }

  private static Said said(Sentence one) {
    String after = one.scope() == Sentence.Scope.WHEN ? "when" : "then";
    return new Said(
        after, one.chapter(), one.words(), one.needs().orElse(null), one.binds().orElse(null));
  }
}
