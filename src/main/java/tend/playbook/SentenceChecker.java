package tend.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tend.facts.Self;
import tend.model.Nearest;
import tend.playbook.RuleParser.Written;
import tend.playbook.Sentence.Scope;
import tend.playbook.Sentence.Value;
import tend.signals.intent.Swaps;

/**
 * Holds the lines after {@code when} and {@code then} against the vocabulary and the settings: each
 * is exactly one sentence, whole, with values of the right kind. One per file.
 */
final class SentenceChecker {
  /** Stands among what is bound when a line could not be read: it might have bound anything. */
  static final String UNSURE = "?";

  private static final int NEAR = 3;
  private static final int SHOWN = 60;
  private static final int MOST_TEXT = 200;
  private static final int MOST_LINE = 800;
  private static final Set<String> MEASURES = Set.of("hours", "days", "percent", "minutes");
  private static final Pattern AMOUNT =
      Pattern.compile("(\\[[^\\]]*\\]|\\d+(?:\\.\\d+)?) (minute|hour|day|week|month)s?\\b");
  private static final Pattern MARK =
      Pattern.compile("\"[^\"]*\"|\\{[a-z]+\\}|\\[[^\\]]*\\]|\\b\\d\\S*");
  private static final Pattern SPACED = Pattern.compile("\\[ *([a-z0-9_]+) *\\]");
  private static final Pattern SIGN = Pattern.compile("(\\d+(?:\\.\\d+)?|\\[[a-z0-9_]+\\]) ?%");
  private static final Map<String, Double> HOURS =
      Map.of("minute", 1 / 60.0, "hour", 1.0, "day", 24.0, "week", 168.0, "month", 720.0);
  private final Vocabulary vocabulary;
  private final Map<String, SettingsFile.Declared> settings;
  private final Problems problems;
  private final Plain plain;

  SentenceChecker(
      Vocabulary vocabulary,
      Map<String, SettingsFile.Declared> settings,
      Problems problems,
      Plain plain) {
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.problems = problems;
    this.plain = plain;
  }

  /**
   * The line as the sentence it is; what is wrong with it is reported.
   *
   * @param bound what sentences before it speak of; this one's is added
   */
  Optional<Rule.Said> check(Scope scope, Written line, Set<String> bound) {
    boolean refused = problems.enough() || tooLong(line) || plain.refused(line);
    Optional<Sentence> found = refused ? Optional.empty() : found(scope, line);
    if (found.isEmpty()) {
      bound.add(UNSURE);
      return Optional.empty();
    }
    Sentence sentence = found.get();
    sentence
        .needs()
        .filter(needed -> !bound.contains(needed) && !bound.contains(UNSURE))
        .ifPresent(needed -> unbound(line, needed));
    sentence.binds().ifPresent(name -> bind(line, sentence, name, bound));
    List<Value> values = sentence.match(line.text()).orElseThrow();
    values.forEach(value -> value(line, sentence, value));
    return Optional.of(new Rule.Said(sentence, values, line.text(), line.line()));
  }

  /** Reports a text that is empty or too long to be read. */
  void text(Written at, int most) {
    if (at.text().isBlank() || at.text().length() > most) {
      problems.error(
          "TD025",
          at.line(),
          at.column(),
          Math.max(1, at.text().length()),
          at.text().isBlank()
              ? "this text is empty"
              : "this text has " + at.text().length() + " letters; " + most + " fit",
          "say it in one sentence");
    }
  }

  /** Reports words that ask to trade attention. */
  void swaps(Written at) {
    Swaps.recommendedIn(at.text())
        .ifPresent(
            words ->
                problems.error(
                    "TD022",
                    at.line(),
                    at.column(),
                    at.text().length(),
                    "\"" + words + "\" trades attention, and no rule may recommend that",
                    "recommend attention that asks for nothing back"));
  }

  private boolean tooLong(Written line) {
    boolean tooLong = line.text().length() > MOST_LINE;
    if (tooLong) {
      problems.error(
          "TD025",
          line.line(),
          line.column(),
          line.text().length(),
          "this line has " + line.text().length() + " letters; " + MOST_LINE + " fit",
          "say one thing on one line");
    }
    return tooLong;
  }

  private Optional<Sentence> found(Scope scope, Written line) {
    Optional<Sentence> found = vocabulary.find(scope, line.text());
    if (found.isEmpty()) {
      unknown(scope, line);
    }
    return found;
  }

