package tend.web.releases;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tend.playbook.PhraseBook;
import tend.playbook.Vocabulary;
import tend.web.page.Urls;

/** Makes the page of the phrase book. */
final class VocabularyPages {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");

  private VocabularyPages() {}

  static VocabularyPage of(List<PhraseBook.Entry> found, String asked) {
    Map<String, List<VocabularyPage.Phrase>> chapters = new LinkedHashMap<>();
    for (PhraseBook.Entry entry : PhraseBook.folded(found)) {
      chapters.computeIfAbsent(entry.chapter(), c -> new ArrayList<>()).add(phrase(entry));
    }
    List<VocabularyPage.Chapter> all = new ArrayList<>();
    chapters.forEach(
        (title, phrases) ->
            all.add(new VocabularyPage.Chapter("c" + (all.size() + 1), title, phrases)));
    return new VocabularyPage(asked, said(found.size(), asked), all);
  }

  /** Where the words cannot be read, that is said in one line. */
  static VocabularyPage broken(Vocabulary.Broken why) {
    return new VocabularyPage(
        "", t("The sentences cannot be read: {0}", String.valueOf(why.getMessage())), List.of());
  }

  private static String said(int sentences, String asked) {
    if (asked.isBlank()) {
      return n(sentences, "{0} sentence a rule may use", "{0} sentences a rule may use");
    }
    return sentences == 0
        ? t("No sentence speaks of “{0}”. Try fewer or other words.", asked)
        : n(sentences, "{0} sentence speaks of “{1}”", "{0} sentences speak of “{1}”", asked);
  }

  private static VocabularyPage.Phrase phrase(PhraseBook.Entry entry) {
    List<VocabularyPage.Use> uses =
        entry.rules().stream()
            .map(
                rule ->
                    new VocabularyPage.Use(
                        rule, Urls.playbook(rule.substring(0, rule.indexOf('/')))))
            .toList();
    return new VocabularyPage.Phrase(
        pieces(entry.sentence()),
        entry.after(),
        entry.example().equals(entry.sentence()) ? "" : entry.example(),
        n(uses.size(), "Used by {0} rule", "Used by {0} rules"),
        uses);
  }

  private static List<VocabularyPage.Piece> pieces(String sentence) {
    List<VocabularyPage.Piece> pieces = new ArrayList<>();
    Matcher blank = BLANK.matcher(sentence);
    int from = 0;
    while (blank.find()) {
      pieces.add(new VocabularyPage.Piece(sentence.substring(from, blank.start()), false));
      pieces.add(new VocabularyPage.Piece(takes(blank.group(1)), true));
      from = blank.end();
    }
    pieces.add(new VocabularyPage.Piece(sentence.substring(from), false));
    return pieces;
  }

  private static String takes(String type) {
    return switch (type) {
      case "number" -> t("number");
      case "hours" -> t("hours");
      case "days" -> t("days");
      case "percent" -> t("percent");
      case "text" -> t("words");
      default -> type;
    };
  }
}
