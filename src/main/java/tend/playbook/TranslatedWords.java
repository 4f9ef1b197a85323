package tend.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tend.model.Issue;

/**
 * The words of rules in another language, as they lie beside the rules: {@code words.de.yaml} with
 * the English words on the left. The English words are the key, so a translation never stands for
 * words it was not made of: once a rule says something else, the page says that in English.
 */
final class TranslatedWords {
  private static final Pattern NAME = Pattern.compile("words\\.([a-z]{2,3})\\.yaml");
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");
  private static final String CODE = "TD033";

  private TranslatedWords() {}

  static boolean isName(String file) {
    return NAME.matcher(file).matches();
  }

  /** Those of a language, as far as they can be read; blanks are numbered as {0}, {1}. */
  static Map<String, String> of(PlaybookFiles files, String language) {
    String name = "words." + language + ".yaml";
    Map<String, String> words = new HashMap<>();
    Problems unused = new Problems(name, "");
    entries(files.words().getOrDefault(name, ""), unused)
        .forEach(
            (english, spoken) ->
                words.put(
                    numbered(english.name(), english.name()), numbered(spoken, english.name())));
    return words;
  }

  /**
   * The blanks of the vocabulary are named by what goes into them: the second {hours} is {1}, and
   * whatever is no text is {1, number} in English, so that nothing else is taken for it.
   */
  private static String numbered(String text, String english) {
    List<String> names = BLANK.matcher(english).results().map(r -> r.group(1)).toList();
    Set<Integer> taken = new HashSet<>();
    Matcher blank = BLANK.matcher(text);
    StringBuilder out = new StringBuilder();
    while (blank.find()) {
      String name = blank.group(1);
      int number = 0;
      while (number < names.size() - 1
          && (taken.contains(number) || !names.get(number).equals(name))) {
        number++;
      }
      taken.add(number);
      boolean typed = text.equals(english) && !name.equals("text");
      blank.appendReplacement(out, "{" + number + (typed ? ", number}" : "}"));
    }
    return blank.appendTail(out).toString();
  }

  private static Map<YamlTree.Key, String> entries(String text, Problems problems) {
    Map<YamlTree.Key, String> entries = new LinkedHashMap<>();
    try {
      YamlTree.read(text, 1)
          .ifPresent(
              all ->
                  all.entries()
                      .forEach(
                          (key, value) -> value.text().ifPresent(said -> entries.put(key, said))));
    } catch (YamlTree.Unreadable e) {
      problems.warning(CODE, e.line, e.column, 1, e.problem, "mend the YAML at this place");
    }
    return entries;
  }

  /** Warns of words that no rule says, and of rules that say what is not translated. */
  static void check(PlaybookFiles files, List<Rule> rules, List<Issue> issues) {
    files
        .words()
        .forEach(
            (name, text) ->
                check(rules, text, new Problems(files.path() + "/" + name, text, issues)));
  }

  private static void check(List<Rule> rules, String text, Problems problems) {
    Set<String> translated = new HashSet<>();
    Map<YamlTree.Key, String> entries = entries(text, problems);
    if (entries.isEmpty() && !problems.issues().isEmpty()) {
      return;
    }
    Map<String, String> said = said(rules);
    entries.forEach(
        (english, spoken) -> {
          translated.add(english.name());
          if (!said.containsKey(english.name())) {
            problems.warning(
                CODE,
                english.line(),
                english.column(),
                english.name().length(),
                "no rule here says this",
                "copy the English words from the rule, or take the entry out");
          }
        });
    said.forEach(
        (english, rule) -> {
          if (!translated.contains(english)) {
            String what = "\"" + english + "\" of " + rule + " is not translated";
            problems.warning(CODE, 1, 1, 1, what, "add it; until then it is shown in English");
          }
        });
  }

  /** What each rule says to whoever gets its items, with the first rule that does. */
  static Map<String, String> said(List<Rule> rules) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Rule rule : rules) {
      List<String> texts = new ArrayList<>(List.of(rule.title(), rule.why()));
      if (rule.then() != null) {
        rule.then().values().stream()
            .filter(v -> v.type().quoted)
            .forEach(v -> texts.add(v.written()));
      }
      texts.forEach(text -> said.putIfAbsent(text, rule.name()));
    }
    return said;
  }
}
