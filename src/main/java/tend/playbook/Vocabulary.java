package tend.playbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.model.Fingerprint;
import tend.model.Issue;
import tend.model.Kind;
import tend.model.Later;
import tend.model.MadeBefore;
import tend.model.Nearest;
import tend.playbook.Sentence.Scope;

/**
 * The sentences that rules may use, read from a Drools domain-language file that developers own.
 * Stock Drools reads the same file; a test holds its expansion equal to ours. What the remarks in
 * it mean stands at its head. Immutable; threads may share it.
 */
public final class Vocabulary {
  private static final Pattern ENTRY = Pattern.compile("\\[(when|then)\\]([^=]*)=(.*)");
  private static final Pattern SHOWS =
      Pattern.compile("#: *([A-Za-z]+) *\\| *([^|]+?) *\\| *([^|]*?) *(?:\\| *(later|[0-9]+))?");
  private static final Pattern NEEDS = Pattern.compile("#\\? *([a-z, ]+?) *\\| *(.+)");
  private static final int MOST_LINES = 4_096;
  private static final int VERSION_LENGTH = 12;
  private static final int KEPT = 4;
  private static final MadeBefore<String, Vocabulary> READ = new MadeBefore<>(KEPT);
  private final String source;
  private final Later<String> version;
  private final List<Sentence> sentences;
  private final Later<Set<String>> oneByOne;
  private final Later<Map<Scope, List<String>>> folded;
  private final MadeBefore<Line, Optional<Sentence>> found = new MadeBefore<>(MOST_LINES);

  /** A line that was looked up: while somebody writes, all but one are the same again. */
  private record Line(Scope scope, String text) {}

  private Vocabulary(String source, List<Sentence> sentences, Supplier<String> version) {
    this.source = source;
    this.version = new Later<>(version);
    this.sentences = List.copyOf(sentences);
    this.folded =
        new Later<>(
            () ->
                sentences.stream()
                    .collect(
                        Collectors.groupingBy(
                            Sentence::scope,
                            Collectors.mapping(s -> fold(s.words()), Collectors.toList()))));
    this.oneByOne =
        new Later<>(
            () ->
                sentences.stream()
                    .filter(s -> s.scope() == Scope.WHEN && s.condition().forEach())
                    .flatMap(s -> s.binds().stream())
                    .collect(Collectors.toUnmodifiableSet()));
  }