  private void unknown(Scope scope, Written line) {
    Scope other = scope == Scope.WHEN ? Scope.THEN : Scope.WHEN;
    if (vocabulary.find(other, line.text()).isPresent()) {
      misplaced(scope, line);
      return;
    }
    if (written(scope, line, SPACED, "[$1]", "the name of a setting stands close in its brackets")
        || written(scope, line, SIGN, "$1 percent", "a sentence says percent in words")) {
      return;
    }
    Vocabulary.Near near = vocabulary.nearest(scope, line.text()).orElse(null);
    if (near != null && near.distance() <= NEAR) {
      notOne(line, "did you mean: " + withValues(near.sentence(), line.text()));
    } else if (!otherUnit(scope, line) && !leftOver(scope, line)) {
      notOne(
          line,
          near == null || near.distance() > line.text().length() / 2
              ? "look for one with: tend phrases " + PhraseBook.keyword(line.text())
              : "the nearest is: "
                  + near.sentence().words()
                  + "; look for others with: tend phrases "
                  + PhraseBook.keyword(line.text()));
    }
  }

  /** A sentence of the vocabulary but for how a value in it is written. */
  private boolean written(Scope scope, Written line, Pattern wrong, String right, String message) {
    Matcher found = wrong.matcher(line.text());
    String other = found.replaceAll(right);
    if (!found.reset().find() || vocabulary.find(scope, other).isEmpty()) {
      return false;
    }
    problems.error(
        "TD002",
        line.line(),
        line.column() + found.start(),
        found.group().length(),
        message,
        "write: " + other);
    return true;
  }

  private void misplaced(Scope scope, Written line) {
    problems.error(
        "TD002",
        line.line(),
        line.column(),
        line.text().length(),
        scope == Scope.WHEN
            ? "this says what to do, and stands where the rule says when"
            : "this says when, and stands where the rule says what to do",
        scope == Scope.WHEN ? "put it after then" : "put it between when and then");
  }

  private void notOne(Written line, String help) {
    problems.error(
        "TD002",
        line.line(),
        line.column(),
        line.text().length(),
        "this sentence is not in the vocabulary",
        help);
  }

  /** A sentence of the vocabulary that counts in another unit of time. */
  private boolean otherUnit(Scope scope, Written line) {
    Matcher amount = AMOUNT.matcher(line.text());
    if (!amount.find()) {
      return false;
    }
    String written = amount.group(2);
    for (String unit : List.of("hour", "day")) {
      String other =
          line.text().substring(0, amount.start())
              + converted(amount.group(1), written, unit)
              + " "
              + unit
              + "s"
              + line.text().substring(amount.end());
      if (!unit.equals(written) && vocabulary.find(scope, other).isPresent()) {
        problems.error(
            "TD005",
            line.line(),
            line.column() + amount.start(),
            amount.group().length(),
            "this sentence counts in " + unit + "s, not in " + written + "s",
            "write: " + other);
        return true;
      }
    }
    return false;
  }

  private static String converted(String written, String from, String to) {
    if (written.startsWith("[")) {
      return written;
    }
    double hours = Double.parseDouble(written) * HOURS.getOrDefault(from, 1.0);
    return Numbers.plain(hours / HOURS.getOrDefault(to, 1.0));
  }

  /** A whole sentence with something behind it. */
  private boolean leftOver(Scope scope, Written line) {
    int end = vocabulary.longestStart(scope, line.text());
    if (end <= 0) {
      return false;
    }
    String rest = line.text().substring(end);
    String words = rest.strip();
    problems.error(
        "TD002",
        line.line(),
        line.column() + end + rest.indexOf(words),
        words.length(),
        "\""
            + (words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words)
            + "\" is left over after a sentence",
        "leave it out, or put what it says on a line of its own");
    return true;
  }

  /** The sentence with what the author wrote in its blanks, where that fits. */
  private static String withValues(Sentence sentence, String line) {
    List<String> marks = marks(sentence.words());
    List<String> written = marks(line);
    if (marks.size() != written.size()) {
      return sentence.words();
    }
    List<String> values =
        IntStream.range(0, marks.size())
            .filter(i -> marks.get(i).startsWith("{"))
            .mapToObj(written::get)
            .toList();
    return sentence.read(values);
  }

