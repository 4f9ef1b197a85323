package tend.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tend.playbook.Sentence.Scope;

/**
 * The sentences as authors look them up: by chapter, each with an example and the playbooks that
 * use it. Immutable; threads may share it.
 */
public final class PhraseBook {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "by", "each", "for", "has", "have", "in", "is", "it", "least",
          "less", "more", "most", "no", "not", "of", "on", "or", "own", "than", "that", "the",
          "this", "to", "was", "were", "with", "when", "if", "you", "your");
  private final List<Entry> entries;

  private PhraseBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * One sentence.
   *
   * @param sentence its words with named blanks
   * @param after "when" or "then"
   * @param example a line that is this sentence
   * @param usedBy the playbooks that use it
   */
  public record Entry(
      String chapter, String sentence, String after, String example, List<String> usedBy) {
    public Entry {
      usedBy = List.copyOf(usedBy);
    }
  }

  /**
   * The phrase book of that folder.
   *
   * @throws Vocabulary.Broken when the samples or the vocabulary cannot be read
   */
  public static PhraseBook of(RulesFolder folder) {
    Vocabulary vocabulary = Vocabulary.read(folder.vocabulary());
    Map<Sentence, Set<String>> users = users(folder, vocabulary);
    List<Entry> entries = new ArrayList<>();
    for (Sentence sentence : vocabulary.sentences()) {
      entries.add(
          new Entry(
              sentence.chapter(),
              sentence.words(),
              sentence.scope() == Scope.WHEN ? "when" : "then",
              folder.samples().stream()
                  .filter(s -> sentence.match(s).isPresent())
                  .findFirst()
                  .orElse(sentence.words()),
              List.copyOf(users.getOrDefault(sentence, Set.of()))));
    }
    return new PhraseBook(entries);
  }

  private static Map<Sentence, Set<String>> users(RulesFolder folder, Vocabulary vocabulary) {
    Map<Sentence, Set<String>> users = new LinkedHashMap<>();
    Checker checker = new Checker(vocabulary);
    for (PlaybookFiles files : folder.playbooks()) {
      checker
          .check(files)
          .playbook()
          .ifPresent(
              p ->
                  p.rules()
                      .forEach(
                          rule ->
                              rule.sentences()
                                  .forEach(
                                      s ->
                                          users
                                              .computeIfAbsent(s, k -> new TreeSet<>())
                                              .add(p.id()))));
    }
    return users;
  }

  /** All sentences in the order of the vocabulary. */
  public List<Entry> entries() {
    return entries;
  }

  /** The sentences with these words, those with the most of them first. */
  public List<Entry> find(String words) {
    List<String> asked = words(words);
    return entries.stream()
        .filter(e -> hits(e, asked) > 0)
        .sorted(Comparator.comparingLong(e -> -hits(e, asked)))
        .toList();
  }

  private static long hits(Entry entry, List<String> asked) {
    List<String> said = words(entry.chapter() + " " + entry.sentence());
    return asked.stream().filter(a -> said.stream().anyMatch(s -> isOf(a, s))).count();
  }

  /** "questions" finds "question" and the other way round. */
  private static boolean isOf(String asked, String said) {
    return said.startsWith(asked) || (asked.startsWith(said) && said.length() > 3);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .filter(w -> !w.isBlank() && !SMALL.contains(w))
        .toList();
  }

  /** The words of a line worth looking up. */
  static String keyword(String line) {
    List<String> words = words(line.replaceAll("\"[^\"]*\"?", " "));
    return words.isEmpty()
        ? ""
        : words.stream().distinct().limit(3).collect(Collectors.joining(" "));
  }

  /** The book as a page, the same for the same vocabulary and playbooks. */
  public String markdown() {
    StringBuilder out =
        new StringBuilder(
            "# Phrase book\n\nMade from `engagement.dsl`, `phrases.yaml` and the playbooks by `tend phrases --markdown`; a test"
                + " holds it true.\nA blank in braces takes a number such as `4`, a setting such as `[question_wait]`, or"
                + " words in quotes.\n");
    String chapter = "";
    for (Entry entry : entries) {
      if (!entry.chapter().equals(chapter)) {
        chapter = entry.chapter();
        out.append("\n## ").append(chapter);
        out.append("\n\n| after | sentence | example | used by |\n|---|---|---|---|\n");
      }
      out.append("| `").append(entry.after()).append("` | ").append(entry.sentence());
      out.append(" | `").append(entry.example()).append("` | ");
      out.append(String.join(", ", entry.usedBy())).append(" |\n");
    }
    return out.toString();
  }
}
