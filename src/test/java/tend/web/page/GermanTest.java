package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** German says all that English says. */
class GermanTest {
  private static final Pattern BLANK = Pattern.compile("\\{(\\d+)(?:, [a-z]+)?\\}");
  private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
  private static final Handed HANDED = Handed.inSources();
  private static final WordsFile GERMAN = WordsFile.of("de");

  @Test
  void whatIsHandedOverIsALiteral() {
    assertThat(HANDED.unclear()).isEmpty();
  }

  @Test
  void everyPhraseIsTranslated() {
    Set<String> missing = new TreeSet<>(HANDED.phrases().keySet());
    missing.removeAll(GERMAN.phrases().keySet());
    assertThat(missing).as("phrases that German lacks").isEmpty();
  }

  @Test
  void everyPhraseThatCountsIsTranslated() {
    Set<String> missing = new TreeSet<>(HANDED.counts().keySet());
    missing.removeAll(GERMAN.counts().keySet());
    assertThat(missing).as("counting phrases that German lacks").isEmpty();
    assertThat(GERMAN.counts().values()).allMatch(f -> f.keySet().equals(Set.of("one", "more")));
  }

  @Test
  void nothingIsTranslatedThatNobodySays() {
    Set<String> phrases = new TreeSet<>(GERMAN.phrases().keySet());
    phrases.removeAll(HANDED.phrases().keySet());
    Set<String> counts = new TreeSet<>(GERMAN.counts().keySet());
    counts.removeAll(HANDED.counts().keySet());
    assertThat(phrases).as("phrases").isEmpty();
    assertThat(counts).as("phrases that count").isEmpty();
  }

  @Test
  void argumentsAndMarkupStay() {
    List<String> differ = new ArrayList<>();
    GERMAN.phrases().forEach((english, german) -> compare(english, german, differ));
    GERMAN
        .said()
        .forEach(
            (english, german) -> {
              if (!blanks(english).containsAll(blanks(german))) {
                differ.add(english + " -> " + german);
              }
            });
    GERMAN
        .counts()
        .forEach((english, forms) -> compare(english, forms.getOrDefault("more", ""), differ));
    assertThat(differ).isEmpty();
  }

  private static void compare(String english, String german, List<String> differ) {
    if (!blanks(english).equals(blanks(german)) || !tags(english).equals(tags(german))) {
      differ.add(english + " -> " + german);
    }
  }

  private static Set<String> blanks(String text) {
    return BLANK.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static List<String> tags(String text) {
    return TAG.matcher(text).results().map(r -> r.group()).sorted().toList();
  }

  @Test
  void quotesAndEllipsesAreThoseOfGerman() {
    List<String> wrong = new ArrayList<>();
    all()
        .forEach(
            text -> {
              if (TAG.matcher(text).replaceAll("").matches(".*(\"[^{]|[“”][^“]*”|\\.\\.\\.).*")) {
                wrong.add(text);
              }
            });
    assertThat(wrong).isEmpty();
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(GERMAN.phrases().values());
    all.addAll(GERMAN.said().values());
    GERMAN.counts().values().stream().map(Map::values).forEach(all::addAll);
    return all;
  }
}
