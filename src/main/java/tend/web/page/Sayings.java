package tend.web.page;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in an English sentence the phrase and the arguments it was made of, and says it in another
 * language. What rules and the planner say is stored and printed in English; as each sentence comes
 * from one phrase, both can be had back from it. Threads may share it.
 */
final class Sayings {
  private static final Pattern BLANK =
      Pattern.compile("\\{(\\d+)(?:, (said|names|list|number))?\\}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern AND = Pattern.compile("(.+) and (\\d+ more|.+)");
  private static final List<String> DAYS = List.of("EEE d MMM", "EEEE d MMMM", "d MMMM", "d MMM");
  private static final int MOST_KEPT = 20_000;
  private final Locale locale;
  private final Function<String, DateTimeFormatter> days;
  private final Map<String, String> whole = new HashMap<>();
  private final Map<String, List<Saying>> byFirstWord = new HashMap<>();
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  /** A phrase with blanks: how it is found, and what stands for it. */
  private record Saying(String english, String spoken, Pattern pattern, List<Integer> blanks) {
    /** The more of its own words a phrase has, the surer it is the one. */
    int own() {
      return BLANK.matcher(english).replaceAll("").length();
    }
  }

  /**
   * With those phrases.
   *
   * @param days how the language writes days, by the English pattern
   */
  Sayings(Locale locale, Function<String, DateTimeFormatter> days, Map<String, String> spoken) {
    this.locale = locale;
    this.days = days;
    spoken.forEach(this::add);
    byFirstWord.values().forEach(l -> l.sort(Comparator.comparingInt(s -> -s.own())));
  }

  private void add(String english, String spoken) {
    Matcher blank = BLANK.matcher(english);
    StringBuilder regex = new StringBuilder();
    List<Integer> blanks = new ArrayList<>();
    int from = 0;
    while (blank.find()) {
      regex
          .append(Pattern.quote(english.substring(from, blank.start())))
          .append(number(blank) ? "(-?[0-9][0-9.,]*)" : "(.+?)");
      blanks.add(Integer.valueOf(blank.group(1)));
      from = blank.end();
    }
    if (blanks.isEmpty()) {
      whole.put(english, spoken);
      return;
    }
    Pattern pattern =
        Pattern.compile(regex + Pattern.quote(english.substring(from)), Pattern.DOTALL);
    byFirstWord
        .computeIfAbsent(firstWord(english), w -> new ArrayList<>())
        .add(new Saying(english, spoken, pattern, blanks));
  }

  private static boolean number(Matcher blank) {
    return "number".equals(blank.group(2));
  }

  /** What it begins with; empty where that is an argument. */
  private static String firstWord(String text) {
    int blank = text.indexOf(' ');
    String first = blank < 0 ? text : text.substring(0, blank);
    return first.indexOf('{') < 0 ? first : "";
  }

  /** The sentence in the language; as it is where no phrase is found in it. */
  String said(String english) {
    String known = kept.get(english);
    if (known == null) {
      known = found(english);
      if (kept.size() < MOST_KEPT) {
        kept.put(english, known);
      }
    }
    return known;
  }

  private String found(String english) {
    String exact = whole.get(english);
    String found = exact == null ? spoken(english) : exact;
    return found == null ? shown(english) : found;
  }

  /** Whether a phrase is found in it. */
  boolean knows(String english) {
    return whole.containsKey(english) || spoken(english) != null;
  }

  /** A phrase whose arguments hold no second sentence is the likelier one. */
  private @Nullable String spoken(String english) {
    List<Saying> likely =
        Stream.of(firstWord(english), "")
            .distinct()
            .flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream())
            .toList();
    for (boolean single : List.of(true, false)) {
      for (Saying saying : likely) {
        Matcher matcher = saying.pattern().matcher(english);
        if (matcher.matches() && !(single && holdsMore(matcher))) {
          return filled(saying, matcher);
        }
      }
    }
    return null;
  }

  private static boolean holdsMore(Matcher matcher) {
    return matcher.group(1).contains("; ");
  }

  private String filled(Saying saying, Matcher found) {
    Matcher blank = BLANK.matcher(saying.spoken());
    StringBuilder out = new StringBuilder();
    while (blank.find()) {
      String arg = found.group(saying.blanks().indexOf(Integer.valueOf(blank.group(1))) + 1);
      String put =
          switch (blank.group(2) == null ? "" : blank.group(2)) {
            case "said" -> said(arg);
            case "names" -> names(arg);
            case "list" -> list(arg);
            default -> shown(arg);
          };
      blank.appendReplacement(out, Matcher.quoteReplacement(put));
    }
    return blank.appendTail(out).toString();
  }

  /** "Ada and Bo", "Ada, Bo and 3 more". */
  private String names(String arg) {
    String said = said(arg);
    Matcher and = AND.matcher(arg);
    return said.equals(arg) && and.matches()
        ? and.group(1) + whole.getOrDefault(" and ", " and ") + said(and.group(2))
        : said;
  }

  private String list(String arg) {
    return Arrays.stream(arg.split(", ", -1)).map(this::said).collect(Collectors.joining(", "));
  }

  private String shown(String arg) {
    if (NUMBER.matcher(arg).matches()) {
      return NumberFormat.getInstance(locale).format(Double.parseDouble(arg));
    }
    return DAYS.stream().flatMap(pattern -> day(pattern, arg).stream()).findFirst().orElse(arg);
  }

  /** The day that was written so in English, as the language writes it. */
  private Optional<String> day(String pattern, String arg) {
    try {
      TemporalAccessor day = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).parse(arg);
      return Optional.of(days.apply(pattern).format(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