  /** The vocabulary is broken; says where and why. It belongs to developers. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;
    private final String why;

    Broken(String file, int line, String why) {
      super(file + ":" + line + ": " + why + "; developers mend this file");
      this.file = file;
      this.line = line;
      this.why = why;
    }

    /** The same among the problems of a rules folder. */
    public Issue issue(String folder) {
      return new Issue(
          Issue.Level.ERROR,
          folder + "/" + file,
          line,
          1,
          1,
          "TD070",
          why,
          null,
          "developers mend this file; what is in force stays so until then");
    }
  }

  /**
   * Reads the vocabulary; the same one again where it says what one said that was read before.
   *
   * @throws Broken naming the line that is no sentence
   */
  public static Vocabulary read(String text) {
    return READ.of(text, written -> new Reading().read(written));
  }

  /** Twelve hexadecimal digits that change with any byte of the file. */
  public String version() {
    return version.get();
  }

  /** The file as Drools reads it. */
  String source() {
    return source;
  }

  /** The names of what rules go through one by one; one rule may do that with one of them. */
  Set<String> oneByOne() {
    return oneByOne.get();
  }

  /** All sentences in the order of the file. */
  public List<Sentence> sentences() {
    return sentences;
  }

  List<Sentence> sentences(Scope scope) {
    return sentences.stream().filter(s -> s.scope() == scope).toList();
  }

  /** The one sentence that is that whole line; two would be a fault of the vocabulary. */
  public Optional<Sentence> find(Scope scope, String line) {
    return found.of(new Line(scope, line), asked -> search(scope, line));
  }

  private Optional<Sentence> search(Scope scope, String line) {
    Sentence found = null;
    for (Sentence one : sentences) {
      if (one.scope() == scope && one.match(line).isPresent()) {
        if (found != null) {
          throw new IllegalStateException("two sentences match \"" + line + "\"");
        }
        found = one;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The sentence whose words are nearest to a line that matches none, the first of several. */
  Optional<Near> nearest(Scope scope, String line) {
    return Nearest.among(folded.get().getOrDefault(scope, List.of()), fold(line), Integer.MAX_VALUE)
        .map(found -> new Near(sentences(scope).get(found.place()), found.distance()));
  }

  /** Where the longest sentence ends that the line begins with; 0 where there is none. */
  int longestStart(Scope scope, String line) {
    int longest = 0;
    for (int end = line.indexOf(' '); end > 0; end = line.indexOf(' ', end + 1)) {
      if (find(scope, line.substring(0, end)).isPresent()) {
        longest = end;
      }
    }
    return longest;
  }

  /**
   * A sentence and how many letters a line is away from it; blanks, numbers and settings count as
   * one.
   */
  record Near(Sentence sentence, int distance) {}

  /** Blanks, numbers and settings count as one mark, so that only the words are compared. */
  private static String fold(String line) {
    return line.toLowerCase(Locale.ROOT)
        .replaceAll("\"[^\"]*\"?|\\{[a-z]+\\}|\\[[^\\]]*\\]?|\\b\\d+\\S*", "_");
  }

  /** Reads line by line and remembers the chapter and the remarks that hold. */
  private static final class Reading {
    private final List<Sentence> sentences = new ArrayList<>();
    private String chapter = "";
    private boolean isKnown;
    private Sentence.@Nullable Shows shows;
    private Sentence.@Nullable Needed needed;

    Vocabulary read(String text) {
      Optional<Shipped> known = Shipped.inJar().filter(all -> all.isVocabulary(text));
      isKnown = known.isPresent();
      int number = 0;
      for (String line : text.lines().toList()) {
        number++;
        try {
          take(line);
        } catch (IllegalArgumentException e) {
          throw new Broken("vocabulary/engagement.dsl", number, String.valueOf(e.getMessage()));
        }
      }
      return new Vocabulary(
          text,
          sentences,
          () ->
              known
                  .map(Shipped::vocabularyVersion)
                  .orElseGet(() -> Fingerprint.of(VERSION_LENGTH, List.of(text))));
    }

    private void take(String line) {
      if (line.isBlank()) {
        shows = null;
      } else if (line.startsWith("## ")) {
        chapter = line.substring(3).strip();
        shows = null;
        needed = null;
      } else if (line.startsWith("#:")) {
        shows = shows(line);
      } else if (line.startsWith("#?")) {
        needed = needed(line);
      } else if (!line.startsWith("#")) {
        sentences.add(sentence(line));
      }
    }

    private Sentence sentence(String line) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        throw new IllegalArgumentException("this is no sentence: " + line);
      }
      Scope scope = entry.group(1).equals("when") ? Scope.WHEN : Scope.THEN;
      Sentence read = new Sentence(scope, chapter, entry.group(2), entry.group(3), shows, needed);
      return isKnown ? read : read.checked();
    }

    private static Sentence.Shows shows(String line) {
      Matcher shown = SHOWS.matcher(line);
      if (!shown.matches()) {
        throw new IllegalArgumentException("write #: property | label | unit | none");
      }
      String last = shown.group(4);
      boolean later = "later".equals(last);
      return new Sentence.Shows(
          shown.group(1),
          shown.group(2),
          shown.group(3),
          last == null || later ? null : Double.valueOf(last),
          later);
    }

    private static Sentence.Needed needed(String line) {
      Matcher asked = NEEDS.matcher(line);
      if (!asked.matches()) {
        throw new IllegalArgumentException("write #? kinds | words");
      }
      Set<Kind> own = EnumSet.noneOf(Kind.class);
      Set<Kind> others = EnumSet.noneOf(Kind.class);
      for (String one : asked.group(1).split(",", -1)) {
        String word = one.strip();
        (word.startsWith("own ") ? own : others).add(kind(word.replaceFirst("^own ", "")));
      }
      return new Sentence.Needed(own, others, asked.group(2));
    }

    private static Kind kind(String word) {
      return Kind.of(word)
          .orElseThrow(() -> new IllegalArgumentException("there is no kind " + word));
    }
  }
}
