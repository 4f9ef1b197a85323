package tend.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tend.playbook.Sentence.Scope;

/**
 * The sentences that rules may use, read from a Drools domain-language file that developers own.
 * Stock Drools reads the same file; a test holds its expansion equal to ours. Immutable; threads
 * may share it.
 *
 * <p>A line {@code #: property | label | unit} above a sentence names the account's own value that
 * is shown for it.
 */
public final class Vocabulary {
  private static final Pattern ENTRY = Pattern.compile("\\[(when|then)\\]([^=]*)=(.*)");
  private static final Pattern SHOWS =
      Pattern.compile("#: *([A-Za-z]+) *\\| *([^|]+?) *\\| *(\\S*)");
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private final String source;
  private final List<Sentence> sentences;

  private Vocabulary(String source, List<Sentence> sentences) {
    this.source = source;
    this.sentences = List.copyOf(sentences);
  }

  /**
   * Reads the vocabulary.
   *
   * @throws IllegalStateException naming the line that is no sentence: the file belongs to
   *     developers
   */
  public static Vocabulary read(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Sentence.Shows shows = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher entry = ENTRY.matcher(line);
      Matcher shown = SHOWS.matcher(line);
      if (entry.matches()) {
        Scope scope = entry.group(1).equals("when") ? Scope.WHEN : Scope.THEN;
        sentences.add(new Sentence(scope, entry.group(2), entry.group(3), shows));
        shows = null;
      } else if (shown.matches()) {
        shows = new Sentence.Shows(shown.group(1), shown.group(2), shown.group(3));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalStateException("vocabulary line " + number + " is no sentence: " + line);
      }
    }
    return new Vocabulary(text, sentences);
  }

  /** The file as Drools reads it. */
  String source() {
    return source;
  }

  List<Sentence> sentences(Scope scope) {
    return sentences.stream().filter(s -> s.scope() == scope).toList();
  }

  /** The one sentence that is that whole line; two would be a fault of the vocabulary. */
  Optional<Sentence> find(Scope scope, String line) {
    List<Sentence> found =
        sentences(scope).stream().filter(s -> s.match(line).isPresent()).toList();
    if (found.size() > 1) {
      throw new IllegalStateException("two sentences match \"" + line + "\"");
    }
    return found.stream().findFirst();
  }

  /** The sentence whose words are nearest to a line that matches none. */
  Optional<Sentence> nearest(Scope scope, String line) {
    String folded = fold(line);
    return sentences(scope).stream()
        .min(Comparator.comparingInt(s -> DISTANCE.apply(folded, fold(s.words()))));
  }

  /** Blanks, numbers and settings count as one mark, so that only the words are compared. */
  private static String fold(String line) {
    return line.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("\"[^\"]*\"?|\\{[a-z]+\\}|\\[[^\\]]*\\]?|\\b\\d+\\S*", "_");
  }
}
