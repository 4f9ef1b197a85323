package tend.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
   * @param rules the rules that use it, each behind its playbook's name and a slash
   */
  public record Entry(
      String chapter,
      String sentence,
      String after,
      String example,
      List<String> usedBy,
      List<String> rules) {
    public Entry {
      usedBy = List.copyOf(usedBy);
      rules = List.copyOf(rules);
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
      Set<String> rules = users.getOrDefault(sentence, Set.of());
      entries.add(
          new Entry(
              sentence.chapter(),
              sentence.words(),
              sentence.scope() == Scope.WHEN ? "when" : "then",
              folder.samples().stream()
                  .filter(s -> sentence.match(s).isPresent())
                  .findFirst()
                  .orElse(sentence.words()),
              playbooks(rules),
              List.copyOf(rules)));
    }
    return new PhraseBook(entries);
  }

  private static List<String> playbooks(Set<String> rules) {
    return rules.stream().map(r -> r.substring(0, r.indexOf('/'))).distinct().toList();
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
                                              .add(p.id() + "/" + rule.name()))));
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
            "# Phrase book\n\n"
                + "Made from `engagement.dsl`, `phrases.yaml` and the playbooks by `tend phrases"
                + " --markdown`; a test holds it true.\n"
                + "A blank in braces takes a number such as `4`, a setting such as"
                + " `[question_wait]`, or words in quotes.\n"
                + "Slashes stand between ways to hold the same number: write one of them.\n");
    String chapter = "";
    for (Entry entry : folded(entries)) {
      if (!entry.chapter().equals(chapter)) {
        chapter = entry.chapter();
        out.append("\n## ").append(chapter);
        out.append("\n\n| after ").append(entry.after());
        out.append(" | example | used by |\n|---|---|---|\n");
      }
      out.append("| ").append(entry.sentence());
      out.append(" | `").append(entry.example()).append("` | ");
      out.append(String.join(", ", entry.usedBy())).append(" |\n");
    }
    return out.toString();
  }

  /**
   * Sentences that follow each other and differ only in how they hold the same number, as one with
   * slashes between the ways.
   */
  public static List<Entry> folded(List<Entry> entries) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last == null || !last.takes(entry)) {
        last = new Row(entry);
        rows.add(last);
      }
      last.add(entry);
    }
    return rows.stream().map(Row::whole).toList();
  }

  private static final class Row {
    private static final Pattern WAY =
        Pattern.compile("(?i)\\b(?:at least|more than|at most|less than)\\b");
    private final Entry entry;
    private final Set<String> ways = new LinkedHashSet<>();
    private final Set<String> rules = new TreeSet<>();

    Row(Entry entry) {
      this.entry = entry;
    }

    boolean takes(Entry next) {
      return !ways.isEmpty()
          && next.chapter().equals(entry.chapter())
          && open(next).equals(open(entry));
    }

    void add(Entry next) {
      Matcher way = WAY.matcher(next.sentence());
      if (way.find()) {
        ways.add(ways.isEmpty() ? way.group() : way.group().toLowerCase(Locale.ROOT));
      }
      rules.addAll(next.rules());
    }

    Entry whole() {
      String sentence =
          WAY.matcher(entry.sentence())
              .replaceFirst(Matcher.quoteReplacement(String.join(" / ", ways)));
      return new Entry(
          entry.chapter(),
          sentence,
          entry.after(),
          entry.example(),
          playbooks(rules),
          List.copyOf(rules));
    }

    private static String open(Entry entry) {
      return WAY.matcher(entry.sentence()).replaceFirst("");
    }
  }
}