  /** Blanks, quoted words, settings and numbers, those of the sentence's own among them. */
  private static List<String> marks(String text) {
    return MARK.matcher(text).results().map(m -> m.group().replace("\"", "")).toList();
  }

  private void unbound(Written line, String needed) {
    String begin =
        vocabulary.sentences(Scope.WHEN).stream()
            .filter(s -> s.binds().filter(needed::equals).isPresent())
            .map(Sentence::words)
            .findFirst()
            .orElse("");
    problems.error(
        "TD006",
        line.line(),
        line.column(),
        line.text().length(),
        "no sentence before this one says which " + noun(needed) + " it speaks of",
        "put before it a sentence such as: " + begin);
  }

  private void bind(Written line, Sentence sentence, String name, Set<String> bound) {
    boolean second =
        sentence.condition().forEach() && bound.stream().anyMatch(vocabulary.oneByOne()::contains);
    if (second || !bound.add(name)) {
      problems.error(
          "TD024",
          line.line(),
          line.column(),
          line.text().length(),
          "this rule already speaks of "
              + (bound.contains(name) ? "a " + noun(name) : "something else")
              + ", one by one",
          "keep one such sentence, and write a second rule for the other");
    }
  }

  private static String noun(String name) {
    return switch (name) {
      case "fan" -> "person";
      case "likers" -> "people";
      default -> name;
    };
  }

  private void value(Written line, Sentence sentence, Value value) {
    Written at = new Written(value.written(), line.line(), line.column() + value.start());
    if (value.type().quoted) {
      text(at, MOST_TEXT);
      if (sentence.scope() == Scope.THEN) {
        swaps(at); // what others write may be looked for, so as to answer it
      } else if (sentence.condition().type() == Self.class) {
        Platforms.check(at, problems);
      }
      return;
    }
    Optional<String> setting = value.setting();
    if (setting.isPresent()) {
      setting(at, sentence, value.type(), setting.get());
      return;
    }
    Optional<Double> number = Numbers.parse(at.text());
    if (number.isEmpty()) {
      report("TD004", at, Numbers.fault(at.text()), Numbers.help(at.text(), settings.keySet()));
    } else {
      Possible.fault(sentence, value.type(), number.get())
          .ifPresent(fault -> report("TD018", at, fault.message(), fault.help()));
    }
  }

  private void setting(Written at, Sentence sentence, Sentence.Type type, String name) {
    SettingsFile.@Nullable Declared declared = settings.get(name);
    if (declared == null) {
      missing(at, name);
    } else if (!isOf(type, declared.unit())) {
      String wants = type == Sentence.Type.NUMBER ? counted(sentence) : type.unit();
      report(
          "TD005",
          at,
          "[" + name + "] is in " + declared.unit() + ", and this sentence wants " + wants,
          type == Sentence.Type.NUMBER
              ? "use a setting that counts"
              : "use a setting in " + type.unit());
    } else {
      declared.values().stream()
          .filter(Double::isFinite)
          .flatMap(number -> Possible.fault(sentence, type, number).stream())
          .findFirst()
          .ifPresent(
              fault ->
                  report(
                      "TD018",
                      at,
                      "as [" + name + "] stands, " + fault.message(),
                      "in settings.yaml " + fault.help()));
    }
  }

  /** Reports a setting that is not declared. */
  void declared(Written name) {
    if (!settings.containsKey(name.text())) {
      missing(name, name.text());
    }
  }

  private void missing(Written at, String name) {
    if (!settings.containsKey(SettingsFile.UNREAD)) {
      report(
          "TD003",
          at,
          "there is no setting [" + name + "] in settings.yaml",
          Nearest.to(name, settings.keySet())
              .map(near -> "did you mean [" + near + "]?")
              .orElse("add " + name + " to settings.yaml"));
    }
  }

  /** Whether a setting in that unit may stand there. */
  static boolean isOf(Sentence.Type type, String unit) {
    return type == Sentence.Type.NUMBER ? !MEASURES.contains(unit) : unit.equals(type.unit());
  }

  private static String counted(Sentence sentence) {
    Sentence.Shows shows = sentence.shows();
    return shows == null || shows.unit().isEmpty() ? "a plain number" : shows.unit();
  }

  private void report(String code, Written at, String message, String help) {
    problems.error(code, at.line(), at.column(), at.text().length(), message, help);
  }
}
