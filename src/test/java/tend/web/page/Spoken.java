package tend.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The English words in sources which pages say as they find them: pieces of sentences. */
final class Spoken {
  private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*/\\*.*?\\*/|^\\s*//[^\\n]*$");
  private static final Pattern BLANK = Pattern.compile("%(?:\\.\\d)?[sdf]");

  private final Set<String> words = new TreeSet<>();

  private Spoken() {}

  /** In all that is handed to such calls. */
  static Set<String> handedTo(Pattern calls, Path... places) {
    Spoken spoken = new Spoken();
    for (Path place : places) {
      for (String text : texts(place)) {
        Matcher call = calls.matcher(text);
        while (call.find()) {
          Handed.arguments(text, call.end()).forEach(spoken::take);
        }
      }
    }
    return spoken.words;
  }

  /** In all of them. */
  static Set<String> in(Path... places) {
    Spoken spoken = new Spoken();
    for (Path place : places) {
      texts(place).forEach(spoken::take);
    }
    return spoken.words;
  }

  /** Those of the words that stand in nothing that German says. */
  static List<String> notInGerman(Collection<String> words) {
    Collection<String> known = WordsFile.of("de").said().keySet();
    return words.stream()
        .filter(said -> known.stream().noneMatch(key -> key.contains(said)))
        .toList();
  }

  private static Iterable<String> texts(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Spoken::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String code) {
    String glued = code.replaceAll("\"\\s*\\+\\s*\"", ""); // one text on two lines
    Matcher literal = Handed.LITERAL.matcher(glued);
    while (literal.find()) {
      for (String piece : BLANK.split(literal.group(1), -1)) {
        String bare = piece.translateEscapes().replace("%%", "%").strip();
        if (bare.matches("(?s).*[a-z] [a-z].*")) {
          words.add(bare);
        }
      }
    }
  }
}
